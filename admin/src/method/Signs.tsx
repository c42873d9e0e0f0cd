import type { ReactNode } from 'react';
import { AnswerSteps } from '../charts/AnswerSteps.tsx';
import { Hatch } from '../charts/Hatch.tsx';
import { HatchSwatch } from '../charts/HatchSwatch.tsx';
import { Hexagon } from '../common/Hexagon.tsx';
import type { PublicTranslate } from '../public/page.ts';
import type { LevelTable } from './methodModel.ts';

/** Every sign of the pictures, drawn as it is there, beside what it means. */
export function Signs({ t, levels }: { t: PublicTranslate; levels: LevelTable['levels'] }) {
  const signs: readonly { readonly sign: ReactNode; readonly means: string }[] = [
    ...levels.map(({ step, name }) => ({
      sign: <Hexagon step={step - 1} steps={levels.length} size={30} />,
      means: t('method.signLevel', { step, of: levels.length, name }),
    })),
    { sign: <HatchSwatch />, means: t('method.signMissing') },
    { sign: <AnswerSteps filled={3} of={3} word={t('method.wordsYes')} />, means: t('method.signSteps') },
    {
      sign: <AnswerSteps filled={null} of={3} word={t('method.wordsDontKnow')} />,
      means: t('method.signStepsMissing'),
    },
    {
      sign: (
        <Sign>
          <line x1="4" x2="60" y1="24" y2="12" className="chart-line-own" />
          <circle cx="60" cy="12" r="6" className="chart-own" />
        </Sign>
      ),
      means: t('method.signOwn'),
    },
    {
      sign: (
        <Sign>
          {[14, 32, 50].map((x) => (
            <circle key={x} cx={x} cy="18" r="5" className="chart-peer" />
          ))}
        </Sign>
      ),
      means: t('method.signPeer'),
    },
    {
      sign: (
        <Sign>
          <line x1="8" x2="60" y1="22" y2="12" className="chart-line-middle" />
          <circle cx="8" cy="22" r="3" className="chart-dot-middle" />
          <circle cx="60" cy="12" r="3" className="chart-dot-middle" />
        </Sign>
      ),
      means: t('method.signMiddle'),
    },
    {
      sign: (
        <Sign>
          <rect x="8" y="4" width="50" height="26" className="chart-band" />
          <line x1="32" x2="32" y1="2" y2="32" className="chart-middle" />
        </Sign>
      ),
      means: t('method.signBand'),
    },
    {
      sign: (
        <Sign>
          <line x1="24" x2="24" y1="4" y2="32" className="chart-flag-pole" />
          <path d="M24 4L35 8L24 12Z" className="chart-flag" />
        </Sign>
      ),
      means: t('method.signFlag'),
    },
    {
      sign: (
        <Sign>
          <Hatch id="tegn-brudd" />
          <line x1="2" x2="24" y1="22" y2="20" className="chart-line-own" />
          <rect x="28" y="2" width="12" height="30" className="chart-break" fill="url(#tegn-brudd)" />
          <line x1="44" x2="68" y1="14" y2="10" className="chart-line-own" />
        </Sign>
      ),
      means: t('method.signBreak'),
    },
    {
      sign: (
        <Sign>
          <line x1="2" x2="22" y1="22" y2="20" className="chart-line-own" />
          <circle cx="22" cy="20" r="5" className="chart-dot-own" />
          <circle cx="58" cy="12" r="5" className="chart-dot-own" />
        </Sign>
      ),
      means: t('method.signGap'),
    },
    {
      sign: (
        <Sign>
          <circle cx="34" cy="18" r="7" className="chart-former" />
        </Sign>
      ),
      means: t('method.signFormer'),
    },
    {
      sign: (
        <Sign>
          <line x1="0" x2="72" y1="18" y2="18" className="chart-axis" />
          <rect x="16" y="10" width="42" height="16" className="chart-band" />
          <circle cx="42" cy="18" r="7" className="chart-accent" />
        </Sign>
      ),
      means: t('method.signSpan'),
    },
  ];
  return (
    <table className="signs">
      <thead>
        <tr>
          <th scope="col">{t('method.signColumn')}</th>
          <th scope="col">{t('method.meaningColumn')}</th>
        </tr>
      </thead>
      <tbody>
        {signs.map(({ sign, means }) => (
          <tr key={means}>
            <td>{sign}</td>
            <td>{means}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sign({ children }: { children: ReactNode }) {
  return (
    <svg className="chart-svg" width="72" height="36" aria-hidden="true">
      {children}
    </svg>
  );
}
