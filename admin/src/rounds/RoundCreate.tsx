import { Create, SimpleForm } from 'react-admin';
import { RoundFields } from './RoundFields.tsx';

export function RoundCreate() {
  return (
    <Create redirect="show">
      <SimpleForm>
        <RoundFields />
      </SimpleForm>
    </Create>
  );
}
