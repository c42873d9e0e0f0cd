import { type Language, languages } from '../common/translatorsOf.ts';

/** The pages of the public door. */
export type PublicRoute =
  | { readonly page: 'national' }
  | { readonly page: 'municipality'; readonly code: string }
  | { readonly page: 'method' }
  | { readonly page: 'shared'; readonly token: string }
  /** A sheet that the server cannot print; with the path of what it would be printed from. */
  | { readonly page: 'notPrinted'; readonly from: string }
  | { readonly page: 'notFound' };

/** What follows the address of a page that can be had as a sheet of paper. */
const sheet = '/raadsark.pdf';

/** What an address asks for, and in which language: `/nn/kommune/5436-porsanger` → nynorsk, the municipality 5436. */
export function publicRouteOf(pathname: string): { readonly language: Language; readonly route: PublicRoute } {
  const parts = pathname.split('/').filter(Boolean);
  const prefix = languages.find((one) => one === parts[0] && one !== 'nb');
  const [first, second, ...others] = prefix ? parts.slice(1) : parts;
  const language = prefix ?? 'nb';
  const code = /^(\d{4})(?:-|$)/.exec(second ?? '')?.[1];
  if (others.length === 1 && (code || first === 'delt') && pathname.endsWith(sheet))
    return { language, route: { page: 'notPrinted', from: pathname.slice(0, -sheet.length) } };
  if (others.length > 0) return { language, route: { page: 'notFound' } };
  if (first === 'landet' && !second) return { language, route: { page: 'national' } };
  if (first === 'metode' && !second) return { language, route: { page: 'method' } };
  if (first === 'kommune' && code) return { language, route: { page: 'municipality', code } };
  if (first === 'delt' && second) return { language, route: { page: 'shared', token: second } };
  return { language, route: { page: 'notFound' } };
}

/** What follows the question mark; what is null or undefined is left out. */
type Query = Readonly<Record<string, string | null | undefined>>;

/** The addresses of one language, so that nobody spells a path twice. */
export function publicAddresses(language: Language) {
  const prefix = language === 'nb' ? '' : `/${language}`;
  const at = (path: string, query: Query = {}) => {
    const asked = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
    const search = new URLSearchParams(asked).toString();
    return `${prefix}${path}${search && `?${search}`}`;
  };
  return {
    national: (query?: Query) => at('/landet', query),
    municipality: (slug: string, query?: Query) => at(`/kommune/${slug}`, query),
    sheet: (slug: string, query?: Query) => at(`/kommune/${slug}${sheet}`, query),
    sharedSheet: (token: string) => at(`/delt/${token}${sheet}`),
    method: (hash?: string) => `${at('/metode')}${hash ? `#${hash}` : ''}`,
    shared: (token: string) => at(`/delt/${token}`),
  };
}

export type PublicAddresses = ReturnType<typeof publicAddresses>;

/** The same page in another language: only what stands before the path changes. */
export function inLanguage(address: string, language: Language): string {
  const bare = address.replace(/^\/(nn|en)(?=\/|$)/, '');
  return language === 'nb' ? bare : `/${language}${bare}`;
}
