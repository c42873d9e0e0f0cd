import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '@fritidssjekken/checklist-definitions/authoring';
import { readCatalogue } from '@fritidssjekken/checklist-definitions/catalogue';
import type { Page } from '@playwright/test';

/** Longer than the narrowest screen is wide: 81 letters without a place to break. */
export const longWord = 'kommunehelsetjenestesamarbeidsavtaleforhandlingsutvalgsmedlemskandidatlistemøtene';

/**
 * A text that runs wherever it is taken for anything but a text: markup, the end of a script, templates, what our own
 * texts are filled in by, patterns of `replace`, Markdown, and a word that no line holds. Where it runs it sets
 * `window.hostile`.
 */
export const attack = [
  '<script>window.hostile=1</script></title></textarea></style><img src=x onerror="window.hostile=2">',
  '<svg onload=window.hostile=3> "onfocus=window.hostile=4 autofocus x=" $\u007bwindow.hostile=5} {{7*7}} %{name}',
  "%{smart_count} |||| $& $' $1 [lenke](javascript:window.hostile=6) &lt;b&gt;",
  `<a href="javascript:window.hostile=7">her</a> ${longWord}`,
].join(' ');

const beginning = '<script>window.hostile=1';

/** The languages of a definition's texts. */
const languages = new Set(['nb', 'nn', 'en', 'se', 'smj', 'sma']);

/** Every text that people read, with the attack after it. */
function attacking(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(attacking);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const isTexts = entries.some(([key]) => key === 'nb');
  return Object.fromEntries(
    entries.map(([key, one]) => [key, isTexts && languages.has(key) ? `${one} ${attack}` : attacking(one)]),
  );
}

/** The shipped definitions with the attack in every text, published in a folder of their own. */
export async function hostileDefinitions(folder: string): Promise<void> {
  const shipped = fileURLToPath(new URL('../../../checklist-definitions/definitions', import.meta.url));
  const lock: Record<string, string> = {};
  for (const { id, version, written } of readCatalogue(shipped).versions) {
    const file = join(id, `${version}.yaml`);
    // JSON is YAML too.
    const text = JSON.stringify(attacking(written), null, 2);
    const parsed = parse(text, file);
    if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues.slice(0, 5)));
    await mkdir(join(folder, id), { recursive: true });
    await writeFile(join(folder, file), text);
    lock[`${id}@${version}`] = parsed.hash;
  }
  await writeFile(join(folder, 'lock.json'), JSON.stringify(lock));
  await cp(join(shipped, 'checklist.schema.json'), join(folder, 'checklist.schema.json'));
}

/** What became of the attack on a page. */
export type Aftermath = {
  /** What ran, or would run where a policy did not stand in between. */
  readonly harm: readonly string[];
  /** How many times the attack can be read, wholly and as it was written. */
  readonly shown: number;
  /** Texts where it was changed or cut off on its way. */
  readonly changed: readonly string[];
};

/** Looks for what of the attack came through as anything but text. */
export async function aftermathOn(page: Page, texts: readonly { where: string; text: string }[]): Promise<Aftermath> {
  const harm = await page.evaluate(() => {
    const set = (window as unknown as { hostile?: number }).hostile;
    const scripts = [...document.scripts].filter(
      ({ type, text }) => !type.includes('json') && text.includes('hostile'),
    );
    const marks = document.querySelectorAll(
      '[onerror],[onload],[onfocus],img[src$="x"],[href^="javascript:" i],[src^="javascript:" i]',
    );
    return [
      ...(set === undefined ? [] : [`it ran: ${set}`]),
      ...[...scripts, ...marks].map((one) => one.outerHTML.slice(0, 160)),
    ];
  });
  const whole = attack.replace(/\s+/g, ' ');
  const with_ = texts.filter(({ text }) => text.includes(beginning));
  const times = (text: string, part: string) => text.split(part).length - 1;
  return {
    harm,
    shown: with_.reduce((sum, { text }) => sum + times(text, whole), 0),
    changed: with_
      .filter(({ text }) => times(text, beginning) !== times(text, whole))
      .map(({ where, text }) => `${where}: ${text.slice(0, 700)}`),
  };
}
