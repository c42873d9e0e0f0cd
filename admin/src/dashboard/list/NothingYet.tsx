import type { ReactNode } from 'react';

/** A list with nothing in it yet: says so, and what to do next. */
export function NothingYet({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div role="status" className="wb-fetching">
      <p>{text}</p>
      {children}
    </div>
  );
}
