import type { Page } from '@playwright/test';

/** More stops than any page has. */
const stopsAtMost = 900;

/** What a walk with Tab through a page met. */
export type TabWalk = {
  /** Every stop in order, in words: `a "Slik regner vi"`. */
  readonly stops: readonly string[];
  /** What is wrong with them: focus unseen, hidden, out of order, or kept. */
  readonly faults: readonly string[];
};

type Stop = { readonly name: string; readonly faults: readonly string[]; readonly isEnd: boolean };
type Walking = { tabStop: () => Stop };

/**
 * Goes through the whole page with Tab, as somebody who sees and has no mouse: every stop shows that it has the focus, lies
 * in sight and under nothing, and comes where the eye expects it; none keeps the focus.
 */
export async function tabThrough(page: Page): Promise<TabWalk> {
  await page.evaluate(startWalk);
  const stops: string[] = [];
  const faults = new Set<string>();
  for (let count = 0; count < stopsAtMost; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => (window as unknown as Walking).tabStop());
    for (const fault of stop.faults) faults.add(fault);
    if (stop.isEnd) break;
    stops.push(stop.name);
  }
  return { stops, faults: [...faults] };
}

/** Runs in the page: everything that it needs stands inside it. */
function startWalk(): void {
  type Look = { readonly element: Element; readonly before: readonly string[] };
  const seen = new Set<Element>();
  let last: { readonly look: Look; readonly name: string; readonly box: DOMRect; readonly isStuck: boolean } | null =
    null;

  const nameOf = (element: Element) => {
    const text = element.getAttribute('aria-label') ?? element.textContent ?? '';
    const named = text.trim().replace(/\s+/g, ' ').slice(0, 60);
    return `${element.tagName.toLowerCase()} "${named || element.getAttribute('name') || element.id}"`;
  };
  /** Where a ring may be drawn: on it, on what it stands in, or on what a field's frame is drawn by. */
  const around = (element: Element): Element[] => {
    const parents: Element[] = [];
    for (let one = element.parentElement; one && parents.length < 3; one = one.parentElement) parents.push(one);
    const beside = element.matches('input, [role="combobox"]') ? [...(element.parentElement?.children ?? [])] : [];
    return [element, ...parents, ...beside, ...element.children];
  };
  const looks = (element: Element) =>
    around(element).flatMap((one) =>
      [null, '::before', '::after'].map((pseudo) => {
        const style = getComputedStyle(one, pseudo);
        const isOutlined = style.outlineStyle !== 'none' && !/, 0\)$/.test(style.outlineColor);
        const outline = isOutlined ? `${style.outlineWidth} ${style.outlineStyle} ${style.outlineColor}` : 'none';
        return [outline, style.boxShadow, style.borderColor, style.borderWidth, style.backgroundColor].join(' | ');
      }),
    );
  const isStuck = (element: Element) => {
    for (let one: Element | null = element; one; one = one.parentElement)
      if (/sticky|fixed/.test(getComputedStyle(one).position)) return true;
    return false;
  };
  /** Whether the middle of its first line is seen, and nothing lies over it. */
  const hiddenBy = (element: Element): string | null => {
    const box = element.getClientRects()[0];
    if (!box) return 'has no place on the page';
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
    if (box.width <= 1 || box.height <= 1 || getComputedStyle(element).opacity === '0')
      return label ? null : 'is not seen';
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    if (left >= right || top >= bottom) return 'is out of sight';
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (!over || element.contains(over) || over.contains(element) || label?.contains(over)) return null;
    return `lies under ${nameOf(over)}`;
  };
  const placed = (element: Element) => {
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    return new DOMRect(box.x + scrollX, box.y + scrollY, box.width, box.height);
  };
  /** Upwards is only right at the head of a column beside; on one line it goes from left to right. */
  const isBackwards = (from: DOMRect, to: DOMRect) => {
    if (to.bottom <= from.top + 2) return to.left < from.right - 2;
    const shared = Math.min(from.bottom, to.bottom) - Math.max(from.top, to.top);
    return shared > Math.min(from.height, to.height) / 2 && to.right <= from.left + 2;
  };

  const unseenFocus = () => {
    if (!last) return [];
    const { look, name } = last;
    if (!look.element.isConnected || look.element === document.activeElement) return [];
    const now = looks(look.element);
    return now.join() === look.before.join() ? [`${name}: nothing shows that it has the focus`] : [];
  };

  (window as unknown as Walking).tabStop = () => {
    for (const change of document.getAnimations()) if (change instanceof CSSTransition) change.finish();
    const element = document.activeElement;
    const faults = unseenFocus();
    if (!element || element === document.body) return { name: '', faults, isEnd: true };
    const name = nameOf(element);
    if (element === last?.look.element) {
      // A field for a date has a stop for each of its parts.
      if (element.matches('input[type="date"]')) return { name, faults: [], isEnd: false };
      return { name, faults: [...faults, `${name}: keeps the focus`], isEnd: true };
    }
    if (seen.has(element)) return { name, faults, isEnd: true };
    seen.add(element);
    const hidden = hiddenBy(element);
    if (hidden) faults.push(`${name}: ${hidden}`);
    if (element instanceof HTMLElement && element.tabIndex > 0)
      faults.push(`${name}: has a place of its own in the order`);
    const here = { look: { element, before: looks(element) }, name, box: placed(element), isStuck: isStuck(element) };
    if (last && !last.isStuck && !here.isStuck && isBackwards(last.box, here.box))
      faults.push(`${name}: comes after ${last.name}, and stands before it`);
    last = here;
    return { name, faults, isEnd: false };
  };
}
