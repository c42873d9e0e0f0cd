import type { TextsLike } from '../../common/translatorsOf.ts';
import { councilNn } from './council/nn.ts';
import { methodNn } from './method/nn.ts';
import { nationalNn } from './national/nn.ts';
import type { nb } from './nb.ts';
import { sharedNn } from './shared/nn.ts';

/** The public pages, in nynorsk. */
export const nn: TextsLike<typeof nb> = {
  ...councilNn,
  ...methodNn,
  ...nationalNn,
  ...sharedNn,
  app: {
    name: 'Fritidssjekken',
    skip: 'Hopp til innhaldet',
    mainMenu: 'Hovudmeny',
    language: 'Språk',
    national: 'Heile landet',
    method: 'Slik blir det rekna',
    signIn: 'Logg inn',
    demonstrationHead: 'Demonstrasjon.',
    demonstration: 'Alle svar og tal er oppdikta.',
    footer: 'Fritidssjekken er vurderinga kommunane sjølve gjer av arbeidet med fritida til barn og unge.',
    sources: 'Inneheld data frå Statistisk sentralbyrå og Kartverket, CC BY 4.0.',
    notFound: 'Sida finst ikkje',
    notFoundText: 'Adressa kan vere skriven feil, eller sida kan vere flytta.',
    toNational: 'Gå til heile landet',
    failedTitle: 'Sida kunne ikkje visast',
    failed: 'Noko gjekk gale hos oss. Prøv igjen.',
    print: 'Skriv ut',
    numbers: 'null éin to tre fire fem seks sju åtte ni ti elleve tolv',
    notPrinted: 'Arket kan ikkje lagast her no',
    notPrintedText:
      'Tenesta kan ikkje lage PDF akkurat no. Opne sida og skriv henne ut frå nettlesaren: det blir dei same to arka.',
    toPage: 'Opne sida',
  },
};
