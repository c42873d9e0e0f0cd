import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

/** The frame's own heading; react-admin's pages look for it by this name too. */
export const headingId = 'react-admin-title';

/** What a page is called, in the frame's heading. */
export function PageTitle({ children }: { children: ReactNode }) {
  const [heading, setHeading] = useState<HTMLElement | null>(null);
  useEffect(() => setHeading(document.getElementById(headingId)), []);
  return heading && createPortal(children, heading);
}
