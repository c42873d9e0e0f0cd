import { fileURLToPath } from 'node:url';
import { checkLayers } from './layers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['checklist-definitions/src', 'api/src', 'admin/src', 'prisma'];
const results = await checkLayers(root, folders);
for (const violation of results.violations) console.error(violation);
// A compiler that the tool does not know would make it see nothing, and pass.
if (results.seen < 50) console.error(`Only ${results.seen} modules were seen: the check cannot be trusted.`);
if (results.violations.length > 0 || results.seen < 50) process.exitCode = 1;
else console.log(`${results.seen} modules, no import against the rules.`);
