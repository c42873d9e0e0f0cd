import { hatchId, paintHtml } from './paintHtml.ts';
import { paintSvg } from './paintSvg.ts';

const namespace = 'http://www.w3.org/2000/svg';
const margin = 24;

/**
 * Paints a figure as one svg that stands alone: words of the page and its svgs in the places they have there, on
 * white and in light colours whichever theme is on; the table and the buttons stay out. On a demonstration its strip
 * comes first.
 * @returns an svg with width and height in pixels, every style as an attribute
 */
export function paintFigure(figure: HTMLElement): SVGSVGElement {
  const page = figure.ownerDocument;
  const svg = page.createElementNS(namespace, 'svg');
  const warning = page.querySelector('[data-demonstration]')?.textContent?.trim().replace(/\s+/g, ' ');
  const top = margin + (warning ? 24 : 0);
  const restore = inLightColours(figure);
  try {
    const origin = figure.getBoundingClientRect();
    const at = { left: origin.left - margin, top: origin.top - top };
    const parts = [...figure.children].filter((part) => !part.matches('.chart-more'));
    for (const part of parts) paint(part, svg, at);
    const bottom = Math.max(...parts.map((part) => part.getBoundingClientRect().bottom)) - origin.top;
    const width = Math.ceil(widest(figure, origin) + 2 * margin);
    const height = Math.ceil(top + bottom + margin);
    const ground = page.createElementNS(namespace, 'rect');
    write(ground, { width, height, fill: getComputedStyle(figure).getPropertyValue('--fs-page') });
    svg.prepend(title(figure, svg), hatch(figure), ground);
    if (warning) svg.append(strip(warning, figure));
    write(svg, { xmlns: namespace, width, height, viewBox: `0 0 ${width} ${height}` });
  } finally {
    restore();
  }
  return svg;
}

/** Paints an element and what is in it, in the order of the page. */
function paint(element: Element, onto: SVGElement, at: { left: number; top: number }): void {
  if (element instanceof SVGSVGElement) onto.append(paintSvg(element, at));
  else if (isSeen(element)) {
    for (const painted of paintHtml(element, at)) onto.append(painted);
    for (const child of element.children) paint(child, onto, at);
  }
}

/** Whether the eye meets it: words for screen readers only stay out of the picture. */
function isSeen(element: Element): boolean {
  const { display, visibility } = getComputedStyle(element);
  return display !== 'none' && visibility !== 'hidden' && !element.matches('.chart-unseen, .unseen');
}

/** How far to the right the figure reaches, what scrolls sideways included. */
function widest(figure: HTMLElement, origin: DOMRect): number {
  const scrolled = [...figure.querySelectorAll('.chart-picture .scroll')];
  return Math.max(
    origin.width,
    ...scrolled.map((one) => one.getBoundingClientRect().left - origin.left + one.scrollWidth),
  );
}

/** Turns the page light and scrolled regions back to their start while the figure is read; gives what undoes it. */
function inLightColours(figure: HTMLElement): () => void {
  const root = figure.ownerDocument.documentElement;
  const theme = root.getAttribute('data-theme');
  const scrolled = [...figure.querySelectorAll('.scroll')].map((one) => ({ one, left: one.scrollLeft }));
  root.setAttribute('data-theme', 'light');
  figure.setAttribute('data-saving', '');
  for (const { one } of scrolled) one.scrollLeft = 0;
  return () => {
    if (theme === null) root.removeAttribute('data-theme');
    else root.setAttribute('data-theme', theme);
    figure.removeAttribute('data-saving');
    for (const { one, left } of scrolled) one.scrollLeft = left;
  };
}

/** What is missing, where the page draws it by css. */
function hatch(figure: HTMLElement): Element {
  const style = getComputedStyle(figure);
  const pattern = figure.ownerDocument.createElementNS(namespace, 'pattern');
  const units = { patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  write(pattern, { id: hatchId, width: 5, height: 5, ...units });
  for (const [width, token] of [
    [5, '--fs-missing'],
    [1, '--fs-missing-line'],
  ] as const) {
    const part = figure.ownerDocument.createElementNS(namespace, 'rect');
    write(part, { width, height: 5, fill: style.getPropertyValue(token) });
    pattern.append(part);
  }
  return pattern;
}

/** What the picture says, for whoever meets the file with a screen reader. */
function title(figure: HTMLElement, svg: SVGElement): Element {
  const element = svg.ownerDocument.createElementNS(namespace, 'title');
  element.textContent = figure.querySelector('.chart-message')?.textContent ?? '';
  return element;
}

/** The demonstration's strip, above everything. */
function strip(text: string, figure: HTMLElement): Element {
  const element = figure.ownerDocument.createElementNS(namespace, 'text');
  const style = getComputedStyle(figure);
  const fill = style.getPropertyValue('--fs-warn');
  write(element, {
    x: margin,
    y: margin + 4,
    fill,
    'font-size': '13px',
    'font-weight': '600',
    'font-family': style.fontFamily,
  });
  element.textContent = text;
  return element;
}

function write(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
