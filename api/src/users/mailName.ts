import type { Prisma } from '../generated/client/client.ts';

/**
 * What a municipality is called in a mail: its newest Norwegian name, with the county where two share it (Herøy, Våler).
 */
export async function mailNameOf(tx: Prisma.TransactionClient, municipalityId: number): Promise<string> {
  const [row] = await tx.$queryRaw<{ name: string; county: string | null; shared: boolean }[]>`
    WITH newest AS (
      SELECT DISTINCT ON (n.municipality_id) n.municipality_id, n.name, c.county_code
      FROM municipality_name n
      LEFT JOIN LATERAL (
        SELECT county_code, valid_to FROM municipality_code
        WHERE municipality_id = n.municipality_id ORDER BY valid_from DESC LIMIT 1) c ON true
      ORDER BY n.municipality_id, n.valid_from DESC)
    SELECT own.name,
      (SELECT name FROM county WHERE code = own.county_code ORDER BY valid_from DESC LIMIT 1) AS county,
      EXISTS (SELECT 1 FROM newest other
              WHERE other.name = own.name AND other.municipality_id <> own.municipality_id) AS shared
    FROM newest own WHERE own.municipality_id = ${municipalityId}`;
  if (!row) return `kommune ${municipalityId}`;
  const name = /kommune$/i.test(row.name) ? row.name : `${row.name} kommune`;
  return row.shared && row.county ? `${name} (${row.county})` : name;
}
