/** Where people reach the service, without a slash at the end; set once at start. */
let publicUrl = 'http://localhost:3000';

/** Sets where people reach the service: what links in mails begin with. */
export function usePublicUrl(url: string): void {
  publicUrl = url.replace(/\/+$/, '');
}

/**
 * The absolute address of one of our pages, for mails.
 * @param path begins with a slash, e.g. "/egenvurdering/<id>/resultat"
 */
export const addressOf = (path: string): string => `${publicUrl}${path}`;
