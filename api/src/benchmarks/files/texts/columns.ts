import type { FileLanguage } from '../language.ts';
import type { Code, Column } from '../table.ts';

type Described = readonly [kind: Column['kind'], nb: string, nn: string, en: string];

/** Every column of every table: one id means the same wherever it stands. */
const columns = {
  sjekkliste: ['TEXT', 'Sjekklistens id.', 'Id-en til sjekklista.', 'Id of the checklist.'],
  versjon: [
    'TEXT',
    'Versjonen av sjekklisten som ble brukt.',
    'Versjonen av sjekklista som vart brukt.',
    'Version of the checklist that was used.',
  ],
  runde: ['TEXT', 'Rundens navn.', 'Namnet på runden.', 'Name of the round.'],
  utgave: [
    'NUMBER',
    'Nummeret på utgaven. Sene svar og rettelser kommer i neste utgave.',
    'Nummeret på utgåva. Seine svar og rettingar kjem i neste utgåve.',
    'Number of the edition. Late answers and corrections come in the next.',
  ],
  avsluttet: ['DAY', 'Siste dag i runden.', 'Siste dag i runden.', 'Last day of the round.'],
  kommune_id: [
    'TEXT',
    'Kommunens faste nummer her. Det følger kommunen når kommunenummeret skifter.',
    'Det faste nummeret til kommunen her. Det følgjer kommunen når kommunenummeret skifter.',
    'The municipality’s permanent number here. It stays when the municipality code changes.',
  ],
  kommunenummer: [
    'TEXT',
    'Kommunenummer med fire siffer, slik det var den siste dagen i runden.',
    'Kommunenummer med fire siffer, slik det var den siste dagen i runden.',
    'Municipality code, four digits, as on the last day of the round.',
  ],
  kommune: [
    'TEXT',
    'Kommunens navn den siste dagen i runden.',
    'Namnet på kommunen den siste dagen i runden.',
    'Name of the municipality on the last day of the round.',
  ],
  fylkesnummer: [
    'TEXT',
    'Fylkesnummer, slik det var i runden.',
    'Fylkesnummer, slik det var i runden.',
    'County code, as it was in the round.',
  ],
  fylke: ['TEXT', 'Fylkets navn.', 'Namnet på fylket.', 'Name of the county.'],
  kostragruppe: [
    'TEXT',
    'KOSTRA-gruppen, slik den var i runden.',
    'KOSTRA-gruppa, slik ho var i runden.',
    'KOSTRA group, as it was in the round.',
  ],
  kostragruppe_tekst: ['TEXT', 'KOSTRA-gruppen i ord.', 'KOSTRA-gruppa i ord.', 'The KOSTRA group in words.'],
  gruppetype: ['TEXT', 'Hva slags gruppe.', 'Kva slags gruppe.', 'Kind of group.'],
  gruppe: [
    'TEXT',
    'Gruppens kode: NO for landet, fylkesnummer eller KOSTRA-gruppe.',
    'Koden til gruppa: NO for landet, fylkesnummer eller KOSTRA-gruppe.',
    'Code of the group: NO for the country, county code or KOSTRA group.',
  ],
  gruppe_tekst: ['TEXT', 'Gruppens navn.', 'Namnet på gruppa.', 'Name of the group.'],
  maal: [
    'TEXT',
    'Hva skåren gjelder: hele sjekklisten eller ett tema.',
    'Kva skåren gjeld: heile sjekklista eller eitt tema.',
    'What the score is of: the whole checklist or one theme.',
  ],
  maal_tekst: ['TEXT', 'Det samme i ord.', 'Det same i ord.', 'The same in words.'],
  skaar: [
    'NUMBER',
    'Skår fra 0 til 1, som desimaltall. Den nøyaktige står i skaar_brok.',
    'Skår frå 0 til 1, som desimaltal. Den nøyaktige står i skaar_brok.',
    'Score from 0 to 1, as a decimal number. The exact one is in skaar_brok.',
  ],
  skaar_prosent: [
    'NUMBER',
    'Skår i prosent slik den vises på sidene: hele prosent, med flere desimaler der avrunding ville gitt et annet nivå.',
    'Skår i prosent slik han blir vist på sidene: heile prosent, med fleire desimalar der avrunding ville gitt eit anna nivå.',
    'Score in per cent as shown on the pages: whole per cent, with more decimals where rounding would give another level.',
  ],
  skaar_brok: ['TEXT', 'Nøyaktig skår som brøk.', 'Nøyaktig skår som brøk.', 'Exact score as a fraction.'],
  nivaa: [
    'TEXT',
    'Nivået. Bare hele sjekklisten har nivå.',
    'Nivået. Berre heile sjekklista har nivå.',
    'The level. Only the whole checklist has one.',
  ],
  nivaa_tekst: ['TEXT', 'Nivået i ord.', 'Nivået i ord.', 'The level in words.'],
  nivaa_trinn: [
    'NUMBER',
    'Nivået som nummer, 1 er lavest.',
    'Nivået som nummer, 1 er lågast.',
    'The level as a number, 1 is lowest.',
  ],
  referansedato: ['DAY', 'Dagen svarene beskriver.', 'Dagen svara beskriv.', 'The day that the answers describe.'],
  innsendt: ['DAY', 'Dagen svarene ble levert.', 'Dagen svara vart leverte.', 'The day the answers were submitted.'],
  tema: ['TEXT', 'Temaets id.', 'Id-en til temaet.', 'Id of the theme.'],
  tema_tekst: ['TEXT', 'Temaets navn.', 'Namnet på temaet.', 'Name of the theme.'],
  kriterium: ['TEXT', 'Spørsmålets id.', 'Id-en til spørsmålet.', 'Id of the question.'],
  nr: [
    'TEXT',
    'Nummeret folk ser. Det kan skifte mellom versjoner; id-en gjør det ikke.',
    'Nummeret folk ser. Det kan skifte mellom versjonar; id-en gjer det ikkje.',
    'The number that people see. It may change between versions; the id does not.',
  ],
  kriterium_tekst: ['TEXT', 'Spørsmålet.', 'Spørsmålet.', 'The question.'],
  svar: [
    'TEXT',
    'Svaret: alternativets id, eller intervallet et tall ligger i. Flere valg har semikolon mellom.',
    'Svaret: id-en til alternativet, eller intervallet eit tal ligg i. Fleire val har semikolon mellom.',
    'The answer: id of the option, or the interval that a number lies in. Several choices have a semicolon between.',
  ],
  svar_tekst: ['TEXT', 'Svaret i ord.', 'Svaret i ord.', 'The answer in words.'],
  svar_nr: [
    'NUMBER',
    'Svarets plass i rekken av svar, slik sjekklisten har dem; 1 er det første.',
    'Plassen svaret har i rekkja av svar, slik sjekklista har dei; 1 er det første.',
    'The answer’s place in the checklist’s order of answers; 1 is the first.',
  ],
  tall: [
    'NUMBER',
    'Tallet som ble oppgitt, der svaret er et tall.',
    'Talet som vart oppgitt, der svaret er eit tal.',
    'The number that was given, where the answer is a number.',
  ],
  poeng: [
    'NUMBER',
    'Poeng for svaret, fra 0 til 1.',
    'Poeng for svaret, frå 0 til 1.',
    'Points for the answer, from 0 to 1.',
  ],
  er_topp: [
    'TEXT',
    'Om dette er det beste svaret: det som tallene for landet viser først.',
    'Om dette er det beste svaret: det som tala for landet viser først.',
    'Whether this is the best answer: the one that national figures show first.',
  ],
  antall: ['NUMBER', 'Hvor mange som ga svaret.', 'Kor mange som gav svaret.', 'How many gave the answer.'],
  andel: [
    'NUMBER',
    'Andel av alle som svarte på spørsmålet, fra 0 til 1. «Vet ikke» og «Ikke aktuelt» er med i nevneren.',
    'Del av alle som svara på spørsmålet, frå 0 til 1. «Veit ikkje» og «Ikkje aktuelt» er med i nemnaren.',
    'Share of all that answered the question, from 0 to 1. “Don’t know” and “Not applicable” are in the denominator.',
  ],
  andel_tause_lavest: [
    'NUMBER',
    'Andelen dersom alle som ikke leverte, hadde gitt det dårligste svaret.',
    'Delen dersom alle som ikkje leverte, hadde gitt det dårlegaste svaret.',
    'The share if all that did not submit had given the worst answer.',
  ],
  andel_tause_hoyest: [
    'NUMBER',
    'Andelen dersom alle som ikke leverte, hadde gitt det beste svaret.',
    'Delen dersom alle som ikkje leverte, hadde gitt det beste svaret.',
    'The share if all that did not submit had given the best answer.',
  ],
  n: [
    'NUMBER',
    'Hvor mange svar tallet bygger på.',
    'Kor mange svar talet byggjer på.',
    'How many answers the figure rests on.',
  ],
  invitert: [
    'NUMBER',
    'Kommuner som ble invitert.',
    'Kommunar som vart inviterte.',
    'Municipalities that were invited.',
  ],
  svart: [
    'NUMBER',
    'Kommuner som har svar i utgaven.',
    'Kommunar som har svar i utgåva.',
    'Municipalities with answers in the edition.',
  ],
  svarandel: [
    'NUMBER',
    'Svarprosent for hele runden som andel, fra 0 til 1: inviterte som leverte, delt på inviterte.',
    'Svarprosent for heile runden som del, frå 0 til 1: inviterte som leverte, delt på inviterte.',
    'Response rate of the whole round, from 0 to 1: invited that submitted, divided by invited.',
  ],
  gjennomsnitt: ['NUMBER', 'Gjennomsnittlig skår, 0 til 1.', 'Gjennomsnittleg skår, 0 til 1.', 'Mean score, 0 to 1.'],
  minste: ['NUMBER', 'Laveste skår.', 'Lågaste skår.', 'Lowest score.'],
  nedre_kvartil: [
    'NUMBER',
    'En firedel skårer likt eller lavere.',
    'Ein firedel skårar likt eller lågare.',
    'One quarter score this or lower.',
  ],
  median: ['NUMBER', 'Den midterste skåren.', 'Den midtarste skåren.', 'The middle score.'],
  oevre_kvartil: [
    'NUMBER',
    'En firedel skårer likt eller høyere.',
    'Ein firedel skårar likt eller høgare.',
    'One quarter score this or higher.',
  ],
  stoerste: ['NUMBER', 'Høyeste skår.', 'Høgaste skår.', 'Highest score.'],
  snitt_tause_lavest: [
    'NUMBER',
    'Gjennomsnittet dersom alle som ikke leverte, hadde fått 0.',
    'Gjennomsnittet dersom alle som ikkje leverte, hadde fått 0.',
    'The mean if all that did not submit had scored 0.',
  ],
  snitt_tause_hoyest: [
    'NUMBER',
    'Gjennomsnittet dersom alle som ikke leverte, hadde fått 1.',
    'Gjennomsnittet dersom alle som ikkje leverte, hadde fått 1.',
    'The mean if all that did not submit had scored 1.',
  ],
  gruppe_median: [
    'NUMBER',
    'Den midterste skåren i kommunens KOSTRA-gruppe i runden.',
    'Den midtarste skåren i KOSTRA-gruppa til kommunen i runden.',
    'The middle score in the municipality’s KOSTRA group in the round.',
  ],
  gruppe_n: [
    'NUMBER',
    'Hvor mange svar gruppe_median bygger på.',
    'Kor mange svar gruppe_median byggjer på.',
    'How many answers gruppe_median rests on.',
  ],
  landet_median: [
    'NUMBER',
    'Den midterste skåren i hele landet i runden.',
    'Den midtarste skåren i heile landet i runden.',
    'The middle score of the whole country in the round.',
  ],
  landet_n: [
    'NUMBER',
    'Hvor mange svar landet_median bygger på.',
    'Kor mange svar landet_median byggjer på.',
    'How many answers landet_median rests on.',
  ],
} as const satisfies Record<string, Described>;

export type ColumnId = keyof typeof columns;

const inOrder = { nb: 1, nn: 2, en: 3 } as const;

/**
 * Columns as a table has them.
 * @param codes what may stand in those that hold codes
 */
export const columnsOf = (
  ids: readonly ColumnId[],
  language: FileLanguage,
  codes: { readonly [id in ColumnId]?: readonly Code[] } = {},
): Column[] =>
  ids.map((id) => {
    const known = codes[id];
    return { id, kind: columns[id][0], about: columns[id][inOrder[language]], ...(known && { codes: known }) };
  });
