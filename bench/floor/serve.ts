// The floor: node:http and pg, one hand-written prepared statement per operation that returns the JSON; no session, no
// rights, no GraphQL. Environment: DATABASE_URL, PORT, SAVE (the product's statement that saves an answer).
import { createServer } from 'node:http';
import pg from 'pg';
import { q5Of, type Sent, type Statement, statements } from './statements.ts';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options: '-c TimeZone=UTC' });
const operations: Readonly<Record<string, Statement>> = {
  ...statements,
  q5: {
    text: q5Of(process.env.SAVE ?? ''),
    values: ({ assessmentId, criterionId, key, answer, userId, revisionSeen }: Sent) => {
      const { state, ...value } = answer as Sent;
      return [assessmentId, criterionId, key, state, JSON.stringify(value), userId, new Date(), revisionSeen];
    },
  },
};

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    const name = (request.url ?? '/').slice(1);
    const { text, values } = operations[name]!;
    try {
      const { rows } = await pool.query<{ body: string }>({
        name,
        text,
        values: values(JSON.parse(Buffer.concat(chunks).toString())),
      });
      response.writeHead(200, { 'content-type': 'application/json' }).end(`{"data":${rows[0]!.body}}`);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
})
  .on('listening', () => process.stdout.write('listening\n'))
  .listen(Number(process.env.PORT), '127.0.0.1').keepAliveTimeout = 65_000;
