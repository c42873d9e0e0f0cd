import { EditBase, useEditContext } from 'react-admin';
import { PageHead } from '../dashboard/list/PageHead.tsx';
import { NoRecord } from '../dashboard/progress/NoPage.tsx';
import { useWords } from '../dashboard/progress/useWords.ts';
import { RecordForm } from '../dashboard/RecordForm.tsx';
import { wholeRecord } from '../dashboard/wholeRecord.ts';
import { RoundFields } from './RoundFields.tsx';
import type { RoundRecord } from './RoundShow.tsx';
import '../dashboard/workbench.css';

/** The round's name, version and days, as long as the API lets them be changed. */
export function RoundEdit() {
  return (
    <EditBase queryOptions={wholeRecord} mutationMode="pessimistic" redirect="show">
      <div className="wb">
        <RoundForm />
      </div>
    </EditBase>
  );
}

function RoundForm() {
  const { t } = useWords();
  const shown = useEditContext<RoundRecord>();
  const { record } = shown;
  if (!record || shown.isPending || shown.error) return <NoRecord {...shown} />;
  return (
    <>
      <PageHead title={t('list.rounds.change', { name: record.name })} />
      <RecordForm back={`/rounds/${record.id}/show`}>
        <RoundFields />
      </RecordForm>
    </>
  );
}
