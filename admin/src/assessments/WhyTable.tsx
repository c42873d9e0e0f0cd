import { type Checklist, formatFraction, parseFraction, textIn } from '@fritidssjekken/checklist-definitions';
import { Scroll } from '../common/Scroll.tsx';
import { useSession, useTexts } from '../common/session.tsx';
import { answerText } from './answerText.ts';
import type { AssessmentScore } from './ThemeScores.tsx';
import { type Answer, noAnswer, valueIn } from './value.ts';

/** Why this number: each answer's points, weight and share of the score, as exact fractions that add up to it. */
export function WhyTable({
  checklist,
  score,
  answers,
}: {
  checklist: Checklist;
  score: AssessmentScore;
  answers: readonly Answer[];
}) {
  const t = useTexts();
  const { language } = useSession();
  const scoreOf = new Map(score.criteria.map((one) => [one.criterionId, one]));
  const answerOf = new Map(answers.map((answer) => [answer.criterionId, answer]));
  const shares = score.criteria.flatMap(({ contribution }) =>
    contribution ? [parseFraction(contribution.fraction)] : [],
  );
  const total = shares.reduce((sum, share) => sum.add(share), parseFraction('0'));
  return (
    <section className="why">
      <h2>{t('result.why')}</h2>
      <p>{t(checklist.aggregate === 'themes' ? 'result.whyTextThemes' : 'result.whyText')}</p>
      <Scroll label={t('result.why')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('result.criterion')}</th>
              <th scope="col" className="right">
                {t('result.points')}
              </th>
              <th scope="col" className="right">
                {t('result.weight')}
              </th>
              <th scope="col" className="right">
                {t('result.contribution')}
              </th>
            </tr>
          </thead>
          {checklist.themes.map((theme) => (
            <tbody key={theme.id}>
              {checklist.themes.length > 1 && (
                <tr>
                  <th scope="rowgroup" colSpan={4} className="group">
                    {textIn(theme.name, language)}
                  </th>
                </tr>
              )}
              {theme.criteria.map((criterion) => {
                const row = scoreOf.get(criterion.id);
                const answer = answerOf.get(criterion.id);
                const value = answer ? valueIn(answer) : noAnswer;
                const isHidden = row?.notCounted === 'HIDDEN';
                return (
                  <tr key={criterion.id}>
                    <th scope="row">
                      <span className="number">{criterion.number}</span> {textIn(criterion.text, language)}
                      <b className="block">
                        {isHidden ? t('result.notCountedHIDDEN') : answerText(checklist, criterion, value, t, language)}
                      </b>
                    </th>
                    <td className="right">{row?.points?.fraction ?? '–'}</td>
                    <td className="right">{row?.effectiveWeight?.fraction ?? '–'}</td>
                    <td className="right">{row?.contribution?.fraction ?? '–'}</td>
                  </tr>
                );
              })}
            </tbody>
          ))}
          {shares.length > 0 && (
            <tfoot>
              <tr>
                <th scope="row" colSpan={3}>
                  {t('result.overall')}
                </th>
                <td className="right">
                  <b>{formatFraction(total)}</b>
                </td>
              </tr>
            </tfoot>
          )}
        </table>
      </Scroll>
      <p className="note">{t('result.ruleVersion', { rule: score.rule })}</p>
    </section>
  );
}
