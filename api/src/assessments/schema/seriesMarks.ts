import {
  allCriteria,
  type BrokenCriterion,
  type Checklist,
  type SeriesMark,
  targetText,
  textIn,
} from '@fritidssjekken/checklist-definitions';
import { builder, inLanguage } from '../../builder.ts';
import { NotComparableReasonEnum } from '../../comparisonTypes.ts';

/** A criterion that a version is known to have. */
export const criterionOf = (checklist: Checklist, id: string) => allCriteria(checklist).find((one) => one.id === id)!;

const SeriesEffectEnum = builder.enumType('SeriesEffect', {
  description: 'What a change between two versions does to a series.',
  values: {
    MARKED: { description: 'It goes on; the wording is clearer, and readers are told.' },
    OUTSIDE: { description: 'There is nothing to compare with: new, or gone.' },
    TRANSFER: { description: 'It goes on as far as the old answers have a counterpart.' },
    BREAKS: { description: 'It breaks.' },
    RESCORED: { description: 'It goes on, scored by the newer rule.' },
  } as const satisfies Record<SeriesMark['effect'], object>,
});

export const SeriesMarkRef = builder.objectRef<SeriesMark>('SeriesMark').implement({
  description: 'A declared change between two versions that readers of a series are told of.',
  fields: (t) => ({
    version: t.exposeString('version', { description: 'The version that declares it.' }),
    kind: t.string({
      description: 'clarified, modified, options-changed, added, retired, weight-changed, levels-changed, …',
      resolve: ({ change }) => change.kind,
    }),
    target: t.string({
      description: 'What it is about: checklist, "theme <id>", "scale <id>", "level <id>", "criterion <id>", …',
      resolve: ({ change }) => targetText(change),
    }),
    effect: t.field({ type: SeriesEffectEnum, description: 'What it does.', resolve: ({ effect }) => effect }),
    criteria: t.idList({ description: 'The criteria that it touches.', resolve: ({ criteria }) => [...criteria] }),
    note: t.string({
      nullable: true,
      description: 'What changed, in words; for a retired criterion why.',
      args: inLanguage,
      resolve: ({ change: { note, reason } }, { language }) => {
        const text = note ?? reason;
        return text ? textIn(text, language ?? 'nb') : null;
      },
    }),
  }),
});

export const BrokenCriterionRef = builder
  .objectRef<BrokenCriterion & { readonly checklist: Checklist }>('BrokenCriterion')
  .implement({
    description: 'A criterion whose series breaks between two versions, whatever is answered.',
    fields: (t) => ({
      criterionId: t.id({ description: 'The criterion.', resolve: ({ criterion }) => criterion }),
      number: t.string({
        description: 'The number that people see.',
        resolve: ({ checklist, criterion }) => criterionOf(checklist, criterion).number,
      }),
      text: t.string({
        description: 'The question.',
        args: inLanguage,
        resolve: ({ checklist, criterion }, { language }) =>
          textIn(criterionOf(checklist, criterion).text, language ?? 'nb'),
      }),
      isGone: t.exposeBoolean('isGone', { description: 'Whether only the older version has it.' }),
      because: t.field({
        type: NotComparableReasonEnum,
        nullable: true,
        description: 'Why its answers cannot be read across; null where it is gone.',
        resolve: ({ because }) => because,
      }),
      kinds: t.stringList({
        description: 'The kinds of change behind; none where the versions are not related.',
        resolve: ({ kinds }) => [...kinds],
      }),
    }),
  });
