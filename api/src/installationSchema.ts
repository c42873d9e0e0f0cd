import { builder } from './builder.ts';
import { db, isEmbedded } from './database.ts';
import type { InstallationKind } from './generated/client/client.ts';

const InstallationKindEnum = builder.enumType('InstallationKind', {
  description: 'What a database holds, for life.',
  values: {
    REAL: { description: 'Real data.' },
    DEMONSTRATION: { description: 'Synthetic data (demonstrasjon); every page, mail and export says so.' },
  } as const,
});

const InstallationRef = builder.objectRef<{ readonly kind: InstallationKind }>('Installation').implement({
  description: 'What this service runs on.',
  fields: (t) => ({
    kind: t.field({ type: InstallationKindEnum, description: 'Real or demonstration.', resolve: ({ kind }) => kind }),
    isEmbedded: t.boolean({
      description: 'Whether the data lie in the embedded database, which survives a crash but not a power cut.',
      resolve: () => isEmbedded,
    }),
  }),
});

builder.queryField('installation', (t) =>
  t.field({
    type: InstallationRef,
    description: 'What this service runs on.',
    resolve: async () => (await db.installation.findUnique({ where: { id: 1 } })) ?? { kind: 'REAL' as const },
  }),
);
