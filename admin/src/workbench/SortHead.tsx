import { useListContext } from 'react-admin';
import type { StandingOrder } from '../generated/dashboard/graphql.ts';
import { firstDirection } from './listParams.ts';

/** The head of a column that the list can be sorted by: pressed again, the other way. */
export function SortHead({ by, label, isNumber }: { by: StandingOrder; label: string; isNumber?: boolean }) {
  const { sort, setSort } = useListContext();
  const isChosen = sort.field === by;
  const other = sort.order === 'ASC' ? 'DESC' : 'ASC';
  return (
    <th
      scope="col"
      className={isNumber ? 'wb-right' : undefined}
      aria-sort={isChosen ? (sort.order === 'ASC' ? 'ascending' : 'descending') : undefined}
    >
      <button
        type="button"
        className="wb-sort"
        onClick={() => setSort({ field: by, order: isChosen ? other : firstDirection[by] })}
      >
        {label}
        <span aria-hidden="true">{isChosen ? (sort.order === 'ASC' ? ' ↑' : ' ↓') : ''}</span>
      </button>
    </th>
  );
}
