import type { Level } from '@fritidssjekken/checklist-definitions';
import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-admin';
import { useParams, useSearchParams } from 'react-router';
import { dayOf } from '../common/formats.ts';
import { AskAgain } from '../dashboard/AskAgain.tsx';
import { Chooser } from '../dashboard/Chooser.tsx';
import { Facts } from '../dashboard/Facts.tsx';
import { PageTitle } from '../dashboard/PageTitle.tsx';
import { Section } from '../dashboard/Section.tsx';
import { useInsight } from '../dashboard/useInsight.ts';
import { useQuestion } from '../dashboard/useQuestion.ts';
import { DugnadActions } from './DugnadActions.tsx';
import { DugnadChange } from './DugnadChange.tsx';
import { type Change, changeTo, type DugnadRecord, type End, findingOf, remarksOf } from './dugnadModel.ts';
import { dugnadChange, dugnadOne } from './queries.ts';
import { useChoices } from './useChoices.ts';
import { useLevels } from './useLevels.ts';

function About({ dugnad }: { dugnad: DugnadRecord }) {
  const { say, language } = useInsight();
  const { place, isDigital, processLeader, participants, themes, imported } = dugnad;
  const people = participants.map(({ kind, count }) => `${say(`dugnad.participant${kind}`)} ${count}`);
  return (
    <Facts
      facts={[
        [say('dugnad.place'), [place, isDigital && say('dugnads.digital')].filter(Boolean).join(' · ')],
        [say('dugnad.processLeader'), processLeader],
        [say('dugnad.participants'), people.join(', ')],
        [say('dugnad.themes'), themes.flatMap(({ name }) => (name ? [name] : [])).join(', ')],
        [
          say('dugnad.imported'),
          imported &&
            say('dugnad.importedFrom', { file: imported.fileName, day: dayOf(imported.importedAt, language) }),
        ],
      ]}
    />
  );
}

function Around({ dugnad }: { dugnad: DugnadRecord }) {
  const { say, language } = useInsight();
  const { before, after, latest } = dugnad.beforeAfter;
  const rows = (
    [
      ['before', before],
      ['after', after],
      ['latest', latest?.id === after?.id ? null : latest],
    ] as const
  ).flatMap(([name, assessment]) => (assessment ? [{ name, assessment }] : []));
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, my: 2, p: 0 }}>
      {rows.map(({ name, assessment: { id, referenceOn, round, name: own, checklistVersion, score } }) => (
        <li key={name}>
          {say(`dugnad.${name}`)}:{' '}
          <Link to={`/assessments/${id}/show`}>
            {[round?.name ?? own, referenceOn && dayOf(referenceOn, language)].filter(Boolean).join(', ')}
          </Link>
          {`, ${say('dugnad.version', { version: checklistVersion.version })}`}
          {checklistVersion.isProvisional && ` (${say('dugnad.provisional')})`}
          {score?.level && `, ${score.level.name}`}
        </li>
      ))}
    </Box>
  );
}

type Shown = { dugnad: DugnadRecord; change: Change | null; end: End; levels: readonly Level[] };

function Content({ dugnad, change, end, levels }: Shown) {
  const { say, language } = useInsight();
  const words = { say, language, levels };
  const { municipality, heldOn, minutes } = dugnad;
  return (
    <>
      <Typography color="text.secondary">
        <Link to={`/municipalities/${municipality.id}/show`}>{municipality.name}</Link>
        {[municipality.county?.name, dayOf(heldOn, language)].map((part) => part && ` · ${part}`)}
        {dugnad.removedAt && ` · ${say('dugnad.removed')}`}
      </Typography>
      <Typography variant="h1" component="h2" sx={{ maxWidth: '34ch', my: 1, textWrap: 'balance' }}>
        {findingOf(change, words)}
      </Typography>
      {remarksOf(dugnad, change, end, words).map((remark) => (
        <Typography key={remark} sx={{ maxWidth: '64ch' }}>
          {remark}
        </Typography>
      ))}
      <Around dugnad={dugnad} />
      {change && <DugnadChange change={change} levels={levels} />}
      <Section title={say('dugnad.about')}>
        <About dugnad={dugnad} />
      </Section>
      <DugnadActions actions={dugnad.actions} />
      <Section title={say('dugnad.minutes')}>
        <Typography sx={{ maxWidth: '64ch', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {minutes || say('dugnad.noMinutes')}
        </Typography>
      </Section>
    </>
  );
}

/** One dugnad: what became of the answers around it, what was agreed, and its minutes. Checklist and end are in the address. */
export default function DugnadShow() {
  const { say, language, apiLanguage } = useInsight();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const { choices, ...choicesAsked } = useChoices();
  const checklistId = search.get('sjekkliste') ?? choices?.usualChecklistId ?? null;
  const end: End = search.get('til') === 'siste' ? 'latest' : 'after';
  const asked = checklistId === null ? null : { id, checklistId, language: apiLanguage };
  const { data, hasFailed, ask } = useQuestion(dugnadOne, asked);
  const changes = useQuestion(dugnadChange, asked && { ...asked, toLatest: end === 'latest' });
  const dugnad = data?.dugnad;
  const change = changeTo(changes.data?.dugnad?.beforeAfter, end);
  const definition = useLevels(checklistId, change?.readIn ?? null);
  const title = dugnad ? say('dugnad.title', { day: dayOf(dugnad.heldOn, language) }) : say('dugnads.title');
  return (
    <Box sx={{ maxWidth: 1100 }}>
      <PageTitle>{title}</PageTitle>
      <MuiLink component={Link} to="/dugnads">
        {say('dugnad.back')}
      </MuiLink>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, my: 2 }}>
        <Chooser
          name="sjekkliste"
          label={say('dugnads.checklist')}
          value={checklistId}
          choices={choices?.checklists ?? []}
        />
        <Chooser
          name="til"
          label={say('dugnad.heldAgainst')}
          value={end === 'latest' ? 'siste' : 'etter'}
          choices={[
            { id: 'etter', name: say('dugnad.firstAfter') },
            { id: 'siste', name: say('dugnad.lastOfAll') },
          ]}
        />
      </Box>
      {dugnad && changes.data && definition.levels && (
        <Content dugnad={dugnad} change={change} end={end} levels={definition.levels} />
      )}
      {data && !dugnad && <Typography>{say('dugnad.gone')}</Typography>}
      {!(data && (!dugnad || (changes.data && definition.levels))) && (
        <AskAgain
          hasFailed={hasFailed || changes.hasFailed || choicesAsked.hasFailed || definition.hasFailed}
          ask={() => {
            choicesAsked.ask();
            changes.ask();
            definition.ask();
            ask();
          }}
        />
      )}
    </Box>
  );
}
