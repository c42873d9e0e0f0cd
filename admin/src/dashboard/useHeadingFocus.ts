import { useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** How long a page may take until its heading stands there, in milliseconds. */
const waitAtMost = 5_000;

/**
 * A page that takes the place of another takes the focus to its heading, as at the other doors. A list that is sorted or
 * paged is the same page, and whoever has gone on by then is left alone.
 */
export function useHeadingFocus(): void {
  const { pathname } = useLocation();
  const isBack = useNavigationType() === 'POP';
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (!isBack) window.scrollTo(0, 0);
    return followHeading();
  }, [pathname, isBack]);
}

/** Keeps the focus on the heading while the page comes into being: it may be drawn more than once. */
function followHeading(): () => void {
  const from = document.activeElement;
  const focus = () => {
    const heading = [...document.querySelectorAll<HTMLElement>('.db-main h1')].find((one) => one.textContent);
    const isFree = document.activeElement === document.body || document.activeElement === from;
    if (!heading || !isFree || document.activeElement === heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };
  const watch = new MutationObserver(focus);
  const stop = () => {
    watch.disconnect();
    window.clearTimeout(timer);
    for (const kind of goingOn) window.removeEventListener(kind, stop, true);
  };
  const timer = window.setTimeout(stop, waitAtMost);
  for (const kind of goingOn) window.addEventListener(kind, stop, true);
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  focus();
  return stop;
}

const goingOn = ['keydown', 'pointerdown'] as const;
