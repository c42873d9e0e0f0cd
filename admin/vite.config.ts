import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** kB of gzipped script that a planner's browser may fetch before the first answer. */
const formLimit = 200;

/** Fails the build when the form and all it imports at once weigh more than the limit. */
function bundleSize(): Plugin {
  return {
    name: 'bundle-size',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const entry = chunks.find((chunk) => chunk.isEntry && chunk.name === 'form');
      if (!entry) this.error('the form has no entry chunk');
      const reached = new Set<string>();
      const reach = (name: string) => {
        if (reached.has(name)) return;
        reached.add(name);
        for (const imported of byName.get(name)?.imports ?? []) reach(imported);
      };
      reach(entry.fileName);
      const bytes = [...reached].reduce((sum, name) => sum + gzipSync(byName.get(name)?.code ?? '').length, 0);
      const size = Math.round(bytes / 1000);
      if (size > formLimit) this.error(`the form's script is ${size} kB gzip, more than ${formLimit} kB`);
      this.info(`the form's script is ${size} kB gzip of ${formLimit} kB`);
    },
  };
}

const doors = ['form', 'dashboard'].filter((door) => existsSync(here(`./${door}.html`)));

export default defineConfig({
  root: here('.'),
  plugins: [react(), bundleSize()],
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    rollupOptions: { input: Object.fromEntries(doors.map((door) => [door, here(`./${door}.html`)])) },
  },
});
