import { percentText } from '@fritidssjekken/checklist-definitions';
import { numberOf } from '../common/formats.ts';
import type { Language, Translate } from '../common/translate.ts';
import type { WithheldFragment } from '../generated/form/graphql.ts';

/** Why there is no score or level, in words: never a number that could be taken for one. */
export function withheldText(withheld: WithheldFragment, t: Translate, language: Language): string {
  const { because, unanswered, dontKnow, notApplicable, coverage, needed } = withheld;
  const percent = (fraction: string) => numberOf(percentText(fraction), language);
  const reason =
    because === 'COVERAGE' && (!coverage || !needed)
      ? ''
      : t(`result.withheld${because}`, {
          count: unanswered ?? 0,
          coverage: coverage ? percent(coverage.fraction) : '',
          needed: needed ? percent(needed.fraction) : '',
        });
  const counts = [
    dontKnow ? t('result.withheldDontKnow', { smart_count: dontKnow }) : '',
    notApplicable ? t('result.withheldNotApplicable', { smart_count: notApplicable }) : '',
  ];
  return [reason, ...counts].filter(Boolean).join(' ');
}
