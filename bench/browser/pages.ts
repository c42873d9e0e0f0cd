/** A page that is timed until it can be used. */
export type TimedPage = {
  readonly name: PageName;
  readonly title: string;
  readonly path: string;
  /** What is painted when the page is there: so many elements of a selector. */
  readonly there: { readonly selector: string; readonly count: number };
  /** What is pressed then, and what the answer is: something that appears, or the text of something changes. */
  readonly press: { readonly selector: string; readonly answer: string; readonly isOther: boolean };
};

export type PageName = 'empty' | 'list' | 'heat' | 'map';

/**
 * The empty signed-in page is the dashboard's frame at an address that it has no page for: the same document, first script,
 * language and question of who one is as every page of it, no page's own script and no figures. The others are measured
 * against it.
 */
export const timedPages: readonly TimedPage[] = [
  {
    ...{ name: 'empty', title: 'Empty signed-in page', path: '/admin/bench/empty' },
    there: { selector: '.db-places a, .db-main .wb-lead', count: 10 },
    press: { selector: '.db-places a', answer: '.db-places a[aria-current]', isOther: false },
  },
  {
    ...{ name: 'list', title: 'List of municipalities', path: '/admin/municipalities' },
    there: { selector: '.wb-list tbody tr', count: 25 },
    press: {
      selector: '.wb-list th:nth-child(5) .wb-sort',
      answer: '.wb-list tbody tr:first-child th',
      isOther: true,
    },
  },
  {
    ...{ name: 'heat', title: 'Heat map', path: '/admin/municipalities/themes' },
    there: { selector: '.chart-heat tbody td', count: 25 * 8 },
    press: {
      selector: '.wb-pages button:last-child',
      answer: '.chart-heat tbody tr:first-child th',
      isOther: true,
    },
  },
  {
    ...{ name: 'map', title: 'Map of the country', path: '/landet' },
    there: { selector: '.chart-map a use', count: 350 },
    press: { selector: '#kommunene summary', answer: '#kommunene[open]', isOther: false },
  },
];
