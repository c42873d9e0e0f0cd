import type { Checklist, FractionText } from '../checklist.ts';
import type { Effect, Standing } from '../impact.ts';
import { changeText, percentText } from '../percentText.ts';
import type { ImpactReport } from './impactCommand.ts';

/** Criteria that are named of each municipality. */
const named = 4;

/** The report for people: what goes on, whose level changes and why, and what moves scores. */
export function impactText(report: ImpactReport, newer: Checklist, versions: readonly Checklist[]): string[] {
  const { checklist, version, municipalities, levels } = report;
  const changed = municipalities.filter(({ levelChange }) => levelChange !== null && levelChange !== 'SAME');
  const unsaid = municipalities.filter(({ after }) => after === null);
  const shown = (standing: Standing) => standingText(standing, [newer, ...versions]);
  return [
    `${checklist} ${version} on the answers of ${municipalities.length} municipalities`,
    ...report.from.flatMap(({ version: from, answered, survives }) => [
      '',
      `From ${from} (${answered} answered) goes on, of the weight of ${version}:`,
      `  overall  ${percent(survives.overall)} (${survives.overall})`,
      ...survives.themes.map(({ theme, share }) => `  ${theme}  ${percent(share)} (${share})`),
    ]),
    '',
    `Level: ${levels.UP} up, ${levels.DOWN} down, ${levels.GAINED} get one, ${levels.LOST} lose theirs, ${levels.SAME} as before; of ${levels.WITHHELD} it cannot be said`,
    ...changed.flatMap(({ code, name, before, after, isByBands, effects }) => [
      `  ${code} ${name}: ${shown(before)} → ${shown(after!)}${isByBands ? ', because the bands are other' : ''}`,
      ...effects.slice(0, named).map((effect) => `    ${effectText(effect)}`),
    ]),
    '',
    'What moves scores, in percentage points on average:',
    ...report.criteria.map(
      ({ criterion, kinds, mean, decides }) =>
        `  ${effectText({ criterion, kinds, effect: mean })}${decides > 0 ? `; decides ${decides} of the changes of level` : ''}`,
    ),
    ...(report.criteria.length === 0 ? ['  nothing'] : []),
    ...(unsaid.length > 0 ? ['', 'Too little of their weight can be read (below half):'] : []),
    ...unsaid.map(({ code, name, coreShare }) => `  ${code} ${name}: ${percent(coreShare)}`),
  ];
}

function standingText({ score, level }: Standing, versions: readonly Checklist[]): string {
  if (score === null) return 'score withheld';
  const levels = versions.find((version) => version.levels.some(({ id }) => id === level))?.levels ?? [];
  const name = levels.find(({ id }) => id === level)?.name.nb;
  return `${percentText(score, { levels })} % ${name ?? 'no level'}`;
}

/** "support-schemes −1.9 (options-changed)"; without a change of its own it weighs more or less than it did. */
function effectText({ criterion, kinds, effect }: Effect): string {
  return `${criterion} ${changeText(effect)} (${kinds.length > 0 ? kinds.join(', ') : 'another share of the weight'})`;
}

const percent = (share: FractionText): string => `${percentText(share)} %`;
