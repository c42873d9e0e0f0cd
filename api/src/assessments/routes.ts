import { score } from '@fritidssjekken/checklist-definitions';
import { Hono } from 'hono';
import { type Caller, isNdfu, seesContent, sightOf } from '../access.ts';
import { answersOf } from '../answersOf.ts';
import { versionOf } from '../catalogue.ts';
import type { ViewerOf } from '../context.ts';
import { db } from '../database.ts';
import { dayFrom, dayOf } from '../days.ts';
import { isUuid } from '../ids.ts';
import { codeOn, displayName } from '../municipality.ts';
import { municipalityOf, register } from '../register.ts';
import { answersAsCsv, answersAsJson, type Exported } from './exported.ts';
import type { ExportLanguage } from './exportTexts.ts';
import { roundAsCsv } from './roundExport.ts';
import { answersSeen, storedFrom } from './schema/answer.ts';

/**
 * Files for a municipality's archive: /eksport/assessment/<id>/svar.json, svar.csv (?lang=nb|nn|en) and kvittering.json,
 * the receipt's exact bytes. For NDFU all answers of a round: /eksport/runde/<id>/svar.csv. The same rights as in GraphQL;
 * what the caller may not know of is 404.
 */
export function assessmentRoutes(viewerOf: ViewerOf): Hono {
  const app = new Hono();
  app.get('/eksport/assessment/:id/kvittering.json', async (c) => {
    const found = await visible(c.req.param('id'), await viewerOf(c.req.raw));
    if (!found?.assessment.receipt) return c.json({ code: 'NOT_FOUND' }, 404);
    return c.body(found.assessment.receipt, 200, file('application/json', `kvittering-${found.name}.json`));
  });
  app.get('/eksport/assessment/:id/svar.json', async (c) => {
    const exported = await content(c.req.param('id'), await viewerOf(c.req.raw));
    if (!exported) return c.json({ code: 'NOT_FOUND' }, 404);
    const text = answersAsJson(exported, languageOf(c.req.query('lang')));
    return c.body(text, 200, file('application/json; charset=utf-8', `svar-${exported.name}.json`));
  });
  app.get('/eksport/assessment/:id/svar.csv', async (c) => {
    const exported = await content(c.req.param('id'), await viewerOf(c.req.raw));
    if (!exported) return c.json({ code: 'NOT_FOUND' }, 404);
    const text = answersAsCsv(exported, languageOf(c.req.query('lang')));
    return c.body(text, 200, file('text/csv; charset=utf-8', `svar-${exported.name}.csv`));
  });
  app.get('/eksport/runde/:id/svar.csv', async (c) => {
    const id = c.req.param('id');
    const exported = isNdfu(await viewerOf(c.req.raw)) && isUuid(id) ? await roundAsCsv(id) : null;
    if (!exported) return c.json({ code: 'NOT_FOUND' }, 404);
    const name = exported.name.normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '-');
    return c.body(exported.text, 200, file('text/csv; charset=utf-8', `svar-runde-${name}.csv`));
  });
  return app;
}

const file = (type: string, name: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name}"`,
  'cache-control': 'private, no-store',
});

const languageOf = (asked: string | undefined): ExportLanguage => (asked === 'nn' || asked === 'en' ? asked : 'nb');

/** The assessment, where the caller sees its content. */
async function visible(id: string, user: Caller) {
  const assessment = isUuid(id) ? await db.assessment.findUnique({ where: { id }, include: { round: true } }) : null;
  if (!assessment || !seesContent(sightOf(user, assessment))) return null;
  const day = dayFrom(assessment.referenceOn ?? assessment.startedAt);
  const code = assessment.municipalityCode ?? codeOn(municipalityOf(assessment.municipalityId), day).code;
  return { assessment, code, name: `${code}-${assessment.checklistId}-${day}-${assessment.number}` };
}

async function content(id: string, user: Caller): Promise<(Exported & { readonly name: string }) | null> {
  const found = await visible(id, user);
  if (!found) return null;
  const { assessment, code, name } = found;
  const { checklist, version, hash } = versionOf(assessment);
  const sight = sightOf(user, assessment);
  const rows = await db.answer.findMany({ where: { assessmentId: id } });
  const installation = await db.installation.findUnique({ where: { id: 1 } });
  const { municipalityId, round, number, submittedAt, referenceOn, respondentRole, isFacilitated } = assessment;
  const day = referenceOn ? dayFrom(referenceOn) : dayOf(assessment.startedAt);
  return {
    name,
    head: {
      municipality: {
        identity: municipalityId,
        code,
        name: displayName(register(), municipalityOf(municipalityId), day),
      },
      ...{ checklist: assessment.checklistId, version, definition: hash },
      ...{ round: round?.name ?? null, correction: number, state: sight === 'PUBLIC' ? 'PUBLISHED' : assessment.state },
      ...{ referenceDate: referenceOn && dayFrom(referenceOn), submittedAt, respondentRole, isFacilitated },
    },
    checklist,
    answers: answersSeen(checklist, rows, sight).map(({ criterionId, state, value, savedAt, isPrivateShown }) => {
      const { options, number: given, link } = value;
      return {
        ...{ criterionId, state, value: isPrivateShown ? value : { options, number: given, link } },
        savedAt: isPrivateShown ? savedAt : null,
      };
    }),
    result: score(checklist, answersOf(checklist, rows.map(storedFrom))),
    isDemonstration: installation?.kind === 'DEMONSTRATION',
  };
}
