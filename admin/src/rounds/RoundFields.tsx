import { required, SelectInput, TextInput, useGetList } from 'react-admin';
import { DayInput } from '../dashboard/DayInput.tsx';
import { useWords } from '../dashboard/progress/useWords.ts';

type Checklist = { id: string; title: string; versions: readonly { id: string; version: string }[] };

/** What a round is made of. Days are checked by the API, which knows the order they must come in. */
export function RoundFields() {
  const { t } = useWords();
  const { data, isPending } = useGetList<Checklist>('checklists');
  const choices = (data ?? []).flatMap(({ title, versions }) =>
    versions.map(({ id, version }) => ({ id, name: `${title} ${version}` })),
  );
  return (
    <>
      <TextInput source="name" validate={required()} />
      <SelectInput
        source="checklistVersionId"
        choices={choices}
        isPending={isPending}
        translateChoice={false}
        validate={required()}
      />
      <DayInput source="opensOn" label={t('resources.rounds.fields.opensOn')} />
      <DayInput source="closesOn" label={t('resources.rounds.fields.closesOn')} />
      <DayInput source="publishesOn" label={t('resources.rounds.fields.publishesOn')} />
    </>
  );
}
