import { BooleanInput, Edit, required, SelectInput, SimpleForm, TextInput } from 'react-admin';
import { SaveToolbar } from '../dashboard/SaveToolbar.tsx';
import { wholeRecord } from '../dashboard/wholeRecord.ts';
import { ndfuRoles } from './roles.ts';

export function UserEdit() {
  return (
    <Edit queryOptions={wholeRecord} mutationMode="pessimistic">
      <SimpleForm toolbar={<SaveToolbar />}>
        <TextInput source="name" validate={required()} />
        <TextInput source="email" readOnly />
        <SelectInput source="ndfuRole" choices={ndfuRoles} />
        <BooleanInput source="isActive" />
      </SimpleForm>
    </Edit>
  );
}
