import { randomUUID } from 'node:crypto';
import { allCriteria } from '@fritidssjekken/checklist-definitions';
import { beforeAll, expect, test } from 'vitest';
import { page } from '../admin/src/public.tsx';
import { catalogue, newestOf } from '../api/src/catalogue.ts';
import { db } from '../api/src/database.ts';
import { dateOf } from '../api/src/days.ts';
import { register } from '../api/src/register.ts';
import { publishRound } from '../api/src/rounds/store.ts';
import { as } from './support/client.ts';
import { indicators, makeAssessment, makeRound, openService, viewer } from './support/make.ts';
import { noon } from './support/noon.ts';
import { makeUser } from './support/signIn.ts';

type Step = 0 | 1 | 2 | 3;
const today = '2026-06-01';
const options = ['no', 'planned', 'started', 'yes'];
const words = ['Nei', 'Under planlegging', 'I gang med', 'Ja'];

/** What the own municipality answered, in thirds of a point, before and after its dugnad of 10 October 2023. */
const before: Step[] = [3, 3, 1, 2, 3, 0, 1, 3, 2];
const after: Step[] = [3, 3, 1, 2, 3, 1, 2, 3, 2];
/** What eight others of its KOSTRA group answered in the second round; two of them answered the first. */
const others: Step[][] = [
  [3, 3, 3, 3, 3, 3, 3, 3, 3],
  [2, 2, 2, 2, 2, 2, 2, 2, 2],
  [1, 1, 1, 1, 1, 1, 1, 1, 1],
  [3, 3, 3, 3, 3, 3, 0, 0, 0],
  [0, 0, 0, 0, 0, 0, 0, 0, 0],
  [2, 3, 3, 3, 3, 3, 3, 3, 3],
  [1, 2, 3, 2, 1, 2, 3, 2, 1],
  [3, 2, 1, 0, 1, 2, 3, 3, 3],
];

