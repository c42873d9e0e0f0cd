import type { County, KostraGroup } from '../municipality.ts';
import type { PeerGroupKind } from './rules/groups.ts';

/** Languages that groups are named in. */
export type GroupLanguage = 'nb' | 'nn' | 'en';

/** What names of groups are made from. */
export type GroupRegister = {
  readonly kostraGroups: ReadonlyMap<string, KostraGroup>;
  /** The first with a code names it. */
  readonly counties: readonly County[];
};

type GroupTexts = {
  readonly inhabitants: (from: string, to: string | null) => string;
  readonly centrality: (centralityClass: string) => string;
  readonly nearest: string;
  readonly ownList: string;
  readonly country: string;
};

const texts: Record<GroupLanguage, GroupTexts> = {
  nb: {
    inhabitants: (from, to) => (to === null ? `${from} innbyggere eller flere` : `${from}–${to} innbyggere`),
    centrality: (centralityClass) => `Sentralitetsklasse ${centralityClass}`,
    nearest: 'De ti nærmeste',
    ownList: 'Egen liste',
    country: 'Hele landet',
  },
  nn: {
    inhabitants: (from, to) => (to === null ? `${from} innbyggjarar eller fleire` : `${from}–${to} innbyggjarar`),
    centrality: (centralityClass) => `Sentralitetsklasse ${centralityClass}`,
    nearest: 'Dei ti næraste',
    ownList: 'Eiga liste',
    country: 'Heile landet',
  },
  en: {
    inhabitants: (from, to) => (to === null ? `${from} inhabitants or more` : `${from}–${to} inhabitants`),
    centrality: (centralityClass) => `Centrality class ${centralityClass}`,
    nearest: 'The ten nearest',
    ownList: 'Own list',
    country: 'The whole country',
  },
};

/** The name of a peer group as people read it, e.g. "2 000–9 999 innbyggere", "Møre og Romsdal". */
export function groupName(
  { kind, key }: { readonly kind: PeerGroupKind; readonly key: string },
  language: GroupLanguage,
  { kostraGroups, counties }: GroupRegister,
): string {
  switch (kind) {
    case 'KOSTRA': {
      const group = kostraGroups.get(key);
      return group ? group[language] : key;
    }
    case 'COUNTY':
      return counties.find(({ code }) => code === key)?.name ?? key;
    case 'POPULATION': {
      const [from = '', to = ''] = key.split('-');
      return texts[language].inhabitants(thousands(from, language), to === '' ? null : thousands(to, language));
    }
    case 'CENTRALITY':
      return texts[language].centrality(key);
    case 'NEAREST':
      return texts[language].nearest;
    case 'OWN_LIST':
      return texts[language].ownList;
    case 'COUNTRY':
      return texts[language].country;
  }
}

/** Norwegian parts thousands with a hard space, English with a comma. */
const thousands = (digits: string, language: GroupLanguage): string =>
  digits.replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : '\u00a0');
