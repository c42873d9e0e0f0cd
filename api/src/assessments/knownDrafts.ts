import { LRUCache } from 'lru-cache';
import type { SavedInto } from './read.ts';

/** What never changes of an assessment, from its start on: whose it is, and what it answers. */
type Draft = Pick<SavedInto, 'municipalityId' | 'checklistId' | 'versionLine'> & { readonly version: null };

/** Drafts that are kept, a few hundred bytes each; the one saved longest ago goes when one more comes. */
const mostDrafts = 10_000;
const drafts = new LRUCache<string, Draft>({ max: mostDrafts });

/**
 * Keeps what never changes of a draft, so that its next save need not read it. Who may save is decided anew every time, and
 * the state, which does change, by the statement that saves.
 * @param id a UUID
 */
export function keepDraft(id: string, { municipalityId, checklistId, versionLine }: SavedInto): void {
  drafts.set(id, { municipalityId, checklistId, versionLine, version: null });
}

/** What never changes of a draft that was kept; null when it was not. */
export const knownDraft = (id: string): Draft | null => drafts.get(id) ?? null;
