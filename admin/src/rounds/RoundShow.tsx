import { Link, ShowBase, useRecordContext, useShowContext } from 'react-admin';
import { day } from '../dashboard/format.ts';
import { CountyTable } from '../dashboard/progress/CountyTable.tsx';
import { NoPage, NoRecord } from '../dashboard/progress/NoPage.tsx';
import { RoundHead } from '../dashboard/progress/RoundHead.tsx';
import { useProgress } from '../dashboard/progress/useProgress.ts';
import { useWords } from '../dashboard/progress/useWords.ts';
import { Section } from '../dashboard/Section.tsx';
import { wholeRecord } from '../dashboard/wholeRecord.ts';
import type { RoundOneQuery } from '../generated/dashboard/graphql.ts';
import { RoundActions } from './RoundActions.tsx';
import { RoundEditions } from './RoundEditions.tsx';
import { RoundFacts } from './RoundFacts.tsx';
import '../dashboard/workbench.css';

export type RoundRecord = NonNullable<RoundOneQuery['round']>;

/** The round as a whole: how far it has come, by county against earlier ones, what can be done now, what was published. */
export function RoundShow() {
  return (
    <ShowBase queryOptions={wholeRecord}>
      <div className="wb">
        <RoundPage />
      </div>
    </ShowBase>
  );
}

function RoundPage() {
  const { t } = useWords();
  const shown = useShowContext<RoundRecord>();
  const { record } = shown;
  const { rounds, isPending, hasFailed, ask } = useProgress();
  if (!record || shown.isPending || shown.error) return <NoRecord {...shown} />;
  if (isPending || hasFailed) return <NoPage hasFailed={hasFailed} ask={ask} />;
  const round = rounds.find(({ roundId }) => roundId === record.id);
  return (
    <>
      {round ? (
        <RoundHead round={round} />
      ) : (
        <header className="wb-head">
          <h1>{t('workbench.planned', { name: record.name, day: day(record.opensOn) })}</h1>
        </header>
      )}
      <RoundActions />
      <RoundFacts round={round ?? null} />
      {round && (
        <Section title={t('workbench.counties.title')}>
          <CountyTable round={round} rounds={rounds} />
        </Section>
      )}
      <RoundEditions roundId={record.id} />
      <Ways />
    </>
  );
}

function Ways() {
  const { t } = useWords();
  const record = useRecordContext<RoundRecord>();
  if (!record) return null;
  return (
    <p className="wb-ways">
      <Link to={`/municipalities?${new URLSearchParams({ filter: JSON.stringify({ of: record.id }) })}`}>
        {t('workbench.see_municipalities')}
      </Link>
      <Link to={`/assessments?filter=${encodeURIComponent(JSON.stringify({ roundId: record.id }))}`}>
        {t('round.see_assessments')}
      </Link>
    </p>
  );
}
