import type { TextsLike } from '../../common/translatorsOf.ts';
import { councilEn } from './council/en.ts';
import { methodEn } from './method/en.ts';
import { nationalEn } from './national/en.ts';
import type { nb } from './nb.ts';
import { sharedEn } from './shared/en.ts';

/** The public pages, in English. */
export const en: TextsLike<typeof nb> = {
  ...councilEn,
  ...methodEn,
  ...nationalEn,
  ...sharedEn,
  app: {
    name: 'Fritidssjekken',
    skip: 'Skip to content',
    mainMenu: 'Main menu',
    language: 'Language',
    national: 'The whole country',
    method: 'How it is counted',
    signIn: 'Sign in',
    demonstrationHead: 'Demonstration.',
    demonstration: 'All answers and figures are made up.',
    footer: 'Fritidssjekken is the municipalities’ own rating of their work with children’s leisure.',
    sources: 'Contains data from Statistics Norway and the Norwegian Mapping Authority, CC BY 4.0.',
    notFound: 'There is no such page',
    notFoundText: 'The address may be misspelt, or the page may have moved.',
    toNational: 'Go to the whole country',
    failedTitle: 'The page could not be shown',
    failed: 'Something went wrong here. Try again.',
    print: 'Print',
    numbers: 'zero one two three four five six seven eight nine ten eleven twelve',
    notPrinted: 'The sheet cannot be made here now',
    notPrintedText:
      'The service cannot make a PDF right now. Open the page and print it from the browser: it gives the same two sheets.',
    toPage: 'Open the page',
  },
};
