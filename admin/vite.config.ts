import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** kB of gzipped script that a browser may fetch before a door can be used: the planner's form, the public pages. */
const limits: Readonly<Record<string, number>> = { form: 200, public: 60 };

/** Fails the build when a door and all that it imports at once weigh more than its limit. */
function bundleSize(): Plugin {
  return {
    name: 'bundle-size',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      for (const [door, limit] of Object.entries(limits)) {
        const entry = chunks.find((chunk) => chunk.isEntry && chunk.name === door);
        if (!entry) this.error(`${door} has no entry chunk`);
        const reached = new Set<string>();
        const reach = (name: string) => {
          if (reached.has(name)) return;
          reached.add(name);
          for (const imported of byName.get(name)?.imports ?? []) reach(imported);
        };
        reach(entry.fileName);
        const bytes = [...reached].reduce((sum, name) => sum + gzipSync(byName.get(name)?.code ?? '').length, 0);
        const size = Math.round(bytes / 1000);
        if (size > limit) this.error(`the first script of ${door} is ${size} kB gzip, more than ${limit} kB`);
        this.info(`the first script of ${door} is ${size} kB gzip of ${limit} kB`);
      }
    },
  };
}

/** Doors 1 and 2 are pages; of door 3, which the server renders, the browser gets a script and the styles. */
const doors = { form: './form.html', dashboard: './dashboard.html', public: './src/publicScript.ts' };

export default defineConfig({
  root: here('.'),
  plugins: [react(), bundleSize()],
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
