import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { precompress } from './precompress.ts';
import { preloadFont } from './preloadFont.ts';
import { stylesFirst } from './stylesFirst.ts';
import { waitingHead } from './waitingHead.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** kB of gzipped script that a browser may fetch before a door can be used: form, public pages, NDFU's dashboard. */
const limits: Readonly<Record<string, number>> = { form: 200, public: 60, dashboard: 350 };

/** kB that any page of the dashboard may fetch beyond that, its charts among them. */
const pageLimit = 130;

/** Fails the build when a door, or a page of the dashboard, weighs more than its limit with all that it imports. */
function bundleSize(): Plugin {
  return {
    name: 'bundle-size',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      /** What is fetched with chunks; with what is `there` already, all that they fetch beyond that, also once they run. */
      const reach = (names: readonly string[], there: ReadonlySet<string> | null = null) => {
        const reached = new Set<string>();
        const visit = (name: string) => {
          const chunk = byName.get(name);
          if (!chunk || reached.has(name) || there?.has(name)) return;
          reached.add(name);
          for (const next of [...chunk.imports, ...(there ? chunk.dynamicImports : [])]) visit(next);
        };
        names.forEach(visit);
        return reached;
      };
      const kilobytes = (names: Iterable<string>) =>
        Math.round([...names].reduce((sum, name) => sum + gzipSync(byName.get(name)?.code ?? '').length, 0) / 1000);
      for (const [door, limit] of Object.entries(limits)) {
        const entry = chunks.find((chunk) => chunk.isEntry && chunk.name === door);
        if (!entry) this.error(`${door} has no entry chunk`);
        const first = reach([entry.fileName]);
        const size = kilobytes(first);
        if (size > limit) this.error(`the first script of ${door} is ${size} kB gzip, more than ${limit} kB`);
        this.info(`the first script of ${door} is ${size} kB gzip of ${limit} kB`);
        if (door !== 'dashboard') continue;
        const fetched = new Set([...first].flatMap((name) => byName.get(name)?.dynamicImports ?? []));
        const pages = [...fetched].map((page) => ({ page, size: kilobytes(reach([page], first)) }));
        const largest = pages.reduce((one, other) => (other.size > one.size ? other : one));
        const tooLarge = pages.filter((one) => one.size > pageLimit).map((one) => `${one.page} (${one.size} kB)`);
        if (tooLarge.length > 0) this.error(`pages that fetch more than ${pageLimit} kB gzip: ${tooLarge.join(', ')}`);
        this.info(`the largest page of ${door} fetches ${largest.size} kB gzip of ${pageLimit} kB: ${largest.page}`);
      }
    },
  };
}

/** Doors 1 and 2 are pages; of door 3, which the server renders, the browser gets a script and the styles. */
const doors = { form: './form.html', dashboard: './dashboard.html', public: './src/publicScript.ts' };

export default defineConfig({
  root: here('.'),
  plugins: [react(), waitingHead(), bundleSize(), precompress(), preloadFont(), stylesFirst()],
  // ra-data-graphql brings Apollo; the dashboard hands it a client of its own (decision 0014).
  resolve: { alias: [{ find: /^@apollo\/client$/, replacement: here('./src/dashboard/noApollo.ts') }] },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // Says which hashed files door 3 loads.
    manifest: true,
    rollupOptions: { input: Object.fromEntries(Object.entries(doors).map(([door, path]) => [door, here(path)])) },
  },
});
