import { plain } from './plain.ts';

/** Links that are shown while one types. */
const mostShown = 8;

/**
 * Shows municipalities while their name is typed into `[data-find]`: the links of the table of municipalities that fit, in
 * `[data-found]`. The form works without; it says how many match and finds by number too.
 */
export function findMine(page: Document): void {
  const input = page.querySelector<HTMLInputElement>('[data-find]');
  const found = page.querySelector('[data-found]');
  if (!input || !found) return;
  const links = [...page.querySelectorAll<HTMLAnchorElement>('#kommunene tbody a')].map((link) => ({
    link,
    name: ` ${plain(link.textContent ?? '').replace(/[^a-z0-9]+/g, ' ')}`,
  }));
  input.addEventListener('input', () => {
    const wanted = plain(input.value.trim());
    const fitting = wanted === '' ? [] : links.filter(({ name }) => name.includes(` ${wanted}`)).slice(0, mostShown);
    const list = page.createElement('ul');
    list.className = 'links';
    list.append(
      ...fitting.map(({ link }) => {
        const item = page.createElement('li');
        const copy = page.createElement('a');
        copy.href = link.href;
        copy.textContent = link.textContent;
        item.append(copy);
        return item;
      }),
    );
    found.replaceChildren(...(fitting.length > 0 ? [list] : []));
  });
}
