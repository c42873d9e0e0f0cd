import { CreateBase, email, required, SelectInput, TextInput } from 'react-admin';
import { PageHead } from '../dashboard/list/PageHead.tsx';
import { useWords } from '../dashboard/progress/useWords.ts';
import { RecordForm } from '../dashboard/RecordForm.tsx';
import { ndfuRoles } from './roles.ts';
import '../dashboard/workbench.css';

/** A new colleague at NDFU; people of municipalities come by invitation. */
export function UserCreate() {
  const { t } = useWords();
  return (
    <CreateBase redirect="list">
      <div className="wb">
        <PageHead title={t('list.users.make')} lead={t('list.users.help')} />
        <RecordForm back="/users">
          <TextInput source="name" validate={required()} />
          <TextInput source="email" type="email" validate={[required(), email()]} />
          <SelectInput
            source="ndfuRole"
            choices={ndfuRoles}
            defaultValue="ADVISER"
            validate={required()}
            helperText={t('list.users.role_help')}
          />
        </RecordForm>
      </div>
    </CreateBase>
  );
}
