/** The pages of this door. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'signIn' }
  | { readonly page: 'oneTimeLink'; readonly token: string }
  | { readonly page: 'invitation'; readonly token: string }
  | { readonly page: 'confirm'; readonly token: string }
  | { readonly page: 'municipality'; readonly code: string }
  | { readonly page: 'form'; readonly id: string; readonly themeId: string | null }
  | { readonly page: 'check'; readonly id: string }
  | { readonly page: 'result'; readonly id: string }
  | { readonly page: 'paper'; readonly id: string }
  | { readonly page: 'blankPaper'; readonly checklistId: string; readonly version: string }
  | { readonly page: 'notFound' };

/** Reads an address; anything unknown is `notFound`. A trailing slash changes nothing. */
export function routeOf(pathname: string, search = ''): Route {
  const parts = pathname.split('/').filter(Boolean).map(decoded);
  const token = new URLSearchParams(search).get('token') ?? '';
  const [first, second, third, fourth] = parts;
  if (first === undefined) return { page: 'home' };
  if (parts.length === 1) {
    if (first === 'logg-inn') return { page: 'signIn' };
    if (first === 'engangslenke') return { page: 'oneTimeLink', token };
    if (first === 'invitasjon') return { page: 'invitation', token };
    if (first === 'bekreft') return { page: 'confirm', token };
  }
  if (first === 'arbeid' && parts.length === 2 && second) {
    const code = /^(\d{4})(-|$)/.exec(second)?.[1];
    if (code) return { page: 'municipality', code };
  }
  if (first === 'egenvurdering' && second && parts.length <= 3) {
    if (third === 'kontroll') return { page: 'check', id: second };
    if (third === 'resultat') return { page: 'result', id: second };
    if (third === 'papir') return { page: 'paper', id: second };
    return { page: 'form', id: second, themeId: third ?? null };
  }
  if (first === 'sjekkliste' && second && third && fourth === 'papir' && parts.length === 4) {
    return { page: 'blankPaper', checklistId: second, version: third };
  }
  return { page: 'notFound' };
}

/** Addresses, so that nobody spells a path twice. */
export const addressOf = {
  home: '/',
  signIn: (from?: string) => (from && from !== '/' ? `/logg-inn?fra=${encodeURIComponent(from)}` : '/logg-inn'),
  municipality: (slug: string) => `/arbeid/${slug}`,
  /** Everybody's page of it, rendered by the server: a link there loads the page anew. */
  publicPage: (slug: string) => `/kommune/${slug}`,
  form: (id: string, themeId?: string, criterionId?: string) =>
    `/egenvurdering/${id}${themeId ? `/${themeId}` : ''}${criterionId ? `#${criterionId}` : ''}`,
  check: (id: string) => `/egenvurdering/${id}/kontroll`,
  result: (id: string) => `/egenvurdering/${id}/resultat`,
  paper: (id: string) => `/egenvurdering/${id}/papir`,
  blankPaper: (checklistId: string, version: string) => `/sjekkliste/${checklistId}/${version}/papir`,
  dashboard: '/admin/',
};

/** Where to go after signing in: an address of ours, never another host's. */
export function returnAddress(search: string): string {
  const from = new URLSearchParams(search).get('fra') ?? '/';
  return /^\/(?![/\\])/.test(from) ? from : '/';
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
