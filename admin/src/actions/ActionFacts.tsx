import type { ReactNode } from 'react';
import { dayOf } from '../common/formats.ts';
import { Link } from '../common/Link.tsx';
import { addressOf } from '../common/route.ts';
import { useSession, useTexts } from '../common/session.tsx';
import type { ActionPartsFragment } from '../generated/form/graphql.ts';
import { ActionMark } from './ActionMark.tsx';
import { dugnadWords } from './actionWords.ts';

/** What an action says, as facts; what nobody has filled in is left out. */
export function ActionFacts({ action, slug }: { action: ActionPartsFragment; slug: string }) {
  const t = useTexts();
  const { language } = useSession();
  const { criterion, criterionId, dugnad, barrier, dueOn } = action;
  const facts: [string, ReactNode][] = [
    [t('action.state'), <ActionMark key="state" action={action} />],
    [t('action.roleShort'), action.responsibleRole],
    [t('action.dueOn'), dueOn ? dayOf(dueOn, language) : t('action.noDue')],
    [
      t('action.criterionShort'),
      criterion
        ? t('action.criterionText', { number: criterion.number, text: criterion.text })
        : criterionId && t('action.oldCriterion'),
    ],
    [t('action.barrierShort'), barrier && t(`action.${barrier}`)],
    [t('action.originShort'), t(`action.from${action.origin}`)],
    [
      t('action.dugnad'),
      dugnad && <Link href={addressOf.dugnad(slug, dugnad.id)}>{dugnadWords(dugnad, { t, language })}</Link>,
    ],
    [t('action.visibleShort'), t(action.isPublic ? 'action.isPublic' : 'action.isPrivate')],
  ];
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
