import { textIn } from '@fritidssjekken/checklist-definitions';
import { type Context, Hono } from 'hono';
import { catalogue } from '../catalogue.ts';
import { db } from '../database.ts';
import { dayOf } from '../days.ts';
import { codeOn, displayName } from '../municipality.ts';
import { register } from '../register.ts';
import { aboutEdition, aboutMunicipality } from './files/about.ts';
import { fileAsked, formats } from './files/formats.ts';
import { indexOf } from './files/index.ts';
import { type FileLanguage, languageAsked } from './files/language.ts';
import { hasAlready, madeOnce, tagOf } from './files/madeFiles.ts';
import { addressOfRound, roundAt, shownEdition } from './files/shownEdition.ts';
import { editionTables, municipalityTables } from './files/tables.ts';
import { guard } from './guard.ts';
import { published } from './held.ts';

type Serving = {
  readonly publicUrl: string;
  /** Of the service: another one may write a file otherwise. */
  readonly version: string;
  /** Today is read from it at each request. */
  readonly clock?: () => Date;
};

/**
 * Published tables as files, for everybody: `/tall/`, `/tall/<checklist>/<round>/<table>.<format>` and
 * `/tall/kommune/<code>/<checklist>/<table>.<format>`, with `?utgave=` and `?sprak=nn|en`. Whoever asks gets what the public
 * sees; a round that is not published is 404 for all.
 */
export function fileRoutes({ publicUrl, version, clock = () => new Date() }: Serving): Hono {
  const app = new Hono();
  app.get('/tall', (c) => c.redirect(`/tall/${new URL(c.req.url).search}`, 301));
  app.get('/tall/', async (c) => {
    const language = languageAsked(c.req.query('sprak'));
    const index = await indexOf(await published(), { publicUrl, isDemonstration: await isInvented() }, language);
    c.header('cache-control', 'public, max-age=300');
    return c.body(`${JSON.stringify(index, null, 2)}\n`, 200, { 'content-type': 'application/json; charset=utf-8' });
  });

  app.get('/tall/:checklist/:round/:file', async (c) => {
    const all = await published();
    const { checklist, round: written, file } = c.req.param();
    const round = roundAt(all, checklist, written);
    const asked = fileAsked(file);
    const number = editionAsked(c.req.query('utgave'));
    const shown = round && number !== undefined ? await shownEdition(all, round.id, number) : null;
    const format = asked && formats[asked.ending];
    if (!shown || !asked || !format || !isOne(editionTables, asked.table)) return missing(c);
    const make = editionTables[asked.table];
    const language = languageAsked(c.req.query('sprak'));
    const { edition } = shown;
    const path = `/tall/${checklist}/${addressOfRound(all, edition.round)}/${file}`;
    const isDemonstration = await isInvented();
    const place = {
      address: addressOf(publicUrl, path, { utgave: String(edition.number), sprak: language }),
      isDemonstration,
    };
    return send(c, {
      ...format,
      tag: tagOf([version, guard.fewest, place, edition.id, edition.round.name]),
      isFixed: number !== null,
      name: `${checklist}-${addressOfRound(all, edition.round)}-utgave-${edition.number}-${file}`,
      isDemonstration,
      make: async () => format.make(await make(shown, language), await aboutEdition(shown, place, language), language),
    });
  });

  app.get('/tall/kommune/:code/:checklist/:file', async (c) => {
    const { code, checklist, file } = c.req.param();
    const municipality = register().byCode.get(code);
    const all = await published();
    const asked = fileAsked(file);
    const format = asked && formats[asked.ending];
    const editions = all.byChecklist.get(checklist)?.editions ?? [];
    if (!municipality || !asked || !format || editions.length === 0 || !isOne(municipalityTables, asked.table))
      return missing(c);
    const today = dayOf(clock());
    const now = codeOn(municipality, today).code;
    const path = `/tall/kommune/${now}/${checklist}/${file}`;
    if (now !== code) return c.redirect(`${path}${new URL(c.req.url).search}`, 301);
    const make = municipalityTables[asked.table];
    const language = languageAsked(c.req.query('sprak'));
    const isDemonstration = await isInvented();
    const place = { address: addressOf(publicUrl, path, { sprak: language }), isDemonstration };
    const name = displayName(register(), municipality, today);
    return send(c, {
      ...format,
      tag: tagOf([version, guard.fewest, place, name, editions.map(({ id, round }) => [id, round.name])]),
      isFixed: false,
      name: `${now}-${checklist}-${file}`,
      isDemonstration,
      make: async () => {
        const dates = await db.edition.aggregate({
          where: { id: { in: editions.map(({ id }) => id) } },
          _max: { publishedAt: true },
        });
        const title = textIn(catalogue.versionsOf(checklist).at(-1)!.checklist.title, language);
        const about = aboutMunicipality({ name, title, publishedAt: dates._max.publishedAt! }, place, language);
        const of = { municipalityId: municipality.id, checklistId: checklist, name };
        return format.make(await make(all, of, language), about, language);
      },
    });
  });
  app.get('/tall/*', (c) => missing(c));
  return app;
}

type Sent = {
  readonly type: string;
  readonly tag: string;
  /** The edition stands in the address: what is there never becomes another. */
  readonly isFixed: boolean;
  readonly name: string;
  readonly isDemonstration: boolean;
  readonly make: () => Promise<Uint8Array>;
};

async function send(c: Context, { type, tag, isFixed, name, isDemonstration, make }: Sent): Promise<Response> {
  const headers = {
    etag: tag,
    'cache-control': `public, max-age=${isFixed ? 86_400 : 300}`,
    // Figures that all may read, for pages of others too.
    'access-control-allow-origin': '*',
  };
  if (hasAlready(c.req.header('if-none-match'), tag)) return c.body(null, 304, headers);
  const bytes = await madeOnce(tag, make);
  const kind = type.startsWith('application/json') ? 'inline' : 'attachment';
  return c.body(new Uint8Array(bytes), 200, {
    ...headers,
    'content-type': type,
    'content-disposition': `${kind}; filename="${isDemonstration ? 'DEMONSTRASJON-' : ''}${name}"`,
  });
}

function missing(c: Context): Response {
  c.header('cache-control', 'no-store');
  return c.json({ code: 'NOT_FOUND' }, 404);
}

/** @returns null: the one in force; undefined: what is written is no number of an edition */
function editionAsked(written: string | undefined): number | null | undefined {
  if (written === undefined) return null;
  return /^[1-9]\d{0,5}$/.test(written) ? Number(written) : undefined;
}

const isOne = <Tables extends object>(tables: Tables, name: string): name is keyof Tables & string =>
  Object.hasOwn(tables, name);

function addressOf(
  publicUrl: string,
  path: string,
  { sprak, ...rest }: { sprak: FileLanguage; utgave?: string },
): string {
  const query = new URLSearchParams({ ...rest, ...(sprak === 'nb' ? {} : { sprak }) }).toString();
  return `${publicUrl}${path}${query && `?${query}`}`;
}

const isInvented = async (): Promise<boolean> =>
  (await db.installation.findUnique({ where: { id: 1 } }))?.kind === 'DEMONSTRATION';
