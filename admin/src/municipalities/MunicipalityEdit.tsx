import { EditBase, email, SelectInput, TextInput, useEditContext } from 'react-admin';
import { PageHead } from '../dashboard/list/PageHead.tsx';
import { NoRecord } from '../dashboard/progress/NoPage.tsx';
import { useWords } from '../dashboard/progress/useWords.ts';
import { RecordForm } from '../dashboard/RecordForm.tsx';
import { wholeRecord } from '../dashboard/wholeRecord.ts';
import type { MunicipalityRecord } from './MunicipalityShow.tsx';
import '../dashboard/workbench.css';

/** What NDFU keeps about a municipality itself; codes and names come from the register. */
export function MunicipalityEdit() {
  return (
    <EditBase queryOptions={wholeRecord} mutationMode="pessimistic" redirect="show">
      <div className="wb">
        <MunicipalityForm />
      </div>
    </EditBase>
  );
}

function MunicipalityForm() {
  const { t } = useWords();
  const shown = useEditContext<MunicipalityRecord>();
  const { record } = shown;
  if (!record || shown.isPending || shown.error) return <NoRecord {...shown} />;
  return (
    <>
      <PageHead title={record.name} lead={t('list.municipality.edit_help')} />
      <RecordForm back={`/municipalities/${record.id}/show`}>
        <TextInput source="postAddress" type="email" validate={email()} />
        <SelectInput
          source="language"
          choices={[
            { id: 'NB', name: 'Bokmål' },
            { id: 'NN', name: 'Nynorsk' },
          ]}
          translateChoice={false}
        />
      </RecordForm>
    </>
  );
}
