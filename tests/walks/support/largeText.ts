import type { Page } from '@playwright/test';

/**
 * Doubles the text of the page as it stands, and says what then cannot be read: what is cut off, lies over another text,
 * stands outside its own frame, or makes the page scroll sideways.
 */
export async function faultsOfLargeText(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    document.documentElement.style.fontSize = '200%';
    for (let frames = 0; frames < 3; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    for (const change of document.getAnimations()) if (change instanceof CSSTransition) change.finish();
  });
  return page.evaluate(findFaults);
}

/** Runs in the page: everything that it needs stands inside it. */
function findFaults(): string[] {
  type Text = { readonly element: Element; readonly box: DOMRect };
  const faults = new Set<string>();
  const nameOf = (element: Element) => {
    const said = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 50);
    return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${said}"`;
  };
  const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
  const isForEars = (element: Element) =>
    getComputedStyle(element).clipPath === 'inset(50%)' || (element.clientWidth === 1 && element.clientHeight === 1);
  const parentsOf = (element: Element): Element[] => {
    const parents: Element[] = [];
    for (let one: Element | null = element; one; one = one.parentElement) parents.push(one);
    return parents;
  };

  const cutOff = (element: Element) => {
    const { overflowX, overflowY, fontSize } = getComputedStyle(element);
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
    if (hides(overflowX) && scrollWidth > clientWidth + 1) faults.add(`${nameOf(element)} is cut off at its side`);
    if (hides(overflowY) && scrollHeight > clientHeight + 1) faults.add(`${nameOf(element)} is cut off below`);
    if (
      element.matches('input:not([type=radio], [type=checkbox]), select') &&
      clientHeight < Number.parseFloat(fontSize)
    )
      faults.add(`${nameOf(element)} is lower than its text`);
  };

  /** Where the letters of a text are seen: what its parents scroll away is not. */
  const textsOf = (node: Node): Text[] => {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || element.closest('svg, option, script, style')) return [];
    const parents = parentsOf(element);
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || parents.some(isForEars))
      return [];
    const styles = parents.map((one) => getComputedStyle(one));
    if (styles.some(({ position }) => position === 'fixed' || position === 'sticky')) return [];
    const frames = parents.filter((_, at) => styles[at]?.overflowX !== 'visible' && parents[at] !== document.body);
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].flatMap((line) => {
      // A line's box is higher than its letters.
      const [left, right] = [line.left, line.right];
      const [top, bottom] = [line.top + line.height * 0.2, line.bottom - line.height * 0.2];
      const isSeen = frames.every((frame) => {
        const box = frame.getBoundingClientRect();
        return left >= box.left - 1 && right <= box.right + 1 && top >= box.top - 1 && bottom <= box.bottom + 1;
      });
      return isSeen ? [{ element, box: new DOMRect(left, top, right - left, bottom - top) }] : [];
    });
  };

  const isFramed = (element: Element) => {
    if (element === document.body) return false;
    const { borderTopWidth, borderBottomWidth, backgroundColor, display } = getComputedStyle(element);
    const isBox = display !== 'inline' && display !== 'contents' && !display.startsWith('table');
    return (
      isBox &&
      (!/, 0\)$|transparent/.test(backgroundColor) || (borderTopWidth !== '0px' && borderBottomWidth !== '0px'))
    );
  };
  const outside = ({ element, box }: Text) => {
    const frame = parentsOf(element).find(isFramed);
    if (!frame) return;
    const { left, right, top, bottom } = frame.getBoundingClientRect();
    if (box.left < left - 2 || box.right > right + 2 || box.top < top - 2 || box.bottom > bottom + 2)
      faults.add(`${nameOf(element)} stands outside ${nameOf(frame)}`);
  };

  for (const element of document.body.querySelectorAll('*'))
    if (!element.closest('svg') && !parentsOf(element).some(isForEars) && element.textContent?.trim()) cutOff(element);

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(...textsOf(walker.currentNode));
  for (const text of texts) outside(text);
  texts.sort((a, b) => a.box.top - b.box.top);
  for (const [at, one] of texts.entries())
    for (let next = at + 1; next < texts.length && (texts[next]?.box.top ?? 0) < one.box.bottom - 2; next += 1) {
      const other = texts[next];
      if (!other || other.element === one.element) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      if (across > 2 && down > 2) faults.add(`${nameOf(one.element)} lies over ${nameOf(other.element)}`);
    }
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) faults.add(`the page is ${scrollWidth} px wide on a screen of ${innerWidth} px`);
  return [...faults];
}
