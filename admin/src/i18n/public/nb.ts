import { councilNb } from './council/nb.ts';
import { methodNb } from './method/nb.ts';
import { nationalNb } from './national/nb.ts';
import { sharedNb } from './shared/nb.ts';

/** The public pages, in bokmål: the source that the other languages are typed against. */
export const nb = {
  ...councilNb,
  ...methodNb,
  ...nationalNb,
  ...sharedNb,
  app: {
    name: 'Fritidssjekken',
    skip: 'Hopp til innholdet',
    mainMenu: 'Hovedmeny',
    language: 'Språk',
    national: 'Hele landet',
    method: 'Slik regnes det',
    signIn: 'Logg inn',
    demonstrationHead: 'Demonstrasjon.',
    demonstration: 'Alle svar og tall er oppdiktet.',
    footer: 'Fritidssjekken er kommunenes egen vurdering av arbeidet med barn og unges fritid.',
    sources: 'Inneholder data fra Statistisk sentralbyrå og Kartverket, CC BY 4.0.',
    notFound: 'Siden finnes ikke',
    notFoundText: 'Adressen kan være skrevet feil, eller siden kan være flyttet.',
    toNational: 'Gå til hele landet',
    failedTitle: 'Siden kunne ikke vises',
    failed: 'Noe gikk galt hos oss. Prøv igjen.',
    print: 'Skriv ut',
    numbers: 'null én to tre fire fem seks sju åtte ni ti elleve tolv',
    notPrinted: 'Arket kan ikke lages her nå',
    notPrintedText:
      'Tjenesten kan ikke lage PDF akkurat nå. Åpne siden og skriv den ut fra nettleseren: det blir de samme to arkene.',
    toPage: 'Åpne siden',
  },
} as const;
