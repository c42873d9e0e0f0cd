import { type ReactNode, useEffect, useRef } from 'react';
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
  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`;
  }, [title, t]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` is what makes it another page
  useEffect(() => {
    const named = window.location.hash.slice(1);
    const target = named ? document.getElementById(decodeURIComponent(named)) : null;
    if (target) {
      target.scrollIntoView({ block: 'start' });
      (
        target.querySelector<HTMLElement>('input:checked') ??
        target.querySelector<HTMLElement>('input, textarea') ??
        target
      ).focus({ preventScroll: true });
    } else if (hasShownPage) {
      window.scrollTo(0, 0);
      main.current?.querySelector<HTMLElement>('h1')?.focus();
    }
    hasShownPage = true;
  }, [of]);
  return (
    <main id="hoved" ref={main} className={className}>
      {children}
    </main>
  );
}

/** The page's one heading; takes the focus when the page is entered. */
export function Heading({ children }: { children: ReactNode }) {
  return <h1 tabIndex={-1}>{children}</h1>;
}
