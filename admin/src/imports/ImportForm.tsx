import {
  Alert,
  Box,
  Button,
  FormControlLabel,
  FormLabel,
  Link,
  MenuItem,
  Radio,
  RadioGroup,
  TextField,
  Typography,
} from '@mui/material';
import { type FormEvent, useRef, useState } from 'react';
import { AskAgain } from '../dashboard/AskAgain.tsx';
import { useInsight } from '../dashboard/useInsight.ts';
import { useQuestion } from '../dashboard/useQuestion.ts';
import type { ImportTargetsQuery } from '../generated/dashboard/graphql.ts';
import { importTargets } from './queries.ts';
import { type Target, templateOf, typeOf } from './runs.ts';

type What = Target['what'];
const whats = ['round', 'alone', 'dugnads'] as const;

/** Bytes that the server takes at most (docs/import.md). */
const largestFile = 15 * 1024 * 1024;

function useTarget({ rounds, checklists }: ImportTargetsQuery) {
  const versions = checklists.flatMap(({ id, title, versions: own }) =>
    own
      .filter(({ audience }) => audience === 'MUNICIPALITY')
      .map(({ id: key, version }) => ({ key, checklist: id, version, name: `${title} ${version}` })),
  );
  const [what, setWhat] = useState<What>('round');
  const [round, setRound] = useState(rounds.items[0]?.id ?? '');
  const [versionKey, setVersionKey] = useState(versions.at(-1)?.key ?? '');
  const [name, setName] = useState('');
  const chosen = versions.find(({ key }) => key === versionKey);
  const target: Target =
    what === 'round'
      ? { what, round }
      : what === 'alone'
        ? { what, checklist: chosen?.checklist ?? '', version: chosen?.version ?? '', name: name.trim() }
        : { what };
  return { target, what, setWhat, round, setRound, versions, versionKey, setVersionKey, name, setName };
}

function Where({ chosen, data }: { chosen: ReturnType<typeof useTarget>; data: ImportTargetsQuery }) {
  const { say } = useInsight();
  const { what, setWhat, round, setRound, versions, versionKey, setVersionKey, name, setName } = chosen;
  return (
    <>
      <FormLabel id="import-what" sx={{ display: 'block' }}>
        {say('imports.what')}
      </FormLabel>
      <RadioGroup
        aria-labelledby="import-what"
        value={what}
        onChange={(_event, value) => setWhat(whats.find((one) => one === value) ?? 'round')}
      >
        {whats.map((one) => (
          <FormControlLabel key={one} value={one} control={<Radio />} label={say(`imports.what_${one}`)} />
        ))}
      </RadioGroup>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, my: 1.5 }}>
        {what === 'round' && (
          <TextField
            select
            label={say('imports.round')}
            value={round}
            onChange={({ target }) => setRound(target.value)}
            helperText={data.rounds.items.length === 0 ? say('imports.noRounds') : undefined}
            sx={{ minWidth: 'min(100%, 320px)' }}
          >
            {data.rounds.items.map(({ id, name: called, checklistVersion }) => (
              <MenuItem key={id} value={id}>
                {`${called} – ${checklistVersion.title} ${checklistVersion.version}`}
              </MenuItem>
            ))}
          </TextField>
        )}
        {what === 'alone' && (
          <>
            <TextField
              select
              label={say('imports.checklist')}
              value={versionKey}
              onChange={({ target }) => setVersionKey(target.value)}
              sx={{ minWidth: 'min(100%, 320px)' }}
            >
              {versions.map(({ key, name: called }) => (
                <MenuItem key={key} value={key}>
                  {called}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              label={say('imports.name')}
              helperText={say('imports.nameHelp')}
              value={name}
              onChange={({ target }) => setName(target.value)}
              slotProps={{ htmlInput: { maxLength: 200 } }}
            />
          </>
        )}
      </Box>
    </>
  );
}

function Templates({ target }: { target: Target }) {
  const { say } = useInsight();
  const wide = templateOf(target, 'wide');
  const long = target.what === 'dugnads' ? null : templateOf(target, 'long');
  return (
    <Typography sx={{ fontSize: 'var(--fs-size-2)', my: 1.5 }}>
      {say('imports.templates')}{' '}
      {wide && (
        <Link href={wide} download>
          {say(target.what === 'dugnads' ? 'imports.templateDugnads' : 'imports.templateWide')}
        </Link>
      )}
      {long && (
        <>
          {' · '}
          <Link href={long} download>
            {say('imports.templateLong')}
          </Link>
        </>
      )}
    </Typography>
  );
}

function Form({ data, isSending, send }: { data: ImportTargetsQuery } & FormProps) {
  const { say } = useInsight();
  const chosen = useTarget(data);
  // The browser's own button speaks the browser's language: ours stands in its place.
  const picker = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { target } = chosen;
  // A file that was mended and bears the same name is another: without this the browser would not tell of it.
  const choose = () => {
    if (!picker.current) return;
    picker.current.value = '';
    picker.current.click();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!file) return setTrouble(say('imports.noFile'));
    if (!typeOf(file)) return setTrouble(say('imports.refusedNOT_A_TABLE'));
    if (file.size > largestFile) return setTrouble(say('imports.refusedTOO_LARGE'));
    if (target.what === 'round' && target.round === '') return setTrouble(say('imports.noRounds'));
    setTrouble(null);
    send(file, target);
  };
  return (
    <Box component="form" onSubmit={submit} noValidate>
      <Where chosen={chosen} data={data} />
      <Templates target={target} />
      <Box sx={{ my: 2 }}>
        <Box sx={{ alignItems: 'center', display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          <Button variant="outlined" aria-describedby="import-file-help" onClick={choose}>
            {say('imports.chooseFile')}
          </Button>
          <input
            ref={picker}
            type="file"
            accept=".csv,.xlsx"
            hidden
            onChange={({ target: { files } }) => {
              setFile(files?.[0] ?? null);
              setTrouble(null);
            }}
          />
          <Typography role="status" sx={{ overflowWrap: 'anywhere' }}>
            {file?.name ?? say('imports.noneChosen')}
          </Typography>
        </Box>
        <Typography id="import-file-help" sx={{ color: 'text.secondary', fontSize: 'var(--fs-size-1)', mt: 0.5 }}>
          {say('imports.fileHelp')}
        </Typography>
      </Box>
      {trouble && (
        <Alert severity="error" sx={{ mb: 2, maxWidth: '64ch' }}>
          {trouble}
        </Alert>
      )}
      <Button type="submit" variant="contained" disabled={isSending}>
        {say('imports.try')}
      </Button>
    </Box>
  );
}

type FormProps = { readonly isSending: boolean; readonly send: (file: File, target: Target) => void };

/** What the file holds and where it belongs, an empty one to fill in, and the file. It is tried before it is imported. */
export function ImportForm(props: FormProps) {
  const { apiLanguage } = useInsight();
  const { data, hasFailed, ask } = useQuestion(importTargets, { language: apiLanguage });
  return data ? <Form data={data} {...props} /> : <AskAgain hasFailed={hasFailed} ask={ask} />;
}
