import type { Viewer } from './session.tsx';

/** Whether somebody writes down dugnads and actions of a municipality: its editors and NDFU. The server decides again. */
export function mayRecord(viewer: Viewer | null, municipalityId: string): boolean {
  const isEditor = viewer?.seats.some((seat) => seat.municipality.id === municipalityId && seat.role === 'EDITOR');
  return Boolean(isEditor || viewer?.ndfuRole);
}
