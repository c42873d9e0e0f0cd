import { Edit, SimpleForm } from 'react-admin';
import { SaveToolbar } from '../dashboard/SaveToolbar.tsx';
import { wholeRecord } from '../dashboard/wholeRecord.ts';
import { RoundFields } from './RoundFields.tsx';

export function RoundEdit() {
  return (
    <Edit queryOptions={wholeRecord} mutationMode="pessimistic" redirect="show">
      <SimpleForm toolbar={<SaveToolbar />}>
        <RoundFields />
      </SimpleForm>
    </Edit>
  );
}
