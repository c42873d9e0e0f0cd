import type { HeldEdition } from '../../held/edition.ts';
import type { Row } from '../table.ts';

/** What every row of a round's tables begins with, so that files of several rounds can be laid below each other. */
export const roundCells = ({ round, number }: HeldEdition): Row => ({
  ...{ sjekkliste: round.checklistId, versjon: round.version, runde: round.name, utgave: number },
});
