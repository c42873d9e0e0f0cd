import { percentText } from '@fritidssjekken/checklist-definitions';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { dayOf, numberOf } from '../../admin/src/common/formats.ts';
import { type Translate, translator } from '../../admin/src/common/translate.ts';
import { dayFromToday } from './support/days.ts';
import { type Keyboard, keyboardOn } from './support/keyboard.ts';
import { colleagueWaits, type Planner, plannersOf, signInByLink } from './support/planners.ts';
import { ask, post, type Service, startService } from './support/service.ts';

const runs = [
  { language: 'nb', width: 375 },
  { language: 'nn', width: 375 },
  { language: 'nb', width: 1280 },
  { language: 'nn', width: 1280 },
] as const;
type Language = (typeof runs)[number]['language'];

/** What a page says, in words of its own, so that the texts themselves are walked through too. */
const sentences = {
  nb: { due: /^Runde \d{4} er åpen til /, mixed: /\b(ikkje|kva|kven|nokon|frå|svara på)\b/i },
  nn: { due: /^Runde \d{4} er open til /, mixed: /\b(ikke|hva|hvem|noen|dere|besvart|egenvurdering)\b/i },
} as const;

let service: Service;
let administrator: BrowserContext;
let planners: readonly Planner[];
test.beforeAll(async ({ browser }) => {
  service = await startService({ args: ['--demo'] });
  administrator = await browser.newContext();
  await post(administrator, service.origin, '/demo/logg-inn', { role: 'administrator' });
  planners = await plannersOf(administrator, service, runs.length);
});
test.afterAll(() => service?.stop());

for (const [place, { language, width }] of runs.entries()) {
  test(`a planner’s year, in ${language} at ${width} px`, async ({ browser }) => {
    const planner = planners[place]!;
    const t = translator(language);
    await colleagueWaits(browser, administrator, service, planner, 'Kari Kollega');
    const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
    await context.addInitScript((chosen) => localStorage.setItem('fritidssjekken.language', chosen), language);
    const page = await context.newPage();
    const keyboard = await keyboardOn(page);
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    const walk: Walk = { page, keyboard, t, language, planner, context };

    await signInByLink(page, service, planner.email, {
      ...{ email: t('signIn.email'), sendLink: t('signIn.sendLink') },
      ...{ useLink: t('signIn.linkSubmit'), goOn: t('signIn.goOn') },
    });
    await letTheColleagueIn(walk);
    const id = await answersTheRound(walk);
    await handsIn(walk);
    await readsTheResult(walk, id);
    await makesAnAction(walk);
    await keepsItUpToDate(walk);
    await entersADugnad(walk);
    await comesBack(walk, id);
    await printsTheCouncilSheet(walk);
    expect(faults).toEqual([]);
    await context.close();
  });
}

type Walk = {
  readonly page: Page;
  readonly keyboard: Keyboard;
  readonly t: Translate;
  readonly language: Language;
  readonly planner: Planner;
  readonly context: BrowserContext;
};

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** The page as people read it: in their own language, and not wider than the screen. */
async function expectReadable({ page, language }: Walk): Promise<void> {
  const said = await page.locator('main').innerText();
  expect(said.match(sentences[language].mixed)?.[0] ?? null).toBeNull();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

/** What is due stands first; whoever waits is one click away, and the focus goes along. */
async function letTheColleagueIn(walk: Walk): Promise<void> {
  const { page, t, language } = walk;
  await expect(heading(page)).toHaveText(sentences[language].due);
  await expect(heading(page)).toBeFocused();
  await expectReadable(walk);
  await page.getByRole('link', { name: `${t('work.decide')}: Kari Kollega` }).click();
  await expect(page.getByRole('heading', { name: t('municipality.colleagues') })).toBeFocused();
  await page.getByRole('button', { name: `${t('municipality.accept')}: Kari Kollega` }).click();
  // Taken away by mistake, and put back from the same place.
  await page.getByRole('button', { name: `${t('municipality.remove')}: Kari Kollega` }).click();
  await expect(page.getByText(t('municipality.removed', { name: 'Kari Kollega' }))).toBeVisible();
  await page.getByRole('button', { name: t('change.undo') }).click();
  await expect(page.getByText(t('municipality.restored', { name: 'Kari Kollega' }))).toBeVisible();
  await expect(page.getByRole('button', { name: `${t('municipality.remove')}: Kari Kollega` })).toBeVisible();
  await page
    .getByRole('link', { name: t('app.myMunicipalities') })
    .first()
    .click();
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText(t('work.waiting'))).toHaveCount(0);
}

