// PostGraphile on the same tables: a process of its own, on the Node that it needs.
// Environment: DATABASE_URL, PORT.

import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { printSchema } from 'postgraphile/graphql';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const pgl = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({ connectionString: process.env.DATABASE_URL, schemas: ['public'], poolConfig: { max: 10 } }),
  ],
  grafast: { explain: false },
  grafserv: { graphiql: false, websockets: false, maxRequestLength: 262_144 },
});
if (process.env.PRINT_SCHEMA) await writeFile(process.env.PRINT_SCHEMA, printSchema(await pgl.getSchema()));
const server = createServer();
await pgl.createServ(grafserv).addTo(server);
server.keepAliveTimeout = 65_000;
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('listening\n'));
