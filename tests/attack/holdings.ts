import { allCriteria, optionsOf, parseFraction } from '@fritidssjekken/checklist-definitions';
import { catalogue } from '../../api/src/catalogue.ts';
import { as } from '../support/client.ts';
import { indicators } from '../support/make.ts';
import { today, version } from './population.ts';

/** A value in whole 27ths, by what it is of: "<round> <overall or criterion> <municipality>". */
export type Holdings = ReadonlyMap<string, number>;
export const holdingKey = (roundId: string, quantity: string, municipalityId: number): string =>
  `${roundId} ${quantity} ${municipalityId}`;

type Answer = { criterionId: string; options: string[] };
type Read = {
  municipality: { id: string };
  round: { id: string };
  answers: Answer[];
  score: { score: { fraction: string } | null } | null;
};

const query = `query ($id: ID!) { assessment(id: $id) { municipality { id } round { id } answers { criterionId options }
  score { score { fraction } } } }`;

export const whole = (fraction: string): number => Number(parseFraction(fraction).mul(27).toString());

/** Every value that somebody may read singly, read through the API one by one. */
export async function holdingsOf(userId: string | null): Promise<Holdings> {
  const { call, assessmentIds } = as(userId, today.toISOString());
  const held = new Map<string, number>();
  for (const id of await assessmentIds()) {
    const { municipality, round, answers, score } = (await call(query, { id })) as Read;
    if (!score?.score) continue;
    const hold = (quantity: string, value: number) =>
      held.set(holdingKey(round.id, quantity, Number(municipality.id)), value);
    hold('overall', whole(score.score.fraction));
    for (const { criterionId, options } of answers) hold(criterionId, pointsOf(criterionId, options[0]!));
  }
  return held;
}

const points = new Map<string, number>();

function pointsOf(criterionId: string, optionId: string): number {
  if (points.size === 0) {
    const { checklist } = catalogue.version(indicators, version)!;
    for (const criterion of allCriteria(checklist)) {
      for (const option of optionsOf(checklist, criterion)) {
        points.set(`${criterion.id} ${option.id}`, whole(option.points));
      }
    }
  }
  return points.get(`${criterionId} ${optionId}`)!;
}
