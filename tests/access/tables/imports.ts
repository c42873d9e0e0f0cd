import type { Table } from '../classes.ts';

export const importsTable: Table = {
  Assessment: {
    imported: 'submitted',
    isImported: ['published', 'NDFU'],
    isIncomplete: ['published', 'NDFU'],
  },
  AssessmentOrigin: {
    fileName: 'submitted',
    importedAt: 'submitted',
    row: 'submitted',
  },
  Dugnad: {
    imported: ['own', 'NDFU'],
  },
  DugnadOrigin: {
    fileName: ['own', 'NDFU'],
    importedAt: ['own', 'NDFU'],
    row: ['own', 'NDFU'],
  },
  Import: {
    created: 'NDFU',
    fileHash: 'NDFU',
    fileName: 'NDFU',
    id: 'NDFU',
    importedAt: 'NDFU',
    importedBy: 'NDFU',
    kind: 'NDFU',
    rows: 'NDFU',
  },
  ImportPage: {
    items: 'NDFU',
    totalCount: 'NDFU',
  },
  Query: {
    imports: 'NDFU',
    'imports(limit)': 'NDFU',
    'imports(offset)': 'NDFU',
  },
};
