import { Box, Button, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { Link } from 'react-admin';
import { client } from '../client.ts';
import { dayOf } from '../common/formats.ts';
import { AskAgain } from '../dashboard/AskAgain.tsx';
import { Section } from '../dashboard/Section.tsx';
import { useAction } from '../dashboard/useAction.ts';
import { useInsight } from '../dashboard/useInsight.ts';
import { useIsAdministrator } from '../dashboard/useIsAdministrator.ts';
import { useQuestion } from '../dashboard/useQuestion.ts';
import type { EditionContentQuery, NextEditionQuery } from '../generated/dashboard/graphql.ts';
import { enteredWith, newsOf } from './editionModel.ts';
import { editionContent, nextEdition, roundPublish } from './queries.ts';

type Round = NonNullable<NextEditionQuery['round']>;
type Entry = NonNullable<Round['nextEdition']>['entering'][number];
type Edition = Round['editions'][number];

/** Names are many: so many stand in a line. */
const mostNames = 60;

function Names({ title, entries }: { title: string; entries: readonly Entry[] }) {
  const { say } = useInsight();
  if (entries.length === 0) return null;
  return (
    <Typography sx={{ maxWidth: '80ch', mt: 1 }}>
      <Box component="span" sx={{ fontWeight: 600 }}>{`${title} (${entries.length}): `}</Box>
      {entries.slice(0, mostNames).map(({ id, municipality, number, isLate }, place) => (
        <span key={id}>
          {place > 0 && ', '}
          <Link to={`/assessments/${id}/show`}>{municipality.name}</Link>
          {number > 0 && ` (${say('editions.correction', { number })}${isLate ? `, ${say('editions.lateWord')}` : ''})`}
        </span>
      ))}
      {entries.length > mostNames && ` ${say('editions.andMore', { count: entries.length - mostNames })}`}
    </Typography>
  );
}

type Item = NonNullable<NonNullable<EditionContentQuery['round']>['editions'][number]>['assessments']['items'][number];

/** A hundred of every edition would be more than one question may ask for. */
const pageSize = 50;

/** All assessments of an edition, page by page. */
async function contentOf(roundId: string, editionId: string): Promise<Item[]> {
  const found: Item[] = [];
  for (;;) {
    const variables = { roundId, limit: pageSize, offset: found.length };
    const { data } = await client.query({ query: editionContent, variables });
    const page = data.round?.editions.find(({ id }) => id === editionId)?.assessments;
    found.push(...(page?.items ?? []));
    if (!page || page.items.length === 0 || found.length >= page.totalCount) return found;
  }
}

/** What an edition made public: asked for when somebody wants to see it. */
function WhatIsNew({ roundId, edition }: { roundId: string; edition: Edition }) {
  const { say } = useInsight();
  const [isOpen, setOpen] = useState(false);
  const [entries, setEntries] = useState<readonly Entry[] | 'FAILED' | null>(null);
  useEffect(() => {
    if (!isOpen || entries !== null) return;
    contentOf(roundId, edition.id).then(
      (items) => setEntries(enteredWith(edition.publishedAt, items)),
      () => setEntries('FAILED'),
    );
  }, [isOpen, entries, roundId, edition]);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <Box component="summary" sx={{ cursor: 'pointer', minHeight: 24 }}>
        {say('editions.whatIsNew', { number: edition.number })}
      </Box>
      {entries === 'FAILED' || entries === null ? (
        <AskAgain hasFailed={entries === 'FAILED'} ask={() => setEntries(null)} height={60} />
      ) : (
        <News entries={entries} />
      )}
    </details>
  );
}

function News({ entries }: { entries: readonly Entry[] }) {
  const { say } = useInsight();
  const { late, corrections, first } = newsOf(entries);
  return (
    <>
      <Names title={say('editions.late')} entries={late} />
      <Names title={say('editions.corrections')} entries={corrections} />
      <Names title={say('editions.first')} entries={first} />
    </>
  );
}

function Next({ round, ask }: { round: Round; ask: () => void }) {
  const { say, language } = useInsight();
  const isAdministrator = useIsAdministrator();
  const publish = useAction(roundPublish, 'round.published');
  const next = round.nextEdition;
  if (!next) return null;
  const { number, total, entering, waitingCount, isDue } = next;
  const hasNews = number === 1 || entering.length > 0;
  const isPublishable = isDue && hasNews;
  return (
    <Box sx={{ bgcolor: 'var(--fs-sunken)', borderRadius: 1, mt: 3, p: 2 }}>
      <Typography variant="h3" sx={{ fontSize: 'var(--fs-size-3)', fontWeight: 600 }}>
        {say('editions.next', { number })}
      </Typography>
      {hasNews ? (
        <Typography>{say('editions.would', { smart_count: total, entering: entering.length })}</Typography>
      ) : (
        <Typography>{say('editions.nothingNew')}</Typography>
      )}
      {!isDue && <Typography>{say('editions.notDue', { day: dayOf(round.publishesOn, language) })}</Typography>}
      {waitingCount > 0 && <Typography>{`${say('editions.waiting')}: ${waitingCount}.`}</Typography>}
      {number > 1 && <News entries={entering} />}
      {isPublishable && (
        <>
          <Typography sx={{ maxWidth: '72ch', my: 1.5 }}>{say('editions.consequences')}</Typography>
          {isAdministrator ? (
            <Button
              variant="contained"
              disabled={publish.isRunning}
              onClick={() => void publish.run({ id: round.id }).then(ask)}
            >
              {say('editions.publish', { number })}
            </Button>
          ) : (
            <Typography color="text.secondary">{say('editions.onlyAdministrators')}</Typography>
          )}
        </>
      )}
    </Box>
  );
}

/** A round's editions with what each made public, what the next would hold, and publishing it with what that means. */
export function RoundEditions({ roundId }: { roundId: string }) {
  const { say, language } = useInsight();
  const { data, hasFailed, ask } = useQuestion(nextEdition, { id: roundId });
  const round = data?.round;
  if (!round) return <AskAgain hasFailed={hasFailed} ask={ask} height={160} />;
  const newest = round.editions.at(-1)?.number;
  return (
    <Section title={say('editions.title')}>
      {round.editions.length === 0 && <Typography color="text.secondary">{say('editions.none')}</Typography>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {round.editions.map((edition) => (
          <Box component="li" key={edition.id} sx={{ borderBottom: '1px solid', borderColor: 'divider', py: 1.25 }}>
            <Typography>
              <Box component="span" sx={{ fontWeight: 600 }}>
                {say('editions.number', { number: edition.number })}
              </Box>
              {[
                say('editions.publishedOn', { day: dayOf(edition.publishedAt, language) }),
                say('editions.holds', { smart_count: edition.assessments.totalCount }),
                edition.number === newest && say('editions.inForce'),
              ].map((part) => part && ` · ${part}`)}
            </Typography>
            {edition.number > 1 && <WhatIsNew roundId={roundId} edition={edition} />}
          </Box>
        ))}
      </Box>
      {round.editions.length > 1 && (
        <Typography color="text.secondary" sx={{ mt: 1 }}>
          {say('editions.stays')}
        </Typography>
      )}
      <Next round={round} ask={ask} />
    </Section>
  );
}