/** One question by hand, home, and one click to the next that nobody has answered; the rest by keys. */
async function answersTheRound({ page, keyboard, t }: Walk): Promise<string> {
  await page
    .getByRole('button', { name: t('municipality.startRound', { round: dayFromToday(0).slice(0, 4) }) })
    .click();
  const criteria = page.locator('fieldset[data-criterion]');
  await expect(criteria.first()).toBeVisible();
  const id = page.url().split('/').at(-1)!.split('#')[0]!;
  await keyboard.reach(criteria.first().getByRole('radio').first());
  await keyboard.key('2');
  await expect(criteria.first().getByText(/^Lagr(et|a) \d\d\.\d\d$/)).toBeVisible();

  await page.goto(service.origin);
  await expect(page.getByText(t('work.progress', { answered: 1, asked: 9 }))).toBeVisible();
  await page.getByRole('link', { name: new RegExp(`^${t('work.toQuestion', { number: '2' })}:`) }).click();
  await expect(page.locator('fieldset:focus-within')).toHaveCount(1);
  await expect(page.locator('fieldset:focus-within').getByRole('radio', { checked: true })).toHaveCount(0);

  const onwards = page.locator('.onwards').getByRole('link').last();
  for (let theme = 0; !page.url().endsWith('/kontroll'); theme += 1) {
    const before = await heading(page).textContent();
    for (const criterion of await criteria.all()) {
      if ((await criterion.getByRole('radio', { checked: true }).count()) > 0) continue;
      await keyboard.reach(criterion.getByRole('radio').first());
      await keyboard.key(theme % 2 === 0 ? '2' : '3');
      await expect(criterion.getByRole('radio', { checked: true })).toHaveCount(1);
    }
    await expect(criteria.getByText(/^Lagr(et|a) \d\d\.\d\d$/)).toHaveCount(await criteria.count());
    await keyboard.press(onwards);
    await expect(heading(page)).not.toHaveText(before ?? '');
  }
  return id;
}

/** Everything stands once more before it is locked; a day that is none is said so. */
async function handsIn(walk: Walk): Promise<void> {
  const { page, t } = walk;
  await expect(heading(page)).toHaveText(t('check.title'));
  await expect(page.getByText(t('check.complete', { asked: 9 }))).toBeVisible();
  await expect(page.locator('.answers dt')).toHaveCount(9);
  await expectReadable(walk);
  await page.getByLabel(t('check.role')).fill('folkehelsekoordinator');
  await page.getByRole('radio', { name: t('check.yes') }).check();
  await page.getByLabel(t('check.reference')).fill('31.2.2026');
  await page.getByRole('button', { name: t('check.submit') }).click();
  await expect(page.getByText(t('change.dayWrong'))).toBeVisible();
  await page.getByLabel(t('check.reference')).fill('');
  await page.getByRole('button', { name: t('check.submit') }).click();
}

type Figures = {
  readonly assessment: {
    readonly score: { readonly score: { readonly fraction: string }; readonly level: { readonly name: string } };
    readonly checklistVersion: { readonly canonical: string };
  };
  readonly series: { readonly lines: readonly { isOwn: boolean; points: readonly { assessmentId: string }[] }[] };
  readonly nextSteps: {
    readonly steps: readonly { readonly number: string; readonly text: string; readonly reason: string }[];
  };
};

