import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the server reads at start lies beside it, so that api/dist and admin/dist are all that a container needs. */
function copies(folders: Record<string, string>): Plugin {
  return {
    name: 'copies',
    closeBundle() {
      for (const [name, from] of Object.entries(folders))
        cpSync(here(from), here(`./dist/${name}`), { recursive: true });
    },
  };
}

export default defineConfig({
  root: here('.'),
  build: {
    ssr: true,
    outDir: here('./dist'),
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    rollupOptions: {
      input: {
        main: here('./src/main.ts'),
        moveToPostgresql: here('./src/moveToPostgresql.ts'),
        rebuild: here('./src/rebuild.ts'),
        xlsxWorker: here('./src/imports/xlsxWorker.ts'),
        xlsxWriter: here('./src/benchmarks/files/formats/xlsxWriter.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: [/^@fritidssjekken\//] },
  plugins: [
    copies({
      migrations: '../prisma/migrations',
      definitions: '../checklist-definitions/definitions',
      reference: '../prisma/reference',
    }),
  ],
});
