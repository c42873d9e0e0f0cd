import { lazy, Suspense } from 'react';
import { Figure } from '../../charts/Figure.tsx';
import { Strips } from '../../charts/Strips.tsx';
import type { Language } from '../../common/translatorsOf.ts';
import { type Profile, seriesView, type Translate } from './seriesModel.ts';
import { themesView } from './themesModel.ts';

// The library of charts is fetched by those who come here, and by nobody else.
const SeriesChart = lazy(() => import('./SeriesChart.tsx').then((module) => ({ default: module.SeriesChart })));

type Given = {
  readonly profile: Profile;
  readonly checklist: string;
  readonly t: Translate;
  readonly language: Language;
};

/** The municipality through the rounds, with dugnads and new questions marked. */
export function SeriesFigure({ profile, checklist, t, language }: Given) {
  const view = seriesView(profile, t, language);
  if (!view) return <p className="wb-soft">{t('workbench.profile.no_series')}</p>;
  const themes = themesView(profile, t, language);
  return (
    <Figure
      id="serie"
      language={language}
      heading={2}
      message={view.message}
      about={t('workbench.profile.series_about', {
        checklist,
        group: themes?.group ?? t('workbench.profile.no_group'),
      })}
      table={view.table}
      note={
        <>
          <Key words={[t('workbench.profile.own'), t('workbench.profile.middle')]} />
          {view.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </>
      }
    >
      <Suspense fallback={<div className="wb-chart-place" />}>
        <SeriesChart
          picture={view.picture}
          label={view.label}
          words={{ break: t('workbench.profile.break') }}
          language={language}
        />
      </Suspense>
    </Figure>
  );
}

/** The last answers theme by theme, beside the group. */
export function ThemesFigure({ profile, t, language }: Given) {
  const view = themesView(profile, t, language);
  if (!view) return <p className="wb-soft">{t('workbench.profile.no_themes')}</p>;
  return (
    <Figure
      id="temaer"
      language={language}
      heading={2}
      message={view.message}
      about={t('workbench.profile.themes_about', { round: view.roundName, group: view.group })}
      table={view.table}
    >
      <Strips
        rows={view.strips}
        label={view.label}
        language={language}
        legend={{
          own: t('workbench.profile.own'),
          one: t('workbench.profile.one'),
          half: t('workbench.profile.half'),
        }}
      />
    </Figure>
  );
}

/** Which line is whose: own full and thick, the group’s thin with open dots. */
function Key({ words: [own, middle] }: { words: readonly [string, string] }) {
  return (
    <p className="wb-key">
      <svg width="30" height="12" aria-hidden="true">
        <line x1="0" x2="30" y1="6" y2="6" className="wb-key-own" />
        <circle cx="15" cy="6" r="4.5" className="wb-key-own-dot" />
      </svg>
      {own}
      <svg width="30" height="12" aria-hidden="true">
        <line x1="0" x2="30" y1="6" y2="6" className="wb-key-peer" />
        <circle cx="15" cy="6" r="3" className="wb-key-peer-dot" />
      </svg>
      {middle}
    </p>
  );
}
