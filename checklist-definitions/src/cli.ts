#!/usr/bin/env tsx
import { fileURLToPath } from 'node:url';
import { run } from './cli/run.ts';

process.exitCode = run(
  {
    definitions: fileURLToPath(new URL('../definitions', import.meta.url)),
    print: (line) => process.stdout.write(`${line}\n`),
  },
  process.argv.slice(2),
);