/** Level and score, what changed and why, around the dugnad, among peers, three steps: all as the API has it. */
async function readsTheResult(walk: Walk, id: string): Promise<void> {
  const { page, t, language, planner, context } = walk;
  const asked = `query ($id: ID!, $municipalityId: ID!, $language: Language!) {
    assessment(id: $id) { score { score { fraction } level { name(language: $language) } } checklistVersion { canonical } }
    series(municipalityId: $municipalityId, checklistId: "nasjonale-indikatorer") { lines { isOwn points { assessmentId } } }
    nextSteps(assessmentId: $id, group: { kind: KOSTRA }) { steps { number text(language: $language) reason } }
  }`;
  const given = { id, municipalityId: planner.municipality.id, language: language.toUpperCase() };
  const { assessment, series, nextSteps } = await ask<Figures>(context, service.origin, asked, given);
  const percent = percentOf(assessment, language);
  await expect(heading(page)).toHaveText(t('result.title', { level: assessment.score.level.name }));
  await expect(heading(page)).toBeFocused();
  await expect(page.locator('.lead')).toContainText(new RegExp(`^Skår(en|a) er ${percent} prosent, mot `));

  const former = series.lines.find(({ isOwn }) => isOwn)!.points.filter(({ assessmentId }) => assessmentId !== id);
  const compared = `query ($earlierId: ID!, $laterId: ID!) { comparison(oneId: $earlierId, otherId: $laterId) {
    ... on Comparison { causes { practice { text } before { fraction } after { fraction } } } } }`;
  type Compared = { comparison: { causes: { practice: { text: string } } } };
  const { comparison } = await ask<Compared>(context, service.origin, compared, {
    ...{ earlierId: former.at(-1)!.assessmentId, laterId: id },
  });
  const practice = numberOf(comparison.causes.practice.text, language);
  const change = page.locator('#endring');
  await change.locator('summary').click();
  await expect(change.getByRole('row', { name: t('resultChange.practice') })).toContainText(practice);
  await expect(change.locator('h3')).toContainText(practice.replace(/^[+−]/, ''));

  await expect(page.locator('#dugnad h3')).toContainText(/dugnaden/i);
  await page.locator('#dugnad summary').click();
  await expect(page.locator('#dugnad tbody tr').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: t('resultPeers.title') })).toBeVisible();
  await expect(page.locator('figure', { hasText: t('resultPeers.half') }).first()).toContainText(
    /\d+ av \d+ har svar(t|a)/,
  );

  const cards = page.locator('.next-steps > li');
  await expect(cards).toHaveCount(Math.min(3, nextSteps.steps.length));
  for (const [at, step] of nextSteps.steps.slice(0, 3).entries()) {
    await expect(cards.nth(at).getByRole('heading')).toHaveText(step.text);
    await expect(cards.nth(at)).toContainText(t('resultSteps.number', { number: step.number }));
  }
  await expectReadable(walk);
}

function percentOf({ score, checklistVersion }: Figures['assessment'], language: Language): string {
  const { levels } = JSON.parse(checklistVersion.canonical);
  return numberOf(percentText(score.score.fraction, { levels }), language);
}

const dueOn = `${Number(dayFromToday(0).slice(0, 4)) + 1}-06-01`;
const typed = (day: string) => day.split('-').map(Number).toReversed().join('.');

/** From a step: filled in beforehand, lost neither by a reload nor by a slip. */
async function makesAnAction({ page, keyboard, t, language }: Walk): Promise<void> {
  const card = page.locator('.next-steps > li').first();
  const make = card.getByRole('button', { name: t('resultSteps.make') });
  await make.focus();
  await keyboard.key('Enter');
  const what = card.getByLabel(t('action.what'));
  await expect(what).toBeFocused();
  await expect(what).not.toBeEmpty();
  await what.fill('Utstyrsbod ved skulen');
  await page.reload();
  await make.focus();
  await keyboard.key('Enter');
  await expect(what).toHaveValue('Utstyrsbod ved skulen');
  await expect(card.getByText(t('change.draftKept'))).toBeVisible();
  await card.getByLabel(t('action.dueOn')).fill(typed(dueOn));
  await keyboard.press(card.getByRole('button', { name: t('action.save') }));
  await expect(card.getByRole('status')).toContainText(t('resultSteps.made'));
  await expect(card.getByRole('status')).toContainText(dayOf(dueOn, language));

  const undo = card.getByRole('button', { name: t('resultSteps.undo') });
  await expect(undo).toBeFocused();
  await keyboard.key('Enter');
  await expect(card.getByText(t('resultSteps.undone'))).toBeVisible();
  await expect(make).toBeFocused();
  await keyboard.key('Enter');
  await what.fill('Utstyrsbod ved skulen');
  await keyboard.press(card.getByRole('button', { name: t('action.save') }));
  await expect(undo).toBeFocused();
}

