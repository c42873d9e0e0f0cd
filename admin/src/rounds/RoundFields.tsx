import { DateInput, required, SelectInput, TextInput, useGetList } from 'react-admin';

type Checklist = { id: string; title: string; versions: readonly { id: string; version: string }[] };

/** What a round is made of. Days are checked by the API, which knows the order they must come in. */
export function RoundFields() {
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
      <DateInput source="opensOn" validate={required()} />
      <DateInput source="closesOn" validate={required()} />
      <DateInput source="publishesOn" validate={required()} />
    </>
  );
}
