/**
 * Lets the browser keep this page's own files, so that a reload without network still opens the form.
 * Where the browser cannot (plain http on another machine), nothing is lost but that.
 */
export function keepOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  window.addEventListener('load', async () => {
    try {
      await navigator.serviceWorker.register('/service-worker.js');
      const { active } = await navigator.serviceWorker.ready;
      await document.fonts.ready;
      active?.postMessage({ files: filesOfThisPage() });
    } catch {
      // Refused by the browser's settings: the form works all the same while there is a network.
    }
  });
}

/** Script, styles and fonts that the page has loaded from our own host. */
function filesOfThisPage(): string[] {
  const addresses = performance.getEntriesByType('resource').map((entry) => new URL(entry.name));
  return addresses
    .filter((url) => url.origin === window.location.origin && url.pathname.startsWith('/assets/'))
    .map((url) => url.pathname);
}
