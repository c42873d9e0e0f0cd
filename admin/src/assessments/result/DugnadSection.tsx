import type { Checklist } from '@fritidssjekken/checklist-definitions';
import { useId } from 'react';
import { Figure } from '../../charts/Figure.tsx';
import { Slopes } from '../../charts/Slopes.tsx';
import { dayOf, today } from '../../common/formats.ts';
import { go, useAddress } from '../../common/history.ts';
import { Link } from '../../common/Link.tsx';
import { addressOf } from '../../common/route.ts';
import { useSession, useTexts } from '../../common/session.tsx';
import { languageCode } from '../../common/translate.ts';
import { type Asked, useAnswer } from '../../common/useAnswer.ts';
import type { ResultBackgroundQuery } from '../../generated/form/graphql.ts';
import { dugnadFor } from './background.ts';
import { type DugnadModel, dugnadModel } from './dugnadModel.ts';
import { dugnadQuery } from './formQueries.ts';
import { Later } from './Later.tsx';
import { RecalibratedBox } from './RecalibratedBox.tsx';

/** What became of each theme around a dugnad; with more than one dugnad, the address says which. */
export function DugnadSection({
  background,
  own,
  checklist,
  slug,
  canMake,
  canStart,
}: {
  background: Asked<ResultBackgroundQuery>;
  own: { id: string; referenceOn: string };
  checklist: Checklist;
  slug: string;
  canMake: boolean;
  /** Whether the reader may start an assessment here: the municipality's editors. */
  canStart: boolean;
}) {
  const t = useTexts();
  const address = useAddress();
  const wanted = new URLSearchParams(address.replace(/#.*$/, '').split('?')[1] ?? '').get('dugnad');
  return (
    <section>
      <h2>{t('resultAround.title')}</h2>
      <Later asked={background} height="tall">
        {({ municipality }) => {
          const dugnads = municipality?.dugnads ?? [];
          const chosen = dugnadFor(dugnads, own, wanted);
          if (!chosen) {
            return (
              <>
                <p>{t('resultAround.none')}</p>
                {canMake && (
                  <Link className="button" href={addressOf.newDugnad(slug)}>
                    {t('resultAround.noneTodo')}
                  </Link>
                )}
              </>
            );
          }
          return (
            <>
              {dugnads.length > 1 && <Chooser dugnads={dugnads} chosen={chosen.id} />}
              <AroundOne
                key={chosen.id}
                id={chosen.id}
                checklist={checklist}
                startHref={canStart ? addressOf.municipality(slug) : null}
              />
            </>
          );
        }}
      </Later>
    </section>
  );
}

function Chooser({
  dugnads,
  chosen,
}: {
  dugnads: readonly { id: string; heldOn: string; place: string | null }[];
  chosen: string;
}) {
  const t = useTexts();
  const { language } = useSession();
  const id = useId();
  const choose = (dugnadId: string) => {
    const asked = new URLSearchParams(window.location.search);
    asked.set('dugnad', dugnadId);
    go(`${window.location.pathname}?${asked}`, { replace: true });
  };
  return (
    <div className="field chooser noprint">
      <label htmlFor={id}>{t('resultAround.choose')}</label>
      <select id={id} value={chosen} onChange={({ target }) => choose(target.value)}>
        {dugnads.map(({ id: one, heldOn, place }) => (
          <option key={one} value={one}>
            {place ? t('resultAround.option', { date: dayOf(heldOn, language), place }) : dayOf(heldOn, language)}
          </option>
        ))}
      </select>
    </div>
  );
}

function AroundOne({
  id,
  checklist,
  startHref,
}: {
  id: string;
  checklist: Checklist;
  /** Where an assessment is begun; null for who may not. */
  startHref: string | null;
}) {
  const t = useTexts();
  const { language } = useSession();
  const asked = useAnswer(dugnadQuery, { id, checklistId: checklist.checklist, language: languageCode(language) });
  return (
    <Later asked={asked} height="tall">
      {({ dugnad }) => {
        if (!dugnad) return <p>{t('resultAround.gone')}</p>;
        const model = dugnadModel(dugnad, { checklist, today: today(), isOwn: startHref !== null }, { t, language });
        return <Around model={model} startHref={model.canStart ? startHref : null} />;
      }}
    </Later>
  );
}

function Around({
  model: { message, about, items, notes, recalibrated },
  startHref,
}: {
  model: DugnadModel;
  startHref: string | null;
}) {
  const t = useTexts();
  const { language } = useSession();
  const table = {
    columns: [
      { label: t('result.theme') },
      { label: t('resultAround.colBefore'), isNumber: true },
      { label: t('resultAround.colAfter'), isNumber: true },
      { label: t('resultAround.colOutcome') },
    ],
    rows: items.map(({ name, before, after, word }) => ({
      head: name,
      cells: [before?.label ?? '–', after?.label ?? '–', word],
    })),
  };
  return (
    <>
      <Figure
        id="dugnad"
        language={language}
        message={message}
        about={about}
        table={items.length > 0 ? table : null}
        note={notes.map((text) => <p key={text}>{text}</p>)}
        hasPicture={items.length > 0}
      >
        {items.length > 0 && (
          <Slopes items={items} words={{ before: t('resultAround.beforeWord'), after: t('resultAround.afterWord') }} />
        )}
      </Figure>
      {startHref && (
        <p className="actions noprint">
          <Link className="button" href={startHref}>
            {t('resultAround.start')}
          </Link>
        </p>
      )}
      {recalibrated && <RecalibratedBox recalibrated={recalibrated} />}
    </>
  );
}
