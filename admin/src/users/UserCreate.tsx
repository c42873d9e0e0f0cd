import { Create, email, required, SelectInput, SimpleForm, TextInput } from 'react-admin';
import { ndfuRoles } from './roles.ts';

/** A new colleague at NDFU; people of municipalities come by invitation. */
export function UserCreate() {
  return (
    <Create redirect="list">
      <SimpleForm>
        <TextInput source="name" validate={required()} />
        <TextInput source="email" type="email" validate={[required(), email()]} />
        <SelectInput source="ndfuRole" choices={ndfuRoles} defaultValue="ADVISER" validate={required()} />
      </SimpleForm>
    </Create>
  );
}
