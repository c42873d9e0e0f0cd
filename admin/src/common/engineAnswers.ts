import type { Answers, Answer as EngineAnswer } from '@fritidssjekken/checklist-definitions';

/** What the engine reads of an answer, as the API gives it. */
type Given = {
  readonly state: EngineAnswer['state'];
  readonly options: readonly string[];
  readonly number: string | null;
  readonly text: string | null;
};

/** Values by criterion as the engine reads them. */
export function engineAnswers(values: Readonly<Record<string, Given>>): Answers {
  const entries = Object.entries(values).map(([criterion, value]): [string, EngineAnswer] => [
    criterion,
    {
      state: value.state,
      ...(value.options.length > 0 ? { options: value.options } : {}),
      ...(value.number ? { number: value.number } : {}),
      ...(value.text ? { text: value.text } : {}),
    },
  ]);
  return Object.fromEntries(entries);
}
