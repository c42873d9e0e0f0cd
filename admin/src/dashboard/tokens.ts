import css from '../tokens.css?raw';

export type Tokens = Readonly<Record<string, string>>;

const declarations = (block: string): Tokens =>
  Object.fromEntries(
    [...block.matchAll(/--fs-([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value?.trim() ?? '']),
  );

const blockAfter = (selector: string) => {
  const start = css.indexOf(selector);
  if (start < 0) throw new Error(`tokens.css has no block ${selector}`);
  return css.slice(start, css.indexOf('}', start));
};

const lightTokens = declarations(blockAfter(':root {'));

/** The values of tokens.css, because MUI computes contrast from real colours and not from variables. */
export const tokens: { readonly light: Tokens; readonly dark: Tokens } = {
  light: lightTokens,
  dark: { ...lightTokens, ...declarations(blockAfter(':root[data-theme="dark"] {')) },
};
