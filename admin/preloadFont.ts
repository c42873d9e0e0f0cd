import type { Plugin } from 'vite';

/** The face that every page is written in; the letters of latin-ext come when a page has one. */
const face = /inter-latin-wght-normal-[^/]*\.woff2$/;

/** Has the browser fetch the face beside the styles that name it, instead of after them. */
export function preloadFont(): Plugin {
  return {
    name: 'preload-font',
    apply: 'build',
    transformIndexHtml: (_html, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => face.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
          injectTo: 'head-prepend' as const,
        })),
  };
}
