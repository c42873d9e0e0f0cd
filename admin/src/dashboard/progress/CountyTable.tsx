import { withPercent } from '@fritidssjekken/checklist-definitions';
import { Figure } from '../../charts/Figure.tsx';
import { ShareBar } from '../../charts/ShareBar.tsx';

import { Scroll } from '../../common/Scroll.tsx';
import { countyMessage, countyRates, earlierRounds, type Progress, rateOf } from './progressModel.ts';
import { useWords } from './useWords.ts';

/** Response rate by county in a round, beside the rounds before it. The silent ones are drawn. */
export function CountyTable({ round, rounds }: { round: Progress; rounds: readonly Progress[] }) {
  const { t, language } = useWords();
  const before = earlierRounds(round, rounds);
  const rates = countyRates(round, before);
  if (rates.length === 0) return null;
  const percent = (rate: number | null) => (rate === null ? '–' : withPercent(String(rate), language));
  const { answered, invited, roundName } = round;
  const share = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
  return (
    <Figure
      id="fylker"
      language={language}
      hasPicture={false}
      message={countyMessage(rates, t) ?? t('workbench.counties.title')}
      about={t('workbench.counties.about', { answered, invited, round: roundName })}
      note={t('workbench.counties.note')}
    >
      <Scroll label={t('workbench.counties.title')}>
        <table className="wb-table wb-counties">
          <thead>
            <tr>
              <th scope="col">{t('workbench.counties.county')}</th>
              <th scope="col">{t('workbench.counties.answered')}</th>
              <th scope="col" className="wb-right">
                {roundName}
              </th>
              {before.map((one) => (
                <th key={one.roundId} scope="col" className="wb-right">
                  {one.roundName}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rates.map((county) => (
              <tr key={county.code}>
                <th scope="row">{county.name}</th>
                <td className="wb-bar">
                  <span>
                    <ShareBar
                      label={t('workbench.counties.bar', {
                        ...{ name: county.name, answered: county.answered, invited: county.invited },
                      })}
                      parts={[
                        {
                          kind: 'accent',
                          share: share(county.answered, county.invited),
                          label: String(county.answered),
                        },
                        {
                          kind: 'missing',
                          share: share(county.invited - county.answered, county.invited),
                          label: String(county.invited - county.answered),
                        },
                      ]}
                    />
                  </span>
                  <small>
                    {county.answered}/{county.invited}
                  </small>
                </td>
                <td className="wb-right wb-strong">{percent(county.rate)}</td>
                {county.earlier.map((rate, place) => (
                  <td key={before[place]?.roundId} className="wb-right">
                    {percent(rate)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('workbench.counties.whole')}</th>
              <td>
                <small>
                  {answered}/{invited}
                </small>
              </td>
              <td className="wb-right wb-strong">{percent(rateOf(answered, invited))}</td>
              {before.map((one) => (
                <td key={one.roundId} className="wb-right">
                  {percent(rateOf(one.answered, one.invited))}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </Scroll>
    </Figure>
  );
}
