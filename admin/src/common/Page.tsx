import { type ReactNode, useEffect, useRef } from 'react';
import { useAddress } from './history.ts';
import { useTexts } from './session.tsx';

/** Set once the first page has been shown: from then on a new page takes the focus to its heading. */
let hasShownPage = false;

/**
 * A page's content: sets the document's title, and moves the focus to the heading when one page follows another.
 * With a hash in the address the focus goes to what the hash names.
 */
export function Page({
  title,
  of = title,
  children,
  className,
}: {
  title: string;
  of?: string;
  children: ReactNode;
  className?: string;
}) {
  const t = useTexts();
  const main = useRef<HTMLElement>(null);
  const shown = useRef<string | null>(null);
  const address = useAddress();
  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`;
  }, [title, t]);
  useEffect(() => {
    const isAnother = shown.current !== of;
    shown.current = of;
    const named = address.split('#')[1];
    const group = named ? document.getElementById(decodeURIComponent(named)) : null;
    if (group?.matches('fieldset')) focusGroup(group);
    else if (isAnother && hasShownPage && !group) {
      window.scrollTo(0, 0);
      main.current?.querySelector<HTMLElement>('h1')?.focus();
    }
    hasShownPage = true;
  }, [of, address]);
  return (
    <main id="hoved" ref={main} tabIndex={-1} className={className}>
      {children}
    </main>
  );
}

/** The page's one heading; takes the focus when the page is entered. */
export function Heading({ children }: { children: ReactNode }) {
  return <h1 tabIndex={-1}>{children}</h1>;
}

/** The group's chosen answer, or its first control, with the group's heading in view. */
function focusGroup(group: HTMLElement) {
  const control =
    group.querySelector<HTMLElement>('input:checked') ?? group.querySelector<HTMLElement>('input, textarea');
  group.scrollIntoView({ block: 'start' });
  control?.focus({ preventScroll: true });
}
