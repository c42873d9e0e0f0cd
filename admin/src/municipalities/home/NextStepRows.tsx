import { dayOf } from '../../common/formats.ts';
import { Link } from '../../common/Link.tsx';
import { addressOf } from '../../common/route.ts';
import { useSession, useTexts } from '../../common/session.tsx';
import type { NextStep } from './nextSteps.ts';

/** What to do next, each with its reason and the way there. */
export function NextStepRows({ steps, slug }: { steps: readonly NextStep[]; slug: string }) {
  const t = useTexts();
  const { language } = useSession();
  const start = { href: `${addressOf.municipality(slug)}#start`, words: t('work.nextStart') };
  const shown = (one: NextStep) => {
    switch (one.step) {
      case 'ACTIONS':
        return {
          title: t('work.nextActions'),
          text: t('work.nextActionsText'),
          go: { href: addressOf.result(one.assessmentId), words: t('work.nextActionsGo') },
        };
      case 'DUGNAD':
        return {
          title: t('work.nextDugnad'),
          text: t('work.nextDugnadText'),
          go: { href: addressOf.newDugnad(slug), words: t('work.nextDugnadGo') },
        };
      case 'BEFORE':
        return {
          title: t('work.nextBefore', { date: dayOf(one.heldOn, language) }),
          ...{ text: t('work.nextBeforeText'), go: start },
        };
      case 'AFTER':
        return {
          title: t('work.nextAfter', { date: dayOf(one.heldOn, language) }),
          ...{ text: t('work.nextAfterText'), go: start },
        };
      case 'WAIT':
        return { title: t('work.nextWait', { date: dayOf(one.on, language) }), text: t('work.nextWaitText'), go: null };
      case 'FIRST':
        return { title: t('work.nextFirst'), text: t('work.nextFirstText'), go: start };
      case 'ROUND':
        return { title: t('work.nextRound'), text: t('work.nextRoundText'), go: null };
    }
  };
  return (
    <ul className="rows">
      {steps.map(shown).map(({ title, text, go }) => (
        <li key={title}>
          <div className="row-text">
            <b>{title}</b>
            <span className="small soft block">{text}</span>
          </div>
          {go && (
            <Link className="button" href={go.href}>
              {go.words}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
