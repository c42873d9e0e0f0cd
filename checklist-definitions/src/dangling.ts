import type { Complaint, Path } from './issue.ts';
import type { WrittenChecklist } from './schema.ts';

type WrittenCriterion = WrittenChecklist['themes'][number]['criteria'][number];

/** References within a definition that lead nowhere: to scales, options and criteria that it does not have. */
export function danglingReferences(written: WrittenChecklist): Complaint[] {
  const scales = new Map(written.scales.map((scale) => [scale.id, scale.options.map((option) => option.id)]));
  const criteria = new Map(
    written.themes.flatMap((theme) => theme.criteria).map((criterion) => [criterion.id, criterion]),
  );
  const optionsOf = ({ answer }: WrittenCriterion) => ('scale' in answer ? (scales.get(answer.scale) ?? []) : []);
  const complaints: Complaint[] = [];
  const demand = (known: readonly string[], id: string, what: string, path: Path, on: 'KEY' | 'VALUE' = 'VALUE') => {
    if (known.includes(id)) return true;
    const mend = known.length > 0 ? `write one of: ${known.join(', ')}` : 'take it away';
    complaints.push({ path, on, message: `there is no ${what} ${id}`, mend });
    return false;
  };
  const visit = (criterion: WrittenCriterion, path: Path) => {
    const { answer, anchors = {}, condition } = criterion;
    if ('scale' in answer && !demand([...scales.keys()], answer.scale, 'scale', [...path, 'answer', 'scale'])) return;
    for (const option of Object.keys(anchors)) {
      demand(optionsOf(criterion), option, 'option', [...path, 'anchors', option], 'KEY');
    }
    if (!condition) return;
    const at = [...path, 'condition'];
    if (!demand([...criteria.keys()], condition.criterion, 'criterion', [...at, 'criterion'])) return;
    const other = criteria.get(condition.criterion)!;
    if ('options' in condition) {
      for (const [place, option] of condition.options.entries()) {
        demand(optionsOf(other), option, `option of ${other.id}`, [...at, 'options', place]);
      }
    } else if (other.answer.kind !== 'number') {
      const message = `${other.id} is not answered with a number`;
      complaints.push({ path: [...at, 'number'], on: 'KEY', message, mend: 'name its options: "options: […]"' });
    }
  };
  for (const [theme, { criteria }] of written.themes.entries()) {
    for (const [place, criterion] of criteria.entries()) visit(criterion, ['themes', theme, 'criteria', place]);
  }
  return complaints;
}
