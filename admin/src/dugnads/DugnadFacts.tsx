import type { ReactNode } from 'react';
import { dayOf } from '../common/formats.ts';
import { useSession, useTexts } from '../common/session.tsx';
import type { DugnadPartsFragment } from '../generated/form/graphql.ts';
import { participantKinds, totalOf } from './dugnadEdits.ts';

/** What is written of a dugnad; to its own people also what is not written yet. */
export function DugnadFacts({ dugnad, isMember }: { dugnad: DugnadPartsFragment; isMember: boolean }) {
  const t = useTexts();
  const { language } = useSession();
  const { heldOn, place, isDigital, processLeader, participants, themes, minutes } = dugnad;
  const total = totalOf(participants);
  const where = [place, isDigital && t('dugnad.digital')].filter(Boolean).join(' · ');
  const shared: [string, ReactNode][] = [
    [t('dugnad.heldOn'), dayOf(heldOn, language)],
    [t('dugnad.place'), where || t('dugnad.notTold')],
  ];
  const own: [string, ReactNode][] = [
    [t('dugnad.processLeader'), processLeader || t('dugnad.notTold')],
    [
      t('dugnad.participants'),
      total === null ? (
        t('dugnad.notTold')
      ) : (
        <>
          {t('dugnad.total', { count: total })}
          <ul className="plain-list note">
            {participantKinds
              .map((kind) => participants.find((one) => one.kind === kind))
              .filter((one) => one !== undefined)
              .map(({ kind, count }) => (
                <li key={kind}>
                  {t(`dugnad.${kind}`)}: {count}
                </li>
              ))}
          </ul>
        </>
      ),
    ],
    [t('dugnad.themes'), themes.map(({ name }) => name ?? t('dugnad.themeGone')).join(', ') || t('dugnad.notTold')],
    [
      t('dugnad.minutes'),
      minutes ? (
        <span key="minutes" className="prose">
          {minutes}
        </span>
      ) : (
        t('dugnad.notTold')
      ),
    ],
  ];
  return (
    <dl className="facts">
      {[...shared, ...(isMember ? own : [])].map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
