import { expect, type Locator, type Page } from '@playwright/test';

/** Hands that use nothing but the keys. */
export type Keyboard = {
  /** Goes on with Tab (or back with Shift+Tab) until the element has the focus. */
  readonly reach: (target: Locator, key?: 'Tab' | 'Shift+Tab') => Promise<void>;
  /** Reaches a button or link and presses it. */
  readonly press: (target: Locator, key?: 'Enter' | 'Space') => Promise<void>;
  /** Reaches a field and writes in it. */
  readonly write: (target: Locator, text: string) => Promise<void>;
  readonly key: (key: string) => Promise<void>;
  /** How often a mouse, a pen or a finger was used. */
  readonly pointerUses: () => number;
};

/** More stops than any page has. */
const tabStopsAtMost = 150;

/** A keyboard for one page; it counts pointers, so that a walk can prove there were none. */
export async function keyboardOn(page: Page): Promise<Keyboard> {
  let pointerUses = 0;
  await page.exposeFunction('pointerWasUsed', () => {
    pointerUses += 1;
  });
  await page.addInitScript(() => {
    const tell = () => (window as unknown as { pointerWasUsed: () => void }).pointerWasUsed();
    for (const kind of ['pointerdown', 'mousedown', 'touchstart']) window.addEventListener(kind, tell, true);
  });
  const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

  const reach: Keyboard['reach'] = async (target, key = 'Tab') => {
    await expect(target).toBeVisible();
    for (let stop = 0; stop < tabStopsAtMost; stop += 1) {
      if (await hasFocus(target)) return;
      await page.keyboard.press(key);
    }
    throw new Error(`The keyboard does not reach ${String(target)}`);
  };
  return {
    reach,
    press: async (target, key = 'Enter') => {
      await reach(target);
      await page.keyboard.press(key);
    },
    write: async (target, text) => {
      await reach(target);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
    key: (key) => page.keyboard.press(key),
    pointerUses: () => pointerUses,
  };
}
