import { Link, useListContext } from 'react-admin';
import { Sparkline } from '../charts/Sparkline.tsx';
import { today } from '../common/formats.ts';
import { Hexagon } from '../common/Hexagon.tsx';
import { lastDayOf } from '../common/lastDayOf.ts';
import { Scroll } from '../common/Scroll.tsx';
import { FollowStar } from '../dashboard/follow/FollowStar.tsx';
import { earlierRounds, type Progress } from '../dashboard/progress/progressModel.ts';
import { useWords } from '../dashboard/progress/useWords.ts';
import { SortHead } from './SortHead.tsx';
import { type StandingItem, standingRow } from './standingRow.ts';

/** The municipalities of a page, one a row: where each stands in the round, its series, and what to do next. */
export function StandingTable({
  round,
  rounds,
  label,
}: {
  round: Progress;
  rounds: readonly Progress[];
  label: string;
}) {
  const { t, language } = useWords();
  const { data = [] } = useListContext<StandingItem & { id: string }>();
  const first = earlierRounds(round, rounds).at(-1) ?? round;
  const day = today();
  const to = round.closesOn > day ? round.closesOn : day;
  const context = {
    ...{
      closesOn: lastDayOf(round),
      isClosed: round.closedAt !== null,
      isPublished: round.published > 0,
      today: day,
      from: first.opensOn,
    },
    ...{ t, language },
  };
  return (
    <Scroll label={label}>
      <table className="wb-table wb-list">
        <thead>
          <tr>
            <th scope="col">
              <span className="wb-unseen">{t('workbench.column.star')}</span>
            </th>
            <SortHead by="NAME" label={t('workbench.column.NAME')} />
            <SortHead by="STATUS" label={t('workbench.column.STATUS', { round: round.roundName })} />
            <th scope="col">{t('workbench.column.level')}</th>
            <SortHead by="SCORE" label={t('workbench.column.SCORE')} isNumber />
            <th scope="col">
              {first === round
                ? round.roundName
                : t('workbench.column.series', { from: first.roundName, to: round.roundName })}
            </th>
            <SortHead by="CHANGE" label={t('workbench.column.CHANGE')} isNumber />
            <th scope="col">{t('workbench.column.next')}</th>
          </tr>
        </thead>
        <tbody>
          {data.map((item) => {
            const row = standingRow(item, context);
            return (
              <tr key={row.id}>
                <td className="wb-cell-star">
                  <FollowStar key={String(item.isFollowed)} id={row.id} name={row.name} isFollowed={item.isFollowed} />
                </td>
                <th scope="row" className="wb-cell-name">
                  <Link to={`/municipalities/${row.id}/show`}>{row.name}</Link>
                  <small>{row.about}</small>
                </th>
                <td className="wb-cell-status">
                  <span aria-hidden="true">{row.status.sign}</span> {row.status.word}
                  {row.status.note && <small>{row.status.note}</small>}
                </td>
                <td className="wb-cell-level">
                  <span className="wb-level">
                    <Hexagon step={row.level.step} steps={row.level.of} size={16} />
                    {row.level.word}
                  </span>
                </td>
                <td className="wb-right wb-cell-score">{row.score}</td>
                <td className="wb-cell-series">
                  <Sparkline {...row.series} from={first.opensOn} to={to} />
                </td>
                <td className="wb-right wb-strong wb-cell-change">
                  {row.change.text}
                  {row.change.note && <small>{row.change.note}</small>}
                </td>
                <td className="wb-cell-next">
                  {row.next.to ? <Link to={row.next.to}>{row.next.text}</Link> : row.next.text}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}
