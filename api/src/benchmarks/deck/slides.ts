import type { FileLanguage } from '../files/language.ts';

/** A slide as data: what it says and shows, before anybody draws it. */
export type Slide =
  | { readonly kind: 'TITLE'; readonly title: string; readonly lines: readonly string[] }
  | (Headed & { readonly kind: 'BARS'; readonly chart: Chart; readonly isShare: boolean })
  | (Headed & { readonly kind: 'LINES'; readonly chart: Chart })
  | (Headed & {
      readonly kind: 'TABLE';
      readonly heads: readonly string[];
      /** The first cell is a text, the others are numbers as people read them. */
      readonly rows: readonly (readonly string[])[];
    })
  | (Headed & {
      readonly kind: 'LISTS';
      readonly lists: readonly { readonly head: string; readonly items: readonly string[] }[];
    })
  | (Headed & { readonly kind: 'TEXT'; readonly paragraphs: readonly string[] });

type Headed = {
  /** The finding, in words. */
  readonly title: string;
  /** Unit, round, n, response rate. */
  readonly about: string;
};

/** Values by category; null where there is none. Shares and scores are 0–1. */
export type Chart = {
  readonly categories: readonly string[];
  /** The category that is one's own, where the categories are not all of one kind. */
  readonly ownCategory?: string;
  readonly series: readonly {
    readonly name: string;
    readonly isOwn: boolean;
    readonly values: readonly (number | null)[];
  }[];
};

/** A presentation. */
export type Deck = {
  readonly title: string;
  readonly slides: readonly Slide[];
  readonly language: FileLanguage;
  /** Stands on every slide. */
  readonly foot: string;
  /** Stands on every slide of a demonstration; null for real figures. */
  readonly demonstration: string | null;
};
