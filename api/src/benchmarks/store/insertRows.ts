import { Prisma } from '../../generated/client/client.ts';

/** The derived tables by name, and their rows. */
type Rows = {
  readonly theme_score: Prisma.ThemeScoreCreateManyInput;
  readonly counting_assessment: Prisma.CountingAssessmentCreateManyInput;
  readonly assessment_change: Prisma.AssessmentChangeCreateManyInput;
  readonly dugnad_comparison: Required<Prisma.DugnadComparisonCreateManyInput>;
  readonly dugnad_theme_comparison: Prisma.DugnadThemeComparisonCreateManyInput;
  readonly round_peer_fact: Prisma.RoundPeerFactCreateManyInput;
  readonly edition_figure: Prisma.EditionFigureCreateManyInput;
};

/** Inserts rows as one JSON: thousands of parameters cost the client far more than the database. What is left out is null. */
export async function insertRows<Table extends keyof Rows>(
  tx: Prisma.TransactionClient,
  table: Table,
  rows: readonly Rows[Table][],
): Promise<void> {
  if (rows.length === 0) return;
  const name = Prisma.raw(table);
  const columns = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [columnOf(key), value])),
  );
  await tx.$executeRaw`
    INSERT INTO ${name} SELECT * FROM jsonb_populate_recordset(NULL::${name}, ${JSON.stringify(columns)}::jsonb)`;
}

/** "municipalityId" → "municipality_id" */
const columnOf = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
