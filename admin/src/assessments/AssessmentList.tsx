import {
  AutocompleteInput,
  BooleanInput,
  DataTable,
  List,
  ReferenceInput,
  SearchInput,
  SelectInput,
  useTranslate,
} from 'react-admin';
import { EmptyList } from '../dashboard/EmptyList.tsx';
import { day, percent } from '../dashboard/format.ts';
import { RecordLink } from '../dashboard/RecordLink.tsx';
import type { AssessmentListQuery } from '../generated/dashboard/graphql.ts';

type Row = AssessmentListQuery['assessments']['items'][number];

const states = ['DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED'] as const;

/** Every assessment that NDFU may know of; of a draft only how far it has come. */
export function AssessmentList() {
  const translate = useTranslate();
  const filters = [
    <SearchInput key="search" source="search" alwaysOn placeholder={translate('dashboard.search')} />,
    <ReferenceInput key="round" source="roundId" reference="rounds" alwaysOn>
      <SelectInput optionText="name" label="resources.assessments.fields.round" />
    </ReferenceInput>,
    <SelectInput
      key="state"
      source="state"
      alwaysOn
      choices={states.map((id) => ({ id, name: `assessment.state.${id}` }))}
    />,
    <BooleanInput key="isReviewed" source="isReviewed" />,
    <ReferenceInput key="municipality" source="municipalityId" reference="municipalities">
      <AutocompleteInput
        optionText="name"
        filterToQuery={(search: string) => ({ search })}
        label="resources.assessments.fields.municipality"
      />
    </ReferenceInput>,
  ];
  return (
    <List empty={<EmptyList />} filters={filters} exporter={false} perPage={25}>
      <DataTable<Row> rowClick="show" bulkActionButtons={false}>
        <DataTable.Col<Row>
          source="municipality"
          disableSort
          render={({ municipality }) => <RecordLink>{municipality.name}</RecordLink>}
        />
        <DataTable.Col<Row>
          source="round"
          disableSort
          render={({ round, name }) => round?.name ?? name ?? translate('assessment.alone')}
        />
        <DataTable.Col<Row>
          source="checklist"
          disableSort
          render={({ checklistVersion }) => `${checklistVersion.title} ${checklistVersion.version}`}
        />
        <DataTable.Col<Row>
          source="state"
          disableSort
          render={({ state, number, isLate }) =>
            [
              translate(`assessment.state.${state}`),
              number > 0 && translate('assessment.correction', { number }),
              isLate && translate('assessment.late'),
            ]
              .filter(Boolean)
              .join(' · ')
          }
        />
        <DataTable.Col<Row>
          align="right"
          source="completeness"
          disableSort
          render={({ completeness: c }) => `${c.answered}/${c.asked}`}
        />
        <DataTable.Col<Row>
          align="right"
          source="score"
          disableSort
          render={({ score }) => (score?.score ? percent(score.score.percent) : '')}
        />
        <DataTable.Col<Row>
          source="level"
          disableSort
          render={({ score }) => score?.level?.name ?? (score?.levelWithheld ? translate('assessment.no_level') : '')}
        />
        <DataTable.Col<Row> source="submittedAt" disableSort render={({ submittedAt }) => day(submittedAt)} />
      </DataTable>
    </List>
  );
}
