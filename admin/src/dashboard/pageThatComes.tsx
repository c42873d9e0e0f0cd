import { type ComponentType, lazy, useState } from 'react';

/**
 * A page whose script comes when it is gone to, unless `fetch` has brought it before anything was drawn. Then it is drawn
 * at once: what React has waited for it shows after 300 ms at the earliest, however soon it came.
 */
export function pageThatComes(load: () => Promise<ComponentType>): ComponentType & { fetch: () => Promise<unknown> } {
  let fetched: ComponentType | null = null;
  const fetch = async () => {
    fetched = await load();
    return { default: fetched };
  };
  const Awaited = lazy(fetch);
  function Page() {
    // As it was first drawn it stays: another component in its place would begin anew.
    const [Shown] = useState(() => fetched ?? Awaited);
    return <Shown />;
  }
  return Object.assign(Page, { fetch });
}
