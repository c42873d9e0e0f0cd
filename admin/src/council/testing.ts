import { type Checklist, complete } from '@fritidssjekken/checklist-definitions';
import type { Language } from '../common/translatorsOf.ts';
import { publicTranslate } from '../public/publicTranslate.ts';
import type { Words } from '../public/publicWords.ts';
import type { ChangeData, CouncilData, CouncilRound, Point, Subject } from './councilData.ts';

/** What models write with, in one language. */
export const wordsIn = (language: Language): Words => ({ t: publicTranslate(language, 5), language });

const option = (id: string, points: string) => ({ id, points, text: { nb: id, nn: id }, anchor: { nb: id, nn: id } });
const criterion = (id: string) => ({
  ...{ id, number: id, text: { nb: `Spørsmål ${id}`, nn: `Spørsmål ${id}` } },
  answer: { kind: 'one' as const, scale: 'steps' },
});
const level = (id: string, band: string) => ({ id, band, name: { nb: id, nn: id } });

/** Three questions of four steps, three levels as the indicators have them. */
export const smallChecklist: Checklist = complete({
  ...{ checklist: 'liten', version: '1.0.0', provisional: false, audience: 'municipality' },
  ...{ title: { nb: 'Liten', nn: 'Liten' }, description: { nb: 'Liten', nn: 'Liten' } },
  ...{ aggregate: 'criteria', notApplicable: 'forbidden', minCoverage: '1/2', levelCoverage: '1' },
  levels: [level('lav', '[0, 1/2]'), level('midt', '(1/2, 3/4)'), level('høy', '[3/4, 1]')],
  scales: [
    { id: 'steps', options: [option('nei', '0'), option('plan', '1/3'), option('gang', '2/3'), option('ja', '1')] },
  ],
  themes: [{ id: 'alt', name: { nb: 'Alt', nn: 'Alt' }, criteria: ['1', '2', '3'].map(criterion) }],
});

export const round = (name: string, given: Partial<CouncilRound> = {}): CouncilRound => ({
  ...{ id: `runde-${name}`, name, closesOn: `${name}-06-30` },
  ...{ checklistVersion: { checklistId: 'liten' }, ...given },
});

export const point = (name: string, scoreText: string | null): Point => ({
  ...{
    assessmentId: `svar-${name}`,
    referenceOn: `${name}-05-01`,
    roundId: `runde-${name}`,
    roundName: name,
    scoreText,
  },
  score: scoreText === null ? null : { percent: Number(scoreText) },
});

type Given = { readonly name: string; readonly points?: readonly (string | null)[]; readonly score?: Partial<Score> };
type Score = NonNullable<Subject['score']>;

/** An answer of the small checklist; points null is don't know. */
export function subject({ name, points = ['1', '2/3', '1/3'], score = {} }: Given): Subject {
  return {
    ...{ id: `svar-${name}`, number: 0, referenceOn: `${name}-05-01`, submittedAt: `${name}-05-01T10:00:00Z` },
    ...{ respondentRole: 'Kulturleder', isFacilitated: null, isImported: false, isLate: false },
    round: { id: `runde-${name}`, name },
    checklistVersion: { version: '1.0.0', canonical: '', isProvisional: false, title: 'Liten' },
    checklist: smallChecklist,
    answers: points.map((worth, at) => ({
      ...{ criterionId: String(at + 1), number: null, link: null },
      ...{ state: worth === null ? 'DONT_KNOW' : 'ANSWERED' },
      options: smallChecklist.scales[0]!.options.filter((one) => one.points === worth).map(({ id }) => id),
    })),
    score: {
      ...{ completeness: { answered: 3, asked: 3 }, coverage: { fraction: '1' }, score: { fraction: '2/3' } },
      ...{ level: { id: 'midt', name: 'midt' }, withheld: null, levelWithheld: null, themes: [] },
      criteria: points.map((worth, at) => ({
        ...{ criterionId: String(at + 1), notCounted: worth === null ? 'DONT_KNOW' : null },
        points: worth === null ? null : { fraction: worth },
      })),
      ...score,
    },
  };
}

/** A change since round 2021. */
export const change = (fraction: string, text: string, given: Partial<ChangeData> = {}): ChangeData => ({
  ...{ __typename: 'Comparison', because: null, core: ['1', '2', '3'], coreShare: { fraction: '1' }, broken: [] },
  earlier: { assessmentId: 'svar-2021', referenceOn: '2021-05-01', roundName: '2021', scoreText: '56' },
  sameQuestions: { earlier: { fraction: '5/9' }, later: { fraction: '2/3' }, change: { fraction, text } },
  ...{ recalibrated: null, ...given },
});

/** A municipality that has answered nothing, but for what is given. */
export function data(given: Partial<CouncilData> = {}): CouncilData {
  return {
    place: {
      ...{ id: '1', name: 'Vika', slug: '9901-vika', isCurrent: true, predecessors: [], successors: [] },
      codes: [{ validFrom: '2018-01-01' }],
    },
    ...{
      successors: [],
      checklistId: 'liten',
      checklistTitle: 'Liten',
      checklists: [],
      rounds: [],
      round: null,
      coming: null,
      asked: null,
    },
    ...{ series: null, points: [], subject: null, change: null, changeDugnadOn: null, groupKind: 'KOSTRA' },
    ...{ groups: [], middles: [], peers: null, chose: new Map(), actions: [], dugnads: [], today: '2026-11-23' },
    ...given,
  };
}
