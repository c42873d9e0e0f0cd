import { type ReactNode, useEffect, useRef } from 'react';
import { useAddress } from './history.ts';

/** A part of a page that an address can name (#id): it comes into view when it appears, with the focus on its heading. */
export function NamedSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isNamed = useAddress().endsWith(`#${id}`);
  useEffect(() => {
    if (!isNamed) return;
    heading.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, [isNamed]);
  return (
    <section id={id}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
