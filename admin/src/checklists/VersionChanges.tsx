import { type Checklist, complete, type WrittenChecklist } from '@fritidssjekken/checklist-definitions';
import { Box, Typography } from '@mui/material';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';
import { Chooser } from '../dashboard/Chooser.tsx';
import { Section } from '../dashboard/Section.tsx';
import { useInsight } from '../dashboard/useInsight.ts';
import { type ChangedThing, type Declared, type Line, type SideBySide, sideBySide } from './changesModel.ts';

function DeclaredChange({ declared: { kind, effect, version, note } }: { declared: Declared }) {
  const translate = useTranslate();
  const { say } = useInsight();
  const breaks = effect === 'BREAKS' || effect === 'OUTSIDE';
  return (
    <Box component="li" sx={{ my: 0.5 }}>
      <Box component="span" sx={{ fontWeight: 600 }}>
        {translate(`checklist.kind.${kind}`)}
      </Box>
      {` (${version}). `}
      <Box component="span" sx={{ fontWeight: breaks ? 600 : 400 }}>
        {say(`versions.effect${effect}`)}
      </Box>
      {note && ` ${note}`}
    </Box>
  );
}

const words = { overflowWrap: 'anywhere', whiteSpace: 'pre-line' } as const;
const soft = { color: 'text.secondary', fontSize: 'var(--fs-size-1)' } as const;

/** Old and new words beside each other; on a narrow screen one below the other. */
function OldAndNew({ line: { name, old, now, alsoIn } }: { line: Line }) {
  const { say } = useInsight();
  return (
    <Box
      sx={{
        ...{ borderTop: '1px solid', borderColor: 'divider', display: 'grid', gap: 1.5, py: 1.25 },
        gridTemplateColumns: { md: '11rem 1fr 1fr', xs: '1fr' },
      }}
    >
      <Box sx={{ fontSize: 'var(--fs-size-2)' }}>
        {name}
        {alsoIn && <Box sx={soft}>{say('versions.alsoIn', { languages: alsoIn })}</Box>}
      </Box>
      <Box sx={words}>
        <Box sx={soft}>{say('versions.before')}</Box>
        {old === null || old === '' ? '–' : <del style={{ textDecoration: 'none' }}>{old}</del>}
      </Box>
      <Box sx={words}>
        <Box sx={soft}>{say('versions.now')}</Box>
        {now === null || now === '' ? '–' : <ins style={{ textDecoration: 'none' }}>{now}</ins>}
      </Box>
    </Box>
  );
}

function Thing({ thing: { name, declared, lines } }: { thing: ChangedThing }) {
  return (
    <Box component="section" sx={{ mt: 3.5 }}>
      <Typography variant="h3" sx={{ fontSize: 'var(--fs-size-3)', fontWeight: 600, maxWidth: '72ch' }}>
        {name}
      </Typography>
      {declared.length > 0 && (
        <Box component="ul" sx={{ fontSize: 'var(--fs-size-2)', maxWidth: '80ch', my: 1, pl: 2.5 }}>
          {declared.map((one) => (
            <DeclaredChange key={`${one.version} ${one.kind}`} declared={one} />
          ))}
        </Box>
      )}
      {lines.map((line) => (
        <OldAndNew key={line.id} line={line} />
      ))}
    </Box>
  );
}

function Questions({ title, questions }: { title: string; questions: readonly string[] }) {
  if (questions.length === 0) return null;
  return (
    <>
      <Typography sx={{ fontWeight: 600, mt: 1.5 }}>{title}</Typography>
      <Box component="ul" sx={{ m: 0, maxWidth: '72ch', pl: 2.5 }}>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </Box>
    </>
  );
}

/** What the changes mean for who follows a figure through the years. */
function Meaning({ both: { core, broken, marked } }: { both: SideBySide }) {
  const { say } = useInsight();
  return (
    <Box sx={{ bgcolor: 'var(--fs-sunken)', borderRadius: 1, my: 2, p: 2 }}>
      <Typography variant="h3" sx={{ fontSize: 'var(--fs-size-3)', fontWeight: 600 }}>
        {say('versions.series', { comparable: core.comparable, of: core.of })}
      </Typography>
      {broken.length === 0 && <Typography>{say('versions.noneBroken')}</Typography>}
      <Questions title={say('versions.broken')} questions={broken} />
      <Questions title={say('versions.marked')} questions={marked} />
    </Box>
  );
}

type Version = { readonly version: string; readonly canonical: string; readonly from: string | null };

/** Two versions of a checklist beside each other; which ones is in the address. */
export function VersionChanges({ versions }: { versions: readonly Version[] }) {
  const { say, language } = useInsight();
  const [search] = useSearchParams();
  const newest = versions.at(-1);
  const known = (version: string | null | undefined) => versions.find((own) => own.version === version)?.version;
  const to = known(search.get('til')) ?? newest?.version ?? '';
  const from = known(search.get('fra')) ?? known(versions.find((own) => own.version === to)?.from) ?? to;
  const checklists = useMemo(
    () => versions.map(({ canonical }): Checklist => complete(JSON.parse(canonical) as WrittenChecklist)),
    [versions],
  );
  const both = useMemo(() => {
    const find = (version: string) => checklists.find((own) => own.version === version);
    const [older, newer] = [find(from), find(to)];
    return older && newer ? sideBySide(older, newer, checklists, { say, language }) : null;
  }, [checklists, from, to, say, language]);
  if (versions.length < 2) return null;
  const choices = versions.map(({ version }) => ({ id: version, name: version }));
  return (
    <Section title={say('versions.title')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, my: 1 }}>
        <Chooser name="fra" label={say('versions.from')} value={from} choices={choices} />
        <Chooser name="til" label={say('versions.to')} value={to} choices={choices} />
      </Box>
      {from === to && <Typography>{say('versions.sameVersion')}</Typography>}
      {from !== to && !both && <Typography>{say('versions.notRelated')}</Typography>}
      {from !== to && both && (
        <>
          <Meaning both={both} />
          {both.things.length === 0 && <Typography>{say('versions.noDifference')}</Typography>}
          {both.things.map((thing) => (
            <Thing key={thing.id} thing={thing} />
          ))}
        </>
      )}
    </Section>
  );
}
