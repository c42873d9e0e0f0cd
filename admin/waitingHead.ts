import type { HtmlTagDescriptor, Plugin } from 'vite';
import { hexagonFill, hexagonPoints } from './src/common/hexagonShape.ts';

/** What the doors' styles call the parts of their heads. */
const heads: Readonly<Record<string, { readonly waiting: string; readonly top: string; readonly brand: string }>> = {
  '/form.html': { waiting: 'top-waiting', top: 'top', brand: 'brand' },
  '/dashboard.html': { waiting: 'db-waiting', top: 'db-top', brand: 'db-brand' },
};

/**
 * Until a page has been made: whose it is, in the place where it stays. It stands beside the page and never round it, so that
 * hiding it hides nothing else.
 */
export function waitingHead(): Plugin {
  return {
    name: 'waiting-head',
    transformIndexHtml(_html, { path }) {
      const head = heads[path];
      if (!head) return [];
      const brand = element('span', head.brand, [mark(), 'Fritidssjekken']);
      return [
        {
          ...element('div', head.waiting, [element('div', head.top, [element('div', null, [brand])])]),
          injectTo: 'body-prepend',
        },
      ];
    },
  };
}

/** The same mark as `Hexagon` draws it in the head that follows. */
function mark(): HtmlTagDescriptor {
  const radius = 9.4;
  const { share, shade } = hexagonFill(1, 3);
  const ring = { points: hexagonPoints(radius), class: 'hexagon-edge' };
  const inside = { points: hexagonPoints(radius * share), class: `level-${shade}` };
  return {
    tag: 'svg',
    attrs: { width: '24', height: '24', viewBox: '-10 -10 20 20', 'aria-hidden': 'true', class: 'hexagon' },
    children: [ring, inside].map((attrs) => ({ tag: 'polygon', attrs, children: '' })),
  };
}

/** @param children elements, and last of all words */
function element(tag: string, name: string | null, children: (HtmlTagDescriptor | string)[]): HtmlTagDescriptor {
  const parts = children.map((child) => (typeof child === 'string' ? { tag: 'span', children: child } : child));
  return { tag, attrs: name ? { class: name } : {}, children: parts };
}
