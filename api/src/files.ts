import { existsSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const root = join(here, '..', '..');
/** The built server carries copies beside itself; in a checkout the folders are read where they are. */
const place = (copied: string, original: string) =>
  existsSync(join(here, copied)) ? join(here, copied) : join(root, original);

/** Folders that the server reads, the same for the built server and for a checkout. */
export const files = {
  migrations: place('migrations', 'prisma/migrations'),
  definitions: place('definitions', 'checklist-definitions/definitions'),
  reference: place('reference', 'prisma/reference'),
  admin: join(root, 'admin/dist'),
  /** Door 3's function, built for the server. */
  publicPages: join(root, 'admin/dist-public/public.js'),
} as const;
