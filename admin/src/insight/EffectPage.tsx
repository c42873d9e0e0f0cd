import { Box, Typography } from '@mui/material';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { Figure } from '../charts/Figure.tsx';
import type { Language } from '../common/translatorsOf.ts';
import { AskAgain } from '../dashboard/AskAgain.tsx';
import { Chooser } from '../dashboard/Chooser.tsx';
import { PageTitle } from '../dashboard/PageTitle.tsx';
import { type Say, useInsight } from '../dashboard/useInsight.ts';
import { useQuestion } from '../dashboard/useQuestion.ts';
import { EffectCounts } from './EffectCounts.tsx';
import { type Effect, effectRows, effectSentence, effectTable, pValueText } from './effectModel.ts';
import { effectBetween } from './queries.ts';
import { type Choices, useChoices } from './useChoices.ts';

const EffectChart = lazy(() => import('./EffectChart.tsx'));

/** What the figures cannot say stands in the figure, not below it. */
function Limits({ caveats }: { caveats: readonly string[] }) {
  const { say } = useInsight();
  return (
    <Box sx={{ bgcolor: 'var(--fs-sunken)', borderRadius: 1, color: 'text.primary', mt: 2, p: 2 }}>
      <Typography sx={{ fontSize: 'var(--fs-size-2)', fontWeight: 600 }}>{say('effect.cannot')}</Typography>
      <Box component="ul" sx={{ fontSize: 'var(--fs-size-2)', m: 0, maxWidth: '72ch', pl: 2.5 }}>
        {caveats.map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
      </Box>
    </Box>
  );
}

function Picture({ effect, language, say }: { effect: Effect; language: Language; say: Say }) {
  const words = { say, language };
  const { figures, firstRound, secondRound, caveats } = effect;
  const rows = effectRows(effect, words);
  const rounds = { first: firstRound.name, second: secondRound.name };
  const sentence = effectSentence(effect, words);
  if (!figures || !rows) {
    return (
      <Figure
        id="effekt"
        language={language}
        heading={2}
        message={sentence}
        about={say('effect.rounds', rounds)}
        hasPicture={false}
      >
        <Limits caveats={caveats} />
      </Figure>
    );
  }
  const permutations = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nb-NO').format(figures.permutations);
  const test = { ...rounds, p: pValueText(figures.pValue, language), permutations };
  const label = rows.map(({ name, label: value, about }) => `${name}: ${value} (${about})`).join('. ');
  return (
    <Figure
      id="effekt"
      language={language}
      heading={2}
      message={sentence}
      about={say('effect.about', test)}
      table={effectTable(rows, words)}
    >
      <Suspense fallback={<Box sx={{ minHeight: 316 }} />}>
        <EffectChart rows={rows} language={language} label={label} />
      </Suspense>
      <Limits caveats={caveats} />
    </Figure>
  );
}

/** The rounds asked for, or the last two that have closed. */
function roundsAsked(search: URLSearchParams, { closedRoundsOf, roundsOf }: Choices, checklistId: string) {
  const [first, second] = closedRoundsOf(checklistId).slice(-2);
  const known = (id: string | null) => roundsOf(checklistId).find((round) => round.id === id)?.id;
  return {
    firstRoundId: known(search.get('fra')) ?? first?.id ?? '',
    secondRoundId: known(search.get('til')) ?? second?.id ?? '',
  };
}

function Content({ choices }: { choices: Choices }) {
  const { say, language, apiLanguage } = useInsight();
  const [search] = useSearchParams();
  const checklistId = search.get('sjekkliste') ?? choices.usualChecklistId;
  const { firstRoundId, secondRoundId } = roundsAsked(search, choices, checklistId);
  const isAskable = firstRoundId !== '' && secondRoundId !== '';
  const { data, isPending, hasFailed, ask } = useQuestion(
    effectBetween,
    isAskable ? { checklistId, firstRoundId, secondRoundId, language: apiLanguage } : null,
  );
  const rounds = choices.roundsOf(checklistId);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, my: 2 }}>
        <Chooser name="sjekkliste" label={say('dugnads.checklist')} value={checklistId} choices={choices.checklists} />
        <Chooser name="fra" label={say('effect.firstRound')} value={firstRoundId} choices={rounds} />
        <Chooser name="til" label={say('effect.secondRound')} value={secondRoundId} choices={rounds} />
      </Box>
      {!isAskable && <Typography>{say('effect.noRounds')}</Typography>}
      {isAskable && (isPending || hasFailed) && <AskAgain hasFailed={hasFailed} ask={ask} height={480} />}
      {isAskable && !isPending && data && !data.effect && <Typography>{say('effect.notInOrder')}</Typography>}
      {isAskable && !isPending && data?.effect && (
        <>
          <Picture effect={data.effect} language={language} say={say} />
          <EffectCounts effect={data.effect} />
        </>
      )}
    </>
  );
}

/** Does the dugnad work? Rounds are in the address; the finding is the heading; what it cannot say is in the figure. */
export default function EffectPage() {
  const { say } = useInsight();
  const { choices, hasFailed, ask } = useChoices();
  return (
    <Box sx={{ maxWidth: 1000 }}>
      <PageTitle>{say('effect.title')}</PageTitle>
      <Typography color="text.secondary" sx={{ maxWidth: '64ch', mt: 1 }}>
        {say('effect.lead')}
      </Typography>
      {choices ? <Content choices={choices} /> : <AskAgain hasFailed={hasFailed} ask={ask} height={480} />}
    </Box>
  );
}
