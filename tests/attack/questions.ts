import { allCriteria } from '@fritidssjekken/checklist-definitions';
import { assessmentRoutes } from '../../api/src/assessments/routes.ts';
import { catalogue } from '../../api/src/catalogue.ts';
import { viewerWithId } from '../../api/src/users/viewerOf.ts';
import { indicators } from '../support/make.ts';
import { as } from '../support/people.ts';
import type { Random } from '../support/random.ts';
import { type Population, today, version } from './population.ts';

/** A question over HTTP, by how it is asked. */
export type Question = { readonly text: string; readonly ask: () => Promise<string> };

const spread = 'n because spread { mean minimum lowerQuartile median upperQuartile maximum } ownValue position';
const figures = `roundId isInstead group { kind key members answered } wider { kind answered } responseRate { submitted invited }
  overall { ${spread} } themes { themeId ${spread} } criteria { criterionId n choices { choiceId count share } points { ${spread} } }`;

/**
 * Random questions to everything that tells of several municipalities at once, and to every export: filters, own lists, pages
 * and orders, as a role.
 */
export function randomQuestions(
  userId: string | null,
  { ids, first, second, drafts }: Population,
  random: Random,
  howMany: number,
): Question[] {
  const ask = as(userId, () => today);
  const app = assessmentRoutes(async () => (userId ? viewerWithId(userId) : null));
  const criteria = allCriteria(catalogue.version(indicators, version)!.checklist).map(({ id }) => id);
  const text = (value: string | number) => JSON.stringify(String(value));
  const checklist = `checklistId: ${text(indicators)}`;
  const round = () => `roundId: ${text(random.oneOf([first, second]))}`;
  const own = () => `municipalityId: ${text(random.oneOf(ids))}`;
  const group = () =>
    random.share() < 0.5
      ? `group: { kind: ${random.oneOf(['KOSTRA', 'COUNTY', 'POPULATION', 'CENTRALITY', 'NEAREST', 'COUNTRY'])} }`
      : `group: { kind: OWN_LIST, municipalityIds: [${random.someOf(ids).map(text).join(', ')}] }`;
  const criterion = () => `criterionId: ${text(random.oneOf(criteria))}`;
  const among = 'peers { answered } responseRate { submitted } n because wider { kind answered }';
  const answer = `${among} totalCount items { municipality { id } assessmentId choices link }`;
  const scores =
    'own ownValue n mean lowerQuartile median upperQuartile position because lowest { mean } highest { mean }';
  const bounded = `responseRate { submitted } overall { ${scores} } themes { ${scores} }`;
  const kinds: (() => string)[] = [
    () => `{ peerFigures(${checklist}, ${round()}, ${own()}, ${group()}) { ${figures} } }`,
    () => `{ peerGroups(${checklist}, ${round()}, ${own()}) { kind key members answered } }`,
    () =>
      `{ nationalFigures(${checklist}, ${round()}, panelRoundIds: [${text(first)}, ${text(second)}]) { ${figures} } }`,
    () => `{ whoChose(${checklist}, ${round()}, ${criterion()}, ${own()}, ${group()}, limit: 100) { ${answer} } }`,
    () =>
      `{ risers(${checklist}, ${criterion()}, ${own()}, ${group()}, limit: 100) { ${among} totalCount items { municipality { id } } } }`,
    () =>
      `{ nextSteps(assessmentId: ${text(random.oneOf(drafts).id)}) { ${among} steps { criterionId peersAtTop n because wider { answered } } } }`,
    () =>
      `{ benchmark(${checklist}, ${own()}, ${group()}) { rounds { roundId assessmentId group { members answered } ${bounded} } } }`,
    () =>
      `{ benchmark(${checklist}, ${own()}, ${group()}, panelRoundIds: [${text(first)}, ${text(second)}]) { panelRounds rounds { roundId ${bounded} } } }`,
    () => `{ levelMap(${checklist}) { revision municipalities { municipality { id } level { id } scoreValue } } }`,
    () =>
      `{ municipalityChanges(${checklist}, limit: ${random.whole(1, 100)}, offset: ${random.whole(0, 40)}) { totalCount items { municipality { id } score changeValue } } }`,
    () =>
      `{ assessments(filter: { ${random.oneOf([round(), own(), 'state: SUBMITTED', ''])} }, limit: 100) { totalCount items { id score { coverage { fraction } } } } }`,
    () => `{ rounds(limit: 100) { totalCount items { id invitedCount startedCount submittedCount } } }`,
  ];
  return Array.from({ length: howMany }, (): Question => {
    if (random.share() < 0.4) {
      const file = random.oneOf(['svar.json', 'svar.csv', 'kvittering.json']);
      const path = `/eksport/assessment/${random.oneOf(drafts.slice(1)).id}/${file}`;
      return { text: path, ask: async () => String((await app.request(path)).status) };
    }
    const query = random.oneOf(kinds)();
    return { text: query, ask: async () => JSON.stringify(await ask(query)) };
  });
}
