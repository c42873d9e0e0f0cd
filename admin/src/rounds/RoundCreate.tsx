import { CreateBase } from 'react-admin';
import { PageHead } from '../dashboard/list/PageHead.tsx';
import { useWords } from '../dashboard/progress/useWords.ts';
import { RecordForm } from '../dashboard/RecordForm.tsx';
import { RoundFields } from './RoundFields.tsx';
import '../dashboard/workbench.css';

/** A new round. It invites nobody yet. */
export function RoundCreate() {
  const { t } = useWords();
  return (
    <CreateBase redirect="show">
      <div className="wb">
        <PageHead title={t('list.rounds.new')} lead={t('list.rounds.new_help')} />
        <RecordForm back="/rounds">
          <RoundFields />
        </RecordForm>
      </div>
    </CreateBase>
  );
}
