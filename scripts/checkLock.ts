import { readFile } from 'node:fs/promises';
import { satisfies } from 'semver';

/** The oldest Node that is supported, and what of the lock may want a newer one: it is never started. */
const node = '20.20.2';
const neverStarted = ['node_modules/@prisma/streams-local'];

type Entry = {
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
  engines?: { node?: string };
  link?: boolean;
};

// npm can write a lock that lacks real dependencies, and then neither `npm ci` nor `npm ls` says a word.
const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };
const entries = Object.entries(packages).filter(([, entry]) => !entry.link);
const problems = entries.flatMap(([path, entry]) => [...missingFor(path, entry), ...tooNew(path, entry)]);
if (problems.length > 0) {
  console.error(`package-lock.json:\n${problems.join('\n')}`);
  process.exitCode = 1;
} else console.log(`package-lock.json: ${entries.length} packages, all there, all for Node ${node}.`);

function missingFor(path: string, { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} }: Entry) {
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
  const names = [...Object.keys(dependencies), ...peers];
  return names.filter((name) => !isFound(path, name)).map((name) => `${path || 'the root'} lacks ${name}`);
}

/** Looks where Node would: in the package's own node_modules, then in those of the folders above. */
function isFound(path: string, name: string): boolean {
  if (packages[`${path ? `${path}/` : ''}node_modules/${name}`]) return true;
  if (path === '') return false;
  return isFound(path.replace(/(^|\/)(node_modules\/)?(@[^/]+\/)?[^/]+$/, ''), name);
}

function tooNew(path: string, { engines }: Entry): string[] {
  if (!engines?.node || neverStarted.includes(path) || satisfies(node, engines.node)) return [];
  return [`${path} wants Node ${engines.node}`];
}
