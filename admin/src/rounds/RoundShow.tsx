import { Button, Stack, Typography } from '@mui/material';
import { Link, Show, SimpleShowLayout, useRecordContext, useTranslate } from 'react-admin';
import { Facts } from '../dashboard/Facts.tsx';
import { day, percent } from '../dashboard/format.ts';
import { Section } from '../dashboard/Section.tsx';
import { useAction } from '../dashboard/useAction.ts';
import { wholeRecord } from '../dashboard/wholeRecord.ts';
import type { RoundOneQuery } from '../generated/dashboard/graphql.ts';
import { roundClose, roundInvite, roundPublish } from './queries.ts';

type RoundRecord = NonNullable<RoundOneQuery['round']>;

function RoundStatus() {
  const translate = useTranslate();
  const record = useRecordContext<RoundRecord>();
  if (!record) return null;
  const { checklistVersion, invitedCount, startedCount, submittedCount } = record;
  return (
    <>
      <Typography variant="h2">
        {record.name}: {translate(`round.state.${record.state}`)}
      </Typography>
      <Facts
        facts={[
          [
            translate('resources.rounds.fields.checklistVersionId'),
            `${checklistVersion.title} ${checklistVersion.version}`,
          ],
          [translate('resources.rounds.fields.opensOn'), day(record.opensOn)],
          [translate('resources.rounds.fields.closesOn'), day(record.closesOn)],
          [translate('resources.rounds.fields.publishesOn'), day(record.publishesOn)],
          [translate('resources.rounds.fields.invitedCount'), invitedCount?.toString()],
          [translate('resources.rounds.fields.startedCount'), startedCount?.toString()],
          [translate('resources.rounds.fields.submittedCount'), submittedCount?.toString()],
          [
            translate('round.response_rate'),
            invitedCount && submittedCount !== null ? percent((100 * submittedCount) / invitedCount) : null,
          ],
        ]}
      />
      <Link to={`/assessments?filter=${encodeURIComponent(JSON.stringify({ roundId: record.id }))}`}>
        {translate('round.see_assessments')}
      </Link>
    </>
  );
}

function RoundActions() {
  const translate = useTranslate();
  const record = useRecordContext<RoundRecord>();
  const invite = useAction(roundInvite, 'round.invited');
  const close = useAction(roundClose, 'round.closed');
  const publish = useAction(roundPublish, 'round.published');
  if (!record) return null;
  const { id, state, editions } = record;
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.5, mt: 2 }}>
      {(state === 'PLANNED' || state === 'OPEN') && (
        <Button variant="contained" disabled={invite.isRunning} onClick={() => void invite.run({ id })}>
          {translate('round.invite')}
        </Button>
      )}
      {state === 'OPEN' && (
        <Button variant="outlined" disabled={close.isRunning} onClick={() => void close.run({ id })}>
          {translate('round.close')}
        </Button>
      )}
      {(state === 'CLOSED' || state === 'PUBLISHED') && (
        <Button variant="outlined" disabled={publish.isRunning} onClick={() => void publish.run({ id })}>
          {translate('round.publish', { number: editions.length + 1 })}
        </Button>
      )}
    </Stack>
  );
}

function RoundEditions() {
  const translate = useTranslate();
  const record = useRecordContext<RoundRecord>();
  if (!record) return null;
  return (
    <Section title={translate('round.editions')} isEmpty={record.editions.length === 0}>
      <ul>
        {record.editions.map(({ id, number, publishedAt, assessments }) => (
          <li key={id}>
            {translate('round.edition', { number })}:{' '}
            {translate('round.edition_of', { count: assessments.totalCount, date: day(publishedAt) })}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** One round: where it stands, what can be done with it now, what has been published of it. */
export function RoundShow() {
  return (
    <Show queryOptions={wholeRecord}>
      <SimpleShowLayout>
        <RoundStatus />
        <RoundActions />
        <RoundEditions />
      </SimpleShowLayout>
    </Show>
  );
}
