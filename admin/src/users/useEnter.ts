import { go } from '../common/history.ts';
import { returnAddress } from '../common/route.ts';
import { useSession } from '../common/session.tsx';

/** After signing in: learns who it is and goes where that person was heading. */
export function useEnter(): () => Promise<void> {
  const { refresh } = useSession();
  return async () => {
    const address = returnAddress(window.location.search);
    // The dashboard is another door: its page is loaded anew.
    if (/^\/admin(\/|$)/.test(address)) return window.location.assign(address);
    await refresh();
    go(address);
  };
}
