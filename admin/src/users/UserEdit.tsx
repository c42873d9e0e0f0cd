import { BooleanInput, EditBase, required, SelectInput, TextInput, useEditContext } from 'react-admin';
import { PageHead } from '../dashboard/list/PageHead.tsx';
import { NoRecord } from '../dashboard/progress/NoPage.tsx';
import { useWords } from '../dashboard/progress/useWords.ts';
import { RecordForm } from '../dashboard/RecordForm.tsx';
import { wholeRecord } from '../dashboard/wholeRecord.ts';
import { ndfuRoles } from './roles.ts';
import '../dashboard/workbench.css';

/** Somebody's name, role at NDFU, and whether they may sign in. */
export function UserEdit() {
  return (
    <EditBase queryOptions={wholeRecord} mutationMode="pessimistic" redirect="list">
      <div className="wb">
        <UserForm />
      </div>
    </EditBase>
  );
}

function UserForm() {
  const { t } = useWords();
  const shown = useEditContext<{ id: string; name: string; email: string }>();
  const { record } = shown;
  if (!record || shown.isPending || shown.error) return <NoRecord {...shown} />;
  return (
    <>
      <PageHead title={record.name} lead={record.email} />
      <RecordForm back="/users">
        <TextInput source="name" validate={required()} />
        <SelectInput
          source="ndfuRole"
          choices={ndfuRoles}
          emptyText={t('list.users.nobody')}
          helperText={t('list.users.role_help')}
        />
        <BooleanInput source="isActive" helperText={t('list.users.active_help')} />
      </RecordForm>
    </>
  );
}
