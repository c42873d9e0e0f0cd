import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';

const features = 'checklists|municipalities|rounds|assessments|users|benchmarks|dugnads|actions|imports';
const pureFiles = `^api/src/(${features})/(rules/|rules\\.ts$|errors\\.ts$)|^api/src/access\\.ts$`;
const engineTests = '\\.test\\.ts$|/testing/';
const shippedTests = '\\.test\\.tsx?$|/testing/';

/** Who may import whom, types included. Paths are from the repository's root. */
const rules: IFlattenedRuleSet = {
  forbidden: [
    {
      name: 'engine-is-alone',
      comment: 'The engine imports nothing of ours.',
      severity: 'error',
      from: { path: '^checklist-definitions/src' },
      to: { path: '^(api|admin|prisma|tests|scripts)/' },
    },
    {
      name: 'engine-few-packages',
      comment: 'The engine runs in a browser on fractions, hashes and curves; yaml and zod only read files.',
      severity: 'error',
      from: { path: '^checklist-definitions/src', pathNot: engineTests },
      to: {
        path: 'node_modules/',
        pathNot: 'node_modules/(fraction\\.js|@noble/(hashes|curves)|yaml|zod|@types/node)/',
      },
    },
    {
      name: 'engine-without-node',
      comment: 'Only what authors run and what reads the catalogue may touch the disk.',
      severity: 'error',
      from: {
        path: '^checklist-definitions/src',
        pathNot: `^checklist-definitions/src/(cli/|cli\\.ts|catalogue\\.ts)|${engineTests}`,
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'rules-without-node',
      comment: 'Rules, errors and access have no disk, no clock and no network.',
      severity: 'error',
      from: { path: pureFiles },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-meet-in-the-database',
      comment: 'A feature imports no other feature; what two share moves down.',
      severity: 'error',
      from: { path: `^(api|admin)/src/(${features})/` },
      to: { path: `^$1/src/(${features})/`, pathNot: '^$1/src/$2/|^api/src/benchmarks/store\\.ts$' },
    },
    {
      name: 'stores-know-no-graphql',
      comment: 'A store is one atomic write; how it was asked for is none of its business.',
      severity: 'error',
      from: { path: `^api/src/(${features})/(store|read)(\\.ts$|/)` },
      to: { path: '^api/src/(builder|schema|yoga)\\.ts$|node_modules/(graphql|@pothos)/' },
    },
    {
      name: 'pages-not-server',
      comment: 'The pages know the server by its contract only.',
      severity: 'error',
      from: { path: '^admin/' },
      to: { path: '^(api|prisma|tests)/' },
    },
    {
      name: 'product-not-tests',
      comment: 'Nothing that is shipped imports tests or scripts.',
      severity: 'error',
      from: { path: '^(api|admin|checklist-definitions)/src', pathNot: shippedTests },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'listed',
      comment: 'What is imported is in a package.json above it.',
      severity: 'error',
      from: { path: '^(api|admin|checklist-definitions)/src', pathNot: shippedTests },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'resolves',
      comment: 'An import leads somewhere, or no rule can judge it.',
      severity: 'error',
      from: {},
      // This package is nothing but types.
      to: { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' },
    },
  ],
};

/** What is reached at run time, by whatever way: types are gone by then. */
const runTimeRules: IFlattenedRuleSet = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'One direction: no file reaches back to the file that called it.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules, errors and access decide on values: no way leads from them to Pothos, Prisma or the database.',
      severity: 'error',
      from: { path: pureFiles },
      to: {
        reachable: true,
        path: '^api/src/(database|builder|catalogue|config|generated/)|node_modules/(@prisma|@pothos|graphql|pg|hono|better-auth)/',
      },
    },
    {
      name: 'browser-engine-is-light',
      comment: 'What the browser gets of the engine has neither yaml, zod nor the disk.',
      severity: 'error',
      from: { path: '^checklist-definitions/src/index\\.ts$' },
      to: {
        reachable: true,
        path: 'node_modules/(yaml|zod)/|^checklist-definitions/src/(catalogue|authoring|parse)\\.ts$',
      },
    },
    {
      name: 'form-is-light',
      comment: 'The form and its result carry neither react-admin nor its component library nor Apollo.',
      severity: 'error',
      from: { path: '^admin/src/form\\.tsx$' },
      to: { reachable: true, path: 'node_modules/(react-admin|ra-[^/]+|@mui|@apollo|graphql)/' },
    },
  ],
};

/**
 * Holds the imports of a source tree against the rules.
 * @param baseDirectory the repository's root, or a tree built like it
 * @param folders what to look through, from there
 * @returns how many of our own modules were seen, and every import that is not allowed
 */
export async function checkLayers(baseDirectory: string, folders: string[]) {
  const written = await imports(baseDirectory, folders, rules, 'specify');
  const atRunTime = await imports(baseDirectory, folders, runTimeRules, false);
  return { seen: written.seen, violations: [...written.violations, ...atRunTime.violations] };
}

async function imports(
  baseDir: string,
  folders: string[],
  ruleSet: IFlattenedRuleSet,
  tsPreCompilationDeps: 'specify' | false,
) {
  const { output } = await cruise(folders, {
    baseDir,
    ruleSet,
    tsPreCompilationDeps,
    validate: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  });
  const { modules, summary } = output as ICruiseResult;
  const own = modules.filter(({ source }) => folders.some((folder) => source.startsWith(folder)));
  const violations = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  return { seen: own.length, violations };
}