// Own small arithmetic, so that the page is held against something that is not the engine.
const sumOf = (steps: readonly number[]) => steps.reduce((sum, one) => sum + one, 0);
const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
const fraction = (n: number, d: number) => {
  const by = divisor(n, d);
  return d / by === 1 ? String(n / by) : `${n / by}/${d / by}`;
};
const percent = (n: number, d: number) => Math.floor((200 * n + d) / (2 * d));
/** A quantile by linear interpolation between the two values around it. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}
const shown = (value: number) => Math.floor(100 * value + 0.5 + 1e-9);

let ids: number[];
const codeOf = (id: number) => {
  const { code } = register().municipalities.get(id)!.codes.at(-1)!;
  return code;
};

beforeAll(async () => {
  await openService();
  const facts = await db.peerFact.findMany({ where: { vintage: '2026' }, orderBy: { municipalityId: 'asc' } });
  ids = facts.filter(({ kostraGroup }) => kostraGroup === 'EKG02').map(({ municipalityId }) => municipalityId);
  const [own, ...rest] = ids as [number, ...number[]];
  const invited = ids.slice(0, 12);
  const version = '1.2.0';
  const criteria = allCriteria(catalogue.version(indicators, version)!.checklist);
  const answersOf = (steps: Step[]) =>
    Object.fromEntries(
      criteria.map(({ id }, at) => [id, { state: 'ANSWERED' as const, options: [options[steps[at]!]!] }]),
    );
  const days = (year: string) => ({
    ...{ opensOn: `${year}-01-10`, closesOn: `${year}-06-30`, publishesOn: `${year}-08-01` },
  });
  const first = await makeRound({ ...days('2023'), version, invited });
  const second = await makeRound({ ...days('2025'), version, invited });
  for (const [id, name] of [
    [first, '2023'],
    [second, '2025'],
  ] as const)
    await db.round.update({ where: { id }, data: { name } });
  const submitted = (municipalityId: number, roundId: string, steps: Step[], day: string) =>
    makeAssessment({ municipalityId, roundId, version, answers: answersOf(steps), isSubmitted: true, now: noon(day) });
  await submitted(own, first, before, '2023-03-01');
  await submitted(own, second, after, '2025-05-01');
  // Two others answered the first round, the last of the rest that one alone.
  for (const one of [rest[0]!, rest[10]!]) await submitted(one, first, others[1]!, '2023-04-01');
  for (const [at, steps] of others.entries()) await submitted(rest[at]!, second, steps, '2025-04-01');
  const administrator = await viewer((await makeUser({ ndfuRole: 'ADMINISTRATOR' })).id);
  await publishRound(first, administrator, noon('2023-08-01'));
  await publishRound(second, administrator, noon('2025-08-01'));
  const at = noon('2023-10-10');
  const dugnad = { id: randomUUID(), municipalityId: own, heldOn: dateOf('2023-10-10'), place: 'Kulturhuset' };
  await db.dugnad.create({ data: { ...dugnad, createdAt: at, updatedAt: at } });
  await db.action.create({
    data: {
      ...{ id: randomUUID(), municipalityId: own, dugnadId: dugnad.id, what: '<img src=x onerror=alert(1)> & mer' },
      ...{ responsibleRole: 'Kulturleder', dueOn: dateOf('2026-03-01'), state: 'STARTED', origin: 'DUGNAD' },
      ...{ isPublic: true, createdAt: at, updatedAt: at },
    },
  });
}, 60_000);

async function shownAt(address: string, printsPdf = true) {
  const ask = as(null, `${today}T12:00:00Z`).ask;
  const asked = {
    address,
    publicUrl: 'https://fritid.example',
    today,
    isDemonstration: true,
    fewest: 5,
    printsPdf,
  };
  const { status, html } = await page({ ...asked, assets: { scripts: [], styles: [], fonts: [] } }, ask);
  return { status, html };
}

const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
const heading = (html: string) => text(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '');
const section = (html: string, title: string) => html.split('<section').find((one) => one.includes(`>${title}</h2>`))!;
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr><th scope="row">(.*?)<\/tr>/gs)].map(([, row]) =>
    row!
      .split(/<\/th>|<\/td>/)
      .map(text)
      .filter(Boolean),
  );

const ownPage = () => shownAt(`/kommune/${codeOf(ids[0]!)}`);
const nameOf = async (id: number) =>
  (await as(null).call('query ($id: ID!) { municipality(id: $id) { name } }', { id: String(id) })).name as string;

test('the heading and the lead say the level, the score and the change since before the dugnad', async () => {
  const name = await nameOf(ids[0]!);
  const { html } = await ownPage();
  const points = ((100 * (sumOf(after) - sumOf(before))) / 27).toFixed(1).replace('.', ',');
  expect(heading(html)).toBe(
    `${name} er på nivået «Grunnleggende», ett nivå fra toppen, og skårer høyere enn før dugnaden i oktober 2023`,
  );
  expect(text(html)).toContain(
    `Kommunen skårer ${percent(sumOf(after), 27)} av 100. Det er ${points} prosentpoeng mer enn før dugnaden i oktober 2023, på de samme ni spørsmålene.`,
  );
  expect(text(html)).toContain('Egenvurdering, 9 av 9 spørsmål besvart');
});

test('the heading says the same in nynorsk and English, with the same figures', async () => {
  const name = await nameOf(ids[0]!);
  const [nn, en] = await Promise.all(
    ['nn', 'en'].map((one) => shownAt(`/${one}/kommune/${codeOf(ids[0]!)}`).then(({ html }) => html)),
  );
  expect(heading(nn!)).toBe(
    `${name} er på nivået «Grunnleggjande», eitt nivå frå toppen, og skårar høgare enn før dugnaden i oktober 2023`,
  );
  expect(heading(en!)).toBe(
    `${name} is at the level “Basic”, one level from the top, and scores higher than before the dugnad in October 2023`,
  );
  for (const html of [nn!, en!]) expect(text(html)).toContain(`${percent(sumOf(after), 27)}`);
});

test('the series shows every round, and the middle of the group only where five have answered', async () => {
  const { html } = await ownPage();
  const past = section(html, 'Slik har det gått');
  const middle = shown(
    quantile(
      [after, ...others].map((steps) => sumOf(steps) / 27),
      0.5,
    ),
  );
  expect(rowsOf(past)).toEqual([
    ['2023', `${percent(sumOf(before), 27)} %`, 'Vises ikke', 'under 5'],
    ['2025', `${percent(sumOf(after), 27)} %`, `${middle} %`, '9 av 12'],
  ]);
  expect(text(past)).toContain('I runde 2023 svarte færre enn fem i gruppa');
  const { series } = (
    await as(null).ask(
      `query ($id: ID!) { series(municipalityId: $id, checklistId: "${indicators}") { lines { points { scoreText score { fraction } } } } }`,
      { id: String(ids[0]!) },
    )
  ).data;
  expect(series.lines[0].points.map((one: { score: { fraction: string } }) => one.score.fraction)).toEqual(
    [before, after].map((steps) => fraction(sumOf(steps), 27)),
  );
});

test('strengths and gaps follow from the points, each with how many of the group answer best', async () => {
  const { html } = await ownPage();
  const strengths = section(html, 'Styrker og hull');
  const groups = strengths.split('<h3>').slice(1);
  const expected = [
    ['Styrker', (step: number) => step === 3],
    ['På vei', (step: number) => step === 2],
    ['Hull', (step: number) => step < 2],
  ] as const;
  for (const [place, [title, belongs]] of expected.entries()) {
    const own = after.flatMap((step, at) => (belongs(step) ? [{ step, at }] : []));
    expect(text(groups[place]!)).toContain(`${title} ${own.length} av 9`);
    const rows = [...groups[place]!.matchAll(/<li[^>]*>(.*?)<\/li>/gs)].map(([, row]) => text(row!));
    expect(rows).toHaveLength(own.length);
    for (const [row, { step, at }] of own.entries()) {
      const best = [after, ...others].filter((steps) => steps[at] === 3).length;
      expect(rows[row]).toMatch(new RegExp(` ${words[step]} Ja i ${best} av 9$`));
    }
  }
});

test('the spread of the group is the one that its answers give, and the one that the API gives', async () => {
  const name = await nameOf(ids[0]!);
  const { html } = await ownPage();
  const peers = section(html, 'Lignende kommuner');
  const values = [after, ...others].map((steps) => sumOf(steps) / 27);
  const [lower, middle, upper] = [0.25, 0.5, 0.75].map((share) => quantile(values, share)) as [number, number, number];
  expect(rowsOf(peers)).toEqual([
    [name, `${percent(sumOf(after), 27)} %`],
    ['Nedre fjerdedel', `${shown(lower)} %`],
    ['Midten', `${shown(middle)} %`],
    ['Øvre fjerdedel', `${shown(upper)} %`],
    ['Kommuner med skår', '9'],
  ]);
  expect(sumOf(after) / 27).toBeGreaterThan(middle);
  expect(text(peers)).toContain(`${name} ligger over midten i gruppa`);
  expect(text(peers)).toContain('9 av 12 har svart i runde 2025');
  expect(text(peers)).toContain('I hele landet svarte 9 av 12 kommuner, 75 prosent.');
  const { overall } = await as(null).call(
    `query ($id: ID!) { peerFigures(checklistId: "${indicators}", municipalityId: $id) {
       overall { n ownValue spread { lowerQuartile median upperQuartile } } } }`,
    { id: String(ids[0]!) },
  );
  expect(overall.n).toBe(9);
  expect(overall.ownValue).toBeCloseTo(sumOf(after) / 27, 12);
  expect(overall.spread.lowerQuartile).toBeCloseTo(lower, 12);
  expect(overall.spread.median).toBeCloseTo(middle, 12);
  expect(overall.spread.upperQuartile).toBeCloseTo(upper, 12);
});

test('where there is a gap, those of the group that answer best are named', async () => {
  const { html } = await ownPage();
  const learn = text(section(html, 'Lignende kommuner')).split('Disse i gruppa')[1]!;
  const gaps = after.flatMap((step, at) => (step < 2 ? [at] : []));
  for (const at of gaps) {
    const best = others.flatMap((steps, place) => (steps[at] === 3 ? [ids[place + 1]!] : []));
    expect(learn).toContain(`${best.length} av 9 svarer «Ja»`);
    for (const id of best) expect(learn).toContain(await nameOf(id));
  }
});

test('what was decided stands with its state, and nothing in it is run', async () => {
  const { html } = await ownPage();
  const decided = section(html, 'Dette er bestemt');
  expect(decided).not.toContain('<img');
  expect(decided).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; mer');
  expect(text(decided)).toContain(
    'Ansvar: Kulturleder · Frist: 1. mars 2026 · I gang · Fristen er ute · Bestemt på dugnaden 10. oktober 2023',
  );
  const better = after.filter((step, at) => step > before[at]!).length;
  const same = after.filter((step, at) => step === before[at]!).length;
  expect(text(decided)).toContain(`10. oktober 2023, Kulturhuset`);
  expect(text(decided)).toContain(`Før og etter: ${better} spørsmål bedre og ${same} like.`);
});

test('the sum is told as it was counted, with the exact fraction and what the next level takes', async () => {
  const { html } = await ownPage();
  const count = (step: Step) => after.filter((one) => one === step).length;
  expect(text(section(html, 'Er det sant?'))).toContain(
    `Her er det ${count(3)} svar à 1, ${count(2)} svar à 2/3 og ${count(1)} svar à 1/3. Til sammen ${fraction(sumOf(after), 3)}. ` +
      `Delt på 9 svar blir det ${fraction(sumOf(after), 27)}, som er ${percent(sumOf(after), 27)} prosent. Neste nivå, «Helhetlig», krever 75 prosent.`,
  );
  expect(html).toMatch(/href="\/eksport\/assessment\/[0-9a-f-]{36}\/kvittering\.json"/);
});

test('the sheet is offered as PDF of what is shown, where the server prints', async () => {
  const { html } = await shownAt(`/nn/kommune/${codeOf(ids[0]!)}?runde=2023&annet=1`);
  expect(html).toMatch(/href="\/nn\/kommune\/\d{4}-[a-z-]+\/raadsark\.pdf\?runde=2023" type="application\/pdf"/);
  expect(text(html)).toMatch(
    /Les meir og sjekk sjølv: https:\/\/fritid\.example\/nn\/kommune\/\d{4}-[a-z-]+\?runde=2023/,
  );
  expect((await shownAt(`/kommune/${codeOf(ids[0]!)}`, false)).html).not.toContain('raadsark');
});

test('an older round is shown as it was, and says that there is a newer one', async () => {
  const name = await nameOf(ids[0]!);
  const { html } = await shownAt(`/kommune/${codeOf(ids[0]!)}?runde=2023`);
  expect(heading(html)).toBe(`${name} er på nivået «Grunnleggende», ett nivå fra toppen`);
  expect(text(html)).toContain('Dette er det første svaret');
  expect(text(html)).toContain('Siden viser et eldre svar. Det nyeste er fra 1. mai 2025.');
  expect(rowsOf(section(html, 'Slik har det gått'))).toHaveLength(1);
  expect(text(section(html, 'Lignende kommuner'))).toContain('Vises ikke. Færre enn fem i gruppa har svart.');
  expect(text(section(html, 'Styrker og hull'))).not.toMatch(/Ja i \d/);
});

test('who did not answer a round is told so, with the answers from before', async () => {
  const silent = ids[11]!;
  const { html } = await shownAt(`/kommune/${codeOf(silent)}?runde=2025`);
  expect(heading(html)).toBe(`${await nameOf(silent)} svarte ikke i runde 2025`);
  expect(text(html)).toContain(`Sist kommunen svarte, var i runde 2023. Da var skåren ${percent(2, 3)} av 100.`);
});

test('who never answered is met with what it could do and where the others are', async () => {
  const never = ids[13]!;
  const { status, html } = await shownAt(`/kommune/${codeOf(never)}`);
  expect(status).toBe(200);
  expect(heading(html)).toBe(`${await nameOf(never)} har ingen publiserte svar ennå`);
  expect(html).toContain('href="/landet"');
  expect(html).not.toContain('Er det sant?');
  const { checklist } = newestOf(indicators)!;
  const questions = text(section(html, 'Dette blir kommunen spurt om'));
  for (const { number, text: question } of allCriteria(checklist))
    expect(questions).toContain(`${number} ${question.nb}`);
});

test('a municipality that has ended leads to what it became, and an unknown code to nowhere', async () => {
  const ended = await shownAt('/nn/kommune/1507-alesund');
  expect(heading(ended.html)).toBe('Ålesund er ikkje lenger ein eigen kommune');
  expect(ended.html).toContain('href="/nn/kommune/1508-alesund"');
  expect(ended.html).toContain('href="/nn/kommune/1580-haram"');
  expect((await shownAt('/kommune/9999-ingensteds')).status).toBe(404);
});
