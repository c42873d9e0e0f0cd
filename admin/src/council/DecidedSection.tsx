import type { PublicTranslate } from '../public/page.ts';
import type { Decided } from './councilModelDecided.ts';

/** What was agreed and what became of it, and the dugnads. */
export function DecidedSection({ t, decided }: { t: PublicTranslate; decided: Decided }) {
  const { actions, moreActions, dugnads, moreDugnads } = decided;
  return (
    <section>
      <h2>{t('decided.title')}</h2>
      {actions.length === 0 ? (
        <p>{t('decided.none')}</p>
      ) : (
        <ol className="decided">
          {actions.map(({ id, what, about, isOnPaper }) => (
            <li key={id} className={isOnPaper ? undefined : 'noprint'}>
              <b>{what}</b>
              <span>{about}</span>
            </li>
          ))}
        </ol>
      )}
      {moreActions && <p className="note printonly">{moreActions}</p>}
      <h3 className="council-dugnads">{t('decided.dugnads')}</h3>
      {dugnads.length === 0 && <p className="small soft">{t('decided.noDugnads')}</p>}
      <ul className="dugnads">
        {dugnads.map(({ id, head, words, isOnPaper }) => (
          <li key={id} className={isOnPaper ? undefined : 'noprint'}>
            <b>{head}</b>
            <span>{words}</span>
          </li>
        ))}
      </ul>
      {moreDugnads && <p className="note printonly">{moreDugnads}</p>}
    </section>
  );
}
