import { Edit, SimpleForm } from 'react-admin';
import { wholeRecord } from '../dashboard/wholeRecord.ts';
import { RoundFields } from './RoundFields.tsx';

export function RoundEdit() {
  return (
    <Edit queryOptions={wholeRecord} mutationMode="pessimistic" redirect="show">
      <SimpleForm>
        <RoundFields />
      </SimpleForm>
    </Edit>
  );
}
