import type { BandEnd } from '@fritidssjekken/checklist-definitions';
import type { FileLanguage } from '../language.ts';

type Words = {
  readonly demonstration: string;
  readonly source: string;
  readonly overall: string;
  readonly dontKnow: string;
  readonly notApplicable: string;
  readonly yes: string;
  readonly no: string;
  readonly country: string;
  readonly county: string;
  readonly kostra: string;
  readonly titles: Readonly<Record<TableId, (checklist: string, round: string) => string>>;
  readonly facts: Readonly<Record<Fact, string>>;
  readonly notes: { readonly selfReport: string; readonly provisional: string; readonly signs: string };
  readonly indexTitle: string;
  readonly indexAbout: readonly string[];
  readonly sheets: { readonly figures: string; readonly codebook: string };
  /** Before the ends of a number’s band. */
  readonly ends: Readonly<Record<BandEnd, string>>;
  readonly ofAll: (submitted: number, invited: number) => string;
};

export type TableId = 'nivaa' | 'svar' | 'landet' | 'fylker' | 'grupper' | 'spredning' | 'serie' | 'kommunesvar';

type Fact = 'checklist' | 'version' | 'round' | 'edition' | 'published' | 'responseRate' | 'address' | 'municipality';

/** Words of the files that are no column's. */
export const words: Readonly<Record<FileLanguage, Words>> = {
  nb: {
    demonstration: 'DEMONSTRASJON: oppdiktede tall',
    source: 'Fritidssjekken. Kommunenes egne svar.',
    overall: 'Hele sjekklisten',
    dontKnow: 'Vet ikke',
    notApplicable: 'Ikke aktuelt',
    yes: 'Ja',
    no: 'Nei',
    country: 'Hele landet',
    county: 'Fylke',
    kostra: 'KOSTRA-gruppe',
    titles: {
      nivaa: (checklist, round) => `${checklist}: nivå og skår i kommunene, ${round}`,
      svar: (checklist, round) => `${checklist}: kommunenes svar, ${round}`,
      landet: (checklist, round) => `${checklist}: svarene i hele landet, ${round}`,
      fylker: (checklist, round) => `${checklist}: svarene i fylkene, ${round}`,
      grupper: (checklist, round) => `${checklist}: svarene i KOSTRA-gruppene, ${round}`,
      spredning: (checklist, round) => `${checklist}: hvordan skårene fordeler seg, ${round}`,
      serie: (checklist, municipality) => `${checklist}: ${municipality} gjennom rundene`,
      kommunesvar: (checklist, municipality) => `${checklist}: svarene fra ${municipality} gjennom rundene`,
    },
    facts: {
      checklist: 'Sjekkliste',
      version: 'Versjon',
      round: 'Runde',
      edition: 'Utgave',
      published: 'Publisert',
      responseRate: 'Svarprosent',
      address: 'Adresse',
      municipality: 'Kommune',
    },
    notes: {
      selfReport: 'Tallene er kommunenes egne svar om hvordan de arbeider. De teller ikke barn.',
      provisional: 'Sjekklistens tekst er foreløpig.',
      signs: 'Ingen verdi er tom. Der det ikke finnes et tall, står et tegn som kodeboken forklarer.',
    },
    indexTitle: 'Publiserte tall',
    indexAbout: [
      'Hver tabell finnes som CSV, XLSX og JSON-stat 2.0, med en kodebok ved siden av.',
      'Adressene er faste. Uten ?utgave gir de utgaven som gjelder nå; med ?utgave=1 gir de den første.',
      '?sprak=nn og ?sprak=en gir nynorsk og engelsk.',
    ],
    sheets: { figures: 'Tall', codebook: 'Kodebok' },
    ends: { FROM: 'fra', OVER: 'over', TO: 'til og med', UNDER: 'under' },
    ofAll: (submitted, invited) => `${submitted} av ${invited} inviterte kommuner`,
  },
  nn: {
    demonstration: 'DEMONSTRASJON: oppdikta tal',
    source: 'Fritidssjekken. Svara er frå kommunane sjølve.',
    overall: 'Heile sjekklista',
    dontKnow: 'Veit ikkje',
    notApplicable: 'Ikkje aktuelt',
    yes: 'Ja',
    no: 'Nei',
    country: 'Heile landet',
    county: 'Fylke',
    kostra: 'KOSTRA-gruppe',
    titles: {
      nivaa: (checklist, round) => `${checklist}: nivå og skår i kommunane, ${round}`,
      svar: (checklist, round) => `${checklist}: svara frå kommunane, ${round}`,
      landet: (checklist, round) => `${checklist}: svara i heile landet, ${round}`,
      fylker: (checklist, round) => `${checklist}: svara i fylka, ${round}`,
      grupper: (checklist, round) => `${checklist}: svara i KOSTRA-gruppene, ${round}`,
      spredning: (checklist, round) => `${checklist}: korleis skårane fordeler seg, ${round}`,
      serie: (checklist, municipality) => `${checklist}: ${municipality} gjennom rundane`,
      kommunesvar: (checklist, municipality) => `${checklist}: svara frå ${municipality} gjennom rundane`,
    },
    facts: {
      checklist: 'Sjekkliste',
      version: 'Versjon',
      round: 'Runde',
      edition: 'Utgåve',
      published: 'Publisert',
      responseRate: 'Svarprosent',
      address: 'Adresse',
      municipality: 'Kommune',
    },
    notes: {
      selfReport: 'Tala er svara kommunane sjølve har gitt om korleis dei arbeider. Dei tel ikkje barn.',
      provisional: 'Teksten i sjekklista er førebels.',
      signs: 'Ingen verdi er tom. Der det ikkje finst eit tal, står eit teikn som kodeboka forklarer.',
    },
    indexTitle: 'Publiserte tal',
    indexAbout: [
      'Kvar tabell finst som CSV, XLSX og JSON-stat 2.0, med ei kodebok ved sida av.',
      'Adressene er faste. Utan ?utgave gir dei utgåva som gjeld no; med ?utgave=1 gir dei den første.',
      '?sprak=nb og ?sprak=en gir bokmål og engelsk.',
    ],
    sheets: { figures: 'Tal', codebook: 'Kodebok' },
    ends: { FROM: 'frå', OVER: 'over', TO: 'til og med', UNDER: 'under' },
    ofAll: (submitted, invited) => `${submitted} av ${invited} inviterte kommunar`,
  },
  en: {
    demonstration: 'DEMONSTRATION: invented figures',
    source: 'Fritidssjekken. The municipalities’ own answers.',
    overall: 'The whole checklist',
    dontKnow: 'Don’t know',
    notApplicable: 'Not applicable',
    yes: 'Yes',
    no: 'No',
    country: 'The whole country',
    county: 'County',
    kostra: 'KOSTRA group',
    titles: {
      nivaa: (checklist, round) => `${checklist}: levels and scores of the municipalities, ${round}`,
      svar: (checklist, round) => `${checklist}: the municipalities’ answers, ${round}`,
      landet: (checklist, round) => `${checklist}: the answers of the whole country, ${round}`,
      fylker: (checklist, round) => `${checklist}: the answers by county, ${round}`,
      grupper: (checklist, round) => `${checklist}: the answers by KOSTRA group, ${round}`,
      spredning: (checklist, round) => `${checklist}: how the scores are spread, ${round}`,
      serie: (checklist, municipality) => `${checklist}: ${municipality} through the rounds`,
      kommunesvar: (checklist, municipality) => `${checklist}: the answers of ${municipality} through the rounds`,
    },
    facts: {
      checklist: 'Checklist',
      version: 'Version',
      round: 'Round',
      edition: 'Edition',
      published: 'Published',
      responseRate: 'Response rate',
      address: 'Address',
      municipality: 'Municipality',
    },
    notes: {
      selfReport: 'The figures are the municipalities’ own answers on how they work. They do not count children.',
      provisional: 'The wording of the checklist is provisional.',
      signs: 'No value is empty. Where there is no number, there is a sign that the codebook explains.',
    },
    indexTitle: 'Published figures',
    indexAbout: [
      'Every table comes as CSV, XLSX and JSON-stat 2.0, with a codebook beside it.',
      'The addresses do not change. Without ?utgave they give the edition in force; with ?utgave=1 the first one.',
      '?sprak=nb and ?sprak=nn give the two forms of Norwegian.',
    ],
    sheets: { figures: 'Figures', codebook: 'Codebook' },
    ends: { FROM: 'from', OVER: 'above', TO: 'up to and including', UNDER: 'below' },
    ofAll: (submitted, invited) => `${submitted} of ${invited} invited municipalities`,
  },
};
