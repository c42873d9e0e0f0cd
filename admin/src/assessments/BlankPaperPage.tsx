import { complete, textIn } from '@fritidssjekken/checklist-definitions';
import { useMemo } from 'react';
import { Heading, Page } from '../common/Page.tsx';
import { useSession, useTexts } from '../common/session.tsx';
import { Trouble } from '../common/Trouble.tsx';
import { useAnswer } from '../common/useAnswer.ts';
import { Waiting } from '../common/Waiting.tsx';
import { blankPaperQuery } from './formQueries.ts';
import { PaperChecklist } from './PaperChecklist.tsx';

/** The empty checklist, for a group around a table. */
export function BlankPaperPage({ checklistId, version }: { checklistId: string; version: string }) {
  const t = useTexts();
  const { language } = useSession();
  const { data, failure } = useAnswer(blankPaperQuery, { checklistId, version });
  const canonical = data?.checklistVersion?.canonical;
  const checklist = useMemo(() => (canonical ? complete(JSON.parse(canonical)) : null), [canonical]);
  if (failure && !data) return <Trouble failure={failure} />;
  if (!data) return <Waiting />;
  if (!checklist) return <Trouble failure={null} />;
  const title = `${textIn(checklist.title, language)} ${checklist.version}`;
  return (
    <Page title={title} of="blankPaper" className="paper">
      <p className="meta">{t('paper.blankHint')}</p>
      <Heading>{title}</Heading>
      <p>{textIn(checklist.description, language)}</p>
      {checklist.provisional && <p className="note">{t('app.provisional')}</p>}
      <p className="noprint">
        <button type="button" className="button go" onClick={() => window.print()}>
          {t('app.print')}
        </button>
      </p>
      <dl className="paper-head">
        <div>
          <dt>{t('paper.group')}</dt>
          <dd />
        </div>
        <div>
          <dt>{t('paper.date')}</dt>
          <dd />
        </div>
      </dl>
      <PaperChecklist checklist={checklist} values={null} shown={null} />
    </Page>
  );
}
