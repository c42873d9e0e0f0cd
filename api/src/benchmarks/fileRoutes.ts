import { Hono } from 'hono';
import { dayOf } from '../days.ts';
import { codeOn, displayName } from '../municipality.ts';
import { register } from '../register.ts';
import { editionMaker, municipalityMaker } from './fileMakers.ts';
import { indexOf } from './files/index.ts';
import { languageAsked } from './files/language.ts';
import { tagOf } from './files/madeFiles.ts';
import { addressOf, editionAsked, isInvented, missing, send } from './files/send.ts';
import { addressOfRound, roundAt, shownEdition } from './files/shownEdition.ts';
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
 * Published tables and presentations as files, for everybody: `/tall/`, `/tall/<checklist>/<round>/<file>` and
 * `/tall/kommune/<code>/<checklist>/<file>`, with `?utgave=` and `?sprak=nn|en`. Whoever asks gets what the public sees; a
 * round that is not published is 404 for all.
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
    const maker = editionMaker(file);
    const number = editionAsked(c.req.query('utgave'));
    const shown = round && number !== undefined ? await shownEdition(all, round.id, number) : null;
    if (!shown || !maker) return missing(c);
    const language = languageAsked(c.req.query('sprak'));
    const { edition } = shown;
    const slug = addressOfRound(all, edition.round);
    const query = { utgave: String(edition.number), sprak: language };
    const place = {
      address: addressOf(publicUrl, `/tall/${checklist}/${slug}/${file}`, query),
      isDemonstration: await isInvented(),
    };
    return send(c, {
      ...{ type: maker.type, isFixed: number !== null && !isDeck(file), isDemonstration: place.isDemonstration },
      // A presentation has the rounds before it too: their editions are in the revision.
      tag: tagOf([version, guard.fewest, place, edition.id, edition.round.name, isDeck(file) && all.revision]),
      name: `${checklist}-${slug}-utgave-${edition.number}-${file}`,
      make: () => maker.make(shown, place, language),
    });
  });

  app.get('/tall/kommune/:code/:checklist/:file', async (c) => {
    const { code, checklist, file } = c.req.param();
    const municipality = register().byCode.get(code);
    const all = await published();
    const maker = municipalityMaker(file);
    const editions = all.byChecklist.get(checklist)?.editions ?? [];
    if (!municipality || !maker || editions.length === 0) return missing(c);
    const today = dayOf(clock());
    const name = displayName(register(), municipality, today);
    const of = { published: all, of: { municipalityId: municipality.id, checklistId: checklist, name } };
    if (!maker.has(of)) return missing(c);
    const now = codeOn(municipality, today).code;
    const path = `/tall/kommune/${now}/${checklist}/${file}`;
    if (now !== code) return c.redirect(`${path}${new URL(c.req.url).search}`, 301);
    const language = languageAsked(c.req.query('sprak'));
    const isDemonstration = await isInvented();
    const place = { address: addressOf(publicUrl, path, { sprak: language }), isDemonstration };
    return send(c, {
      ...{ type: maker.type, isFixed: false, isDemonstration, name: `${now}-${checklist}-${file}` },
      tag: tagOf([version, guard.fewest, place, name, editions.map(({ id, round }) => [id, round.name])]),
      make: () => maker.make(of, place, language),
    });
  });
  app.get('/tall/*', (c) => missing(c));
  return app;
}

const isDeck = (file: string) => file.endsWith('.pptx');
