import { complete, type Level, type WrittenChecklist } from '@fritidssjekken/checklist-definitions';
import { useMemo } from 'react';
import { useQuestion } from '../dashboard/useQuestion.ts';
import { definitionOf } from './queries.ts';

/** The levels of a version; none where no version is asked about, null until they are known. */
export function useLevels(checklistId: string | null, version: string | null) {
  const isAsked = checklistId !== null && version !== null;
  const { data, hasFailed, ask } = useQuestion(definitionOf, isAsked ? { checklistId, version } : null);
  const canonical = data?.checklistVersion?.canonical;
  const known = useMemo(
    () => (canonical ? complete(JSON.parse(canonical) as WrittenChecklist).levels : null),
    [canonical],
  );
  const levels: readonly Level[] | null = isAsked ? (known ?? (data ? [] : null)) : [];
  return { levels, hasFailed: isAsked && hasFailed, ask };
}
