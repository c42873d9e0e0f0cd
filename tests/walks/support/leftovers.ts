import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCatalogue } from '@fritidssjekken/checklist-definitions/catalogue';
import { nb as nbDashboard } from '../../../admin/src/i18n/dashboard/nb.ts';
import { nb } from '../../../admin/src/i18n/nb.ts';
import { nb as nbPublic } from '../../../admin/src/i18n/public/nb.ts';
import type { Language } from './everyPage.ts';
import type { Said } from './said.ts';

const fileAt = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Whole words, as the language has them: Norwegian letters are letters. */
const words = (list: readonly string[], flags = 'iu') =>
  new RegExp(`(?<![\\p{L}\\p{N}_.@/-])(?:${list.join('|')})(?![\\p{L}\\p{N}_-])`, flags);

const { versions } = readCatalogue(fileAt('checklist-definitions/definitions'));
const definitionIds = [
  ...new Set(
    versions.flatMap(({ checklist }) => [
      checklist.checklist,
      ...checklist.themes.flatMap(({ id, criteria }) => [id, ...criteria.map((criterion) => criterion.id)]),
      ...checklist.scales.flatMap(({ id, options }) => [id, ...options.map((option) => option.id)]),
      ...checklist.levels.map(({ id }) => id),
    ]),
  ),
];
/** Ids that are words of the language too. */
const norwegianToo = new Set(['transport', 'no', 'none']);

const enumValues = [...readFileSync(fileAt('api/schema.graphql'), 'utf8').matchAll(/^enum \w+ \{(.*?)^\}/gms)].flatMap(
  ([, body]) => [...body!.matchAll(/^ {2}([A-Z][A-Z0-9_]+)$/gm)].map(([, name]) => name!),
);
/** Constants that people know by that name. */
const knownToPeople = new Set(['KOSTRA']);

const sections = [...new Set([nb, nbDashboard, nbPublic].flatMap((texts) => Object.keys(texts)))];

const always: readonly (readonly [string, RegExp])[] = [
  ['an id', /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/i],
  ['a day as machines write it', /\b\d{4}-\d\d-\d\d\b/],
  [
    'a day as Americans write it',
    /\b\d{1,2}\/\d{1,2}\/\d{4}\b|\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2},? \d{4}/,
  ],
  ['an American time', /\b\d{1,2}:\d\d ?[AP]M\b/i],
  ['the key of a text', new RegExp(`(?<![\\w.@/-])(?:${sections.join('|')})\\.[a-z]\\w*`)],
  [
    'a constant of the API',
    words(
      enumValues.filter((value) => !knownToPeople.has(value)),
      'u',
    ),
  ],
  ['an id of a definition', words(definitionIds.filter((id) => id.includes('-')))],
  ['a value that is none', /\bundefined\b|\bNaN\b|\bInvalid Date\b|\[object /],
  ['a placeholder', /%\{|\$\{|\{\{|\|\|\|\|/],
];

const english = words([
  ...['the', 'and', 'of', 'with', 'are', 'this', 'that', 'your', 'you', 'not', 'found', 'yes', 'please', 'must'],
  ...['answered', 'municipality', 'municipalities', 'score', 'level', 'round', 'answers', 'questions', 'change'],
  ...['save', 'cancel', 'search', 'loading', 'page', 'rows', 'next', 'previous', 'delete', 'edit', 'create', 'show'],
  ...['select', 'choose', 'close', 'refresh', 'items', 'user', 'required', 'remove', 'export', 'add', 'back', 'error'],
]);
const singleIds = words(definitionIds.filter((id) => !id.includes('-') && !norwegianToo.has(id)));

const of: Readonly<Record<Language, readonly (readonly [string, RegExp])[]>> = {
  nb: [
    ['English', english],
    ['an id of a definition', singleIds],
    [
      'nynorsk',
      words([
        ...['ikkje', 'korleis', 'kva', 'kvar', 'kven', 'kvifor', 'nokre', 'noko', 'mykje', 'fleire', 'veke', 'veker'],
        ...['frå', 'svara', 'kommunane', 'vore', 'vere', 'gjer', 'gjere', 'seier', 'høgare', 'meir', 'dykk', 'betre'],
        ...['lenkje', 'eit', 'ein', 'dei', 'desse', 'berre', 'saman', 'sidan', 'auke', 'vart', 'endra', 'spørsmåla'],
      ]),
    ],
  ],
  nn: [
    ['English', english],
    ['an id of a definition', singleIds],
    [
      'bokmål',
      words([
        ...['ikke', 'hvordan', 'hva', 'hvilke', 'hvilken', 'hvilket', 'hvem', 'hvor', 'hvorfor', 'hver', 'hvert'],
        ...['noen', 'noe', 'mye', 'flere', 'flest', 'uke', 'uker', 'fra', 'kommunene', 'kommuner', 'nivåer'],
        ...['ble', 'være', 'vært', 'gjør', 'gjøre', 'sier', 'kun', 'bare', 'endringer', 'spørsmålene', 'svarene'],
        ...['rundene', 'runder', 'tiltakene', 'høyere', 'mer', 'deres', 'dere', 'øker', 'begynt', 'skrev'],
        ...['allerede', 'egne', 'bedre', 'lenke', 'utgaver', 'påbegynt', 'besvart', 'ubesvart'],
        ...['åpen', 'åpne', 'åpnes', 'lukket', 'annet', 'nettleseren', 'måneder', 'forrige', 'endret', 'vedtatt'],
      ]),
    ],
  ],
  en: [
    [
      'Norwegian',
      words(['ikke', 'ikkje', 'hvor', 'kommunen', 'spørsmål', 'svarte', 'nivå', 'skår', 'eller', 'tiltak']),
    ],
  ],
};

/** What nobody of ours wrote: addresses, and what people of the demonstration wrote, which says so itself. */
const written = /\S+@\S+|https?:\/\/\S+/g;
const isPeoples = ({ text }: Said) => text.includes('Oppdiktet');

/** What of a page no reader should meet: each with what it is and where it stands. */
export function leftoversIn(texts: readonly Said[], language: Language): string[] {
  return texts
    .filter((one) => !isPeoples(one))
    .flatMap(({ where, text }) => {
      const ours = text.replace(written, '');
      return [...always, ...of[language]].flatMap(([what, pattern]) => {
        const found = pattern.exec(ours);
        return found ? [`${what}, «${found[0]}»: «${text.slice(0, 160)}» (${where})`] : [];
      });
    });
}
