import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Door 3 as one function for the server, with all that it needs: the server has no React of its own. */
export default defineConfig({
  root: here('.'),
  plugins: [react()],
  publicDir: false,
  build: {
    ssr: here('./src/public.tsx'),
    outDir: here('./dist-public'),
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    rollupOptions: { output: { entryFileNames: 'public.js' } },
  },
  ssr: { noExternal: true },
});
