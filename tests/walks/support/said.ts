import type { Page } from '@playwright/test';

/** A piece of what a page says, and where. */
export type Said = { readonly where: string; readonly text: string };

/**
 * All that a page says, seen or folded away: its texts, names for those who listen, titles, placeholders. Not what stands
 * in `<time datetime>` or other machine-read attributes.
 */
export const said = (page: Page): Promise<Said[]> =>
  page.evaluate(() => {
    const spoken = [
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'aria-valuetext',
      'title',
      'alt',
      'placeholder',
    ];
    const silent = ['radio', 'checkbox', 'hidden', 'date'];
    const blocks =
      'p,li,td,th,h1,h2,h3,h4,dt,dd,figcaption,summary,label,button,a,text,title,option,legend,caption,div,span';
    const where = (element: Element) => {
      const path: string[] = [];
      for (let at: Element | null = element; at && path.length < 4; at = at.parentElement)
        path.unshift(
          at.localName +
            (at.id ? `#${at.id}` : '') +
            (at.getAttribute('class') ? `.${at.getAttribute('class')!.split(' ')[0]}` : ''),
        );
      return path.join(' > ');
    };
    const found: { where: string; text: string }[] = [{ where: 'title', text: document.title }];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    let last: { block: Element; parent: Element; entry: { where: string; text: string } } | null = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of spoken) {
          const text = node.getAttribute(name);
          if (text) found.push({ where: `${where(node)}[${name}]`, text });
        }
        if (node instanceof HTMLInputElement && !silent.includes(node.type) && node.ariaHidden !== 'true' && node.value)
          found.push({ where: `${where(node)}[value]`, text: node.value });
        continue;
      }
      const parent = node.parentElement;
      const text = node.textContent ?? '';
      if (!parent || parent.closest('script,style,noscript,code,pre')) continue;
      const block = parent.closest(blocks) ?? parent;
      if (last && last.block === block) {
        last.entry.text += last.parent === parent ? text : ` ${text}`;
        last.parent = parent;
      } else if (text.trim()) {
        const entry = { where: where(parent), text };
        found.push(entry);
        last = { block, parent, entry };
      }
    }
    return found.map(({ where: at, text }) => ({ where: at, text: text.replace(/\s+/g, ' ').trim() }));
  });
