import { Edit, SimpleForm } from 'react-admin';
import { RoundFields } from './RoundFields.tsx';

export function RoundEdit() {
  return (
    <Edit mutationMode="pessimistic" redirect="show">
      <SimpleForm>
        <RoundFields />
      </SimpleForm>
    </Edit>
  );
}
