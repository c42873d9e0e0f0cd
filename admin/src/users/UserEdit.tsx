import { BooleanInput, Edit, required, SelectInput, SimpleForm, TextInput } from 'react-admin';
import { wholeRecord } from '../dashboard/wholeRecord.ts';
import { ndfuRoles } from './roles.ts';

export function UserEdit() {
  return (
    <Edit queryOptions={wholeRecord} mutationMode="pessimistic">
      <SimpleForm>
        <TextInput source="name" validate={required()} />
        <TextInput source="email" readOnly />
        <SelectInput source="ndfuRole" choices={ndfuRoles} />
        <BooleanInput source="isActive" />
      </SimpleForm>
    </Edit>
  );
}
