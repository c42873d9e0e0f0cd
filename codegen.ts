import type { CodegenConfig } from '@graphql-codegen/cli';
import type { ClientPresetConfig } from '@graphql-codegen/client-preset';

const preset: ClientPresetConfig = { fragmentMasking: false };

const config = {
  enumsAsTypes: true,
  strictScalars: true,
  useTypeImports: true,
  skipTypename: true,
  avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: false },
  scalars: { DateTime: 'string', Date: 'string', Fraction: 'string' },
} as const;

/**
 * Typed documents for the three doors of admin, from the committed contract: as text, because no door carries a GraphQL
 * library.
 */
const codegen: CodegenConfig = {
  schema: 'api/schema.graphql',
  ignoreNoDocuments: true,
  emitLegacyCommonJSImports: false,
  importExtension: '.ts',
  generates: {
    'admin/src/generated/form/': {
      preset: 'client',
      documents: 'admin/src/**/formQueries.ts',
      presetConfig: preset,
      config: { ...config, documentMode: 'string' },
    },
    'admin/src/generated/public/': {
      preset: 'client',
      documents: 'admin/src/**/publicQueries.ts',
      presetConfig: preset,
      config: { ...config, documentMode: 'string' },
    },
    'admin/src/generated/dashboard/': {
      preset: 'client',
      documents: ['admin/src/**/queries.ts'],
      presetConfig: preset,
      config: { ...config, documentMode: 'string' },
    },
  },
};

export default codegen;
