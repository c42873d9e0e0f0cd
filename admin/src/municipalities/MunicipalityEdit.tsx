import { Edit, email, SelectInput, SimpleForm, TextInput } from 'react-admin';
import { SaveToolbar } from '../dashboard/SaveToolbar.tsx';
import { wholeRecord } from '../dashboard/wholeRecord.ts';

/** What NDFU keeps about a municipality itself; codes and names come from the register. */
export function MunicipalityEdit() {
  return (
    <Edit queryOptions={wholeRecord} mutationMode="pessimistic" redirect="show">
      <SimpleForm toolbar={<SaveToolbar />}>
        <TextInput source="postAddress" type="email" validate={email()} />
        <SelectInput
          source="language"
          choices={[
            { id: 'NB', name: 'Bokmål' },
            { id: 'NN', name: 'Nynorsk' },
          ]}
          translateChoice={false}
        />
      </SimpleForm>
    </Edit>
  );
}
