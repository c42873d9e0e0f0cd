import { useSyncExternalStore } from 'react';
import { type Route, routeOf } from './route.ts';

const listeners = new Set<() => void>();
const announce = () => {
  for (const listener of listeners) listener();
};

/** Goes to an address of this door without loading the page anew. */
export function go(address: string, { replace = false } = {}): void {
  if (replace) window.history.replaceState(null, '', address);
  else window.history.pushState(null, '', address);
  announce();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', announce);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', announce);
  };
}

/** The address now: path, search and hash. */
export function useAddress(): string {
  return useSyncExternalStore(
    subscribe,
    () => window.location.pathname + window.location.search + window.location.hash,
  );
}

/** The page that the address names. */
export function useRoute(): Route {
  const [path = '/', search = ''] = useAddress().replace(/#.*$/, '').split('?');
  return routeOf(path, search);
}
