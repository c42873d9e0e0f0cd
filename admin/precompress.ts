import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** Smaller files are not worth a second one. */
const least = 1024;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * Writes every built script and style once more as Brotli and as gzip, at their strongest: the server sends them as they
 * lie there, instead of compressing the same files weaker for each reader.
 */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const texts = Object.values(bundle).flatMap((file) => {
        const content = file.type === 'chunk' ? file.code : file.source;
        return /\.(js|css)$/.test(file.fileName) && content.length >= least
          ? [{ path: join(dir, file.fileName), content: Buffer.from(content) }]
          : [];
      });
      await Promise.all(
        texts.map(async ({ path, content }) => {
          const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
          await writeFile(`${path}.br`, await brotli(content, { params }));
          await writeFile(`${path}.gz`, await zip(content, { level: 9 }));
        }),
      );
    },
  };
}
