import type { ReactNode } from 'react';

type Props = {
  readonly about?: string;
  readonly title: string;
  readonly lead?: ReactNode;
  /** What can be made here. */
  readonly children?: ReactNode;
};

/** The head of a page: what it is about, what it says, and what can be made here. */
export function PageHead({ about, title, lead, children }: Props) {
  return (
    <header className="wb-head wb-head-list">
      <div>
        {about && <p className="wb-meta">{about}</p>}
        <h1>{title}</h1>
        {lead && <p className="wb-lead">{lead}</p>}
      </div>
      {children}
    </header>
  );
}