/** On the list one step on; on its own page what it says, a note, and away and back again. */
async function keepsItUpToDate({ page, keyboard, t, planner }: Walk): Promise<void> {
  await page.locator('#tiltak').getByRole('link', { name: 'Utstyrsbod ved skulen' }).click();
  await expect(heading(page)).toHaveText('Utstyrsbod ved skulen');
  await page.getByRole('button', { name: t('action.edit') }).click();
  await page.getByLabel(t('action.dueOn')).fill(typed(dueOn));
  await page.getByRole('button', { name: t('action.save') }).click();
  await expect(page.getByRole('button', { name: t('action.edit') })).toBeFocused();
  await expect(page.getByRole('status').first()).toHaveText(t('change.saved'));

  await page.getByRole('radio', { name: t('action.STARTED') }).check();
  await page.getByLabel(t('action.note')).fill('Boden er bestilt.');
  await page.getByRole('button', { name: t('action.saveState') }).click();
  await expect(page.locator('.history').getByText('Boden er bestilt.')).toBeVisible();

  await page.getByRole('button', { name: t('action.remove') }).focus();
  await keyboard.key('Enter');
  await expect(page.getByRole('button', { name: t('change.undo') })).toBeFocused();
  await keyboard.key('Enter');
  await expect(page.getByRole('button', { name: t('action.remove') })).toBeFocused();

  await page.goto(`${service.origin}/arbeid/${planner.municipality.slug}/tiltak`);
  await page.getByRole('button', { name: `${t('action.finish')}: Utstyrsbod ved skulen` }).click();
  await expect(page.getByRole('status').first()).toBeFocused();
  await expect(page.locator('section', { hasText: t('action.DONE') })).toContainText('Utstyrsbod ved skulen');
}

/** A dugnad to come: its day as people write it, kept over a reload, and what its before and after want. */
async function entersADugnad({ page, t, language, planner }: Walk): Promise<void> {
  const heldOn = `${Number(dayFromToday(0).slice(0, 4)) + 1}-03-12`;
  await page.goto(`${service.origin}/arbeid/${planner.municipality.slug}#dugnader`);
  await page.getByRole('link', { name: t('dugnad.add') }).click();
  await expect(heading(page)).toBeFocused();
  await page.getByLabel(t('dugnad.heldOn')).fill(typed(heldOn));
  await page.getByLabel(t('dugnad.place')).fill('Kulturhuset');
  await page.reload();
  await expect(page.getByText(t('change.draftKept'))).toBeVisible();
  await expect(page.getByLabel(t('dugnad.heldOn'))).toHaveValue(typed(heldOn));
  await page.getByRole('button', { name: t('dugnad.save') }).click();
  await expect(heading(page)).toHaveText(t('dugnad.planned', { date: dayOf(heldOn, language) }));
  await expect(page.getByText('Kulturhuset')).toBeVisible();
  // The round was answered today: the before is there, and nobody is asked for another.
  const around = page.locator('.around').filter({ hasText: /indikator/i });
  await expect(around).toContainText(t('dugnad.from', { date: dayOf(dayFromToday(0), language) }));
  await expect(around.getByRole('link', { name: t('dugnad.start') })).toHaveCount(0);
}

/** The home has moved on: nothing of the round is left, and the result stands with what the API says. */
async function comesBack(walk: Walk, id: string): Promise<void> {
  const { page, t, language, context } = walk;
  await page.goto(service.origin);
  await expect(heading(page)).not.toHaveText(sentences[language].due);
  const asked = `query ($id: ID!, $language: Language!) { assessment(id: $id) {
    score { score { fraction } level { name(language: $language) } } checklistVersion { canonical } } }`;
  const { assessment } = await ask<Figures>(context, service.origin, asked, { id, language: language.toUpperCase() });
  const level = { level: assessment.score.level.name, percent: percentOf(assessment, language) };
  await expect(page.locator('.latest-level').filter({ hasText: t('work.level', level) })).toHaveCount(1);
  await expectReadable(walk);
}

/** What the council gets: two pages of A4. */
async function printsTheCouncilSheet({ page, language, planner }: Walk): Promise<void> {
  const prefix = language === 'nb' ? '' : `/${language}`;
  await page.goto(`${service.origin}${prefix}/kommune/${planner.municipality.slug}`);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
}
