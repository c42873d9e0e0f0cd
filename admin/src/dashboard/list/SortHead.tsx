import { useListContext } from 'react-admin';

type Props = {
  /** What the list is asked to be sorted by. */
  readonly by: string;
  /** Which way, when it is pressed for the first time. */
  readonly first: 'ASC' | 'DESC';
  readonly label: string;
  readonly isNumber?: boolean;
};

/** The head of a column that the list can be sorted by: pressed again, the other way. */
export function SortHead({ by, first, label, isNumber }: Props) {
  const { sort, setSort } = useListContext();
  const isChosen = sort.field === by;
  const other = sort.order === 'ASC' ? 'DESC' : 'ASC';
  return (
    <th
      scope="col"
      className={isNumber ? 'wb-right' : undefined}
      aria-sort={isChosen ? (sort.order === 'ASC' ? 'ascending' : 'descending') : undefined}
    >
      <button type="button" className="wb-sort" onClick={() => setSort({ field: by, order: isChosen ? other : first })}>
        {label}
        <span aria-hidden="true">{isChosen ? (sort.order === 'ASC' ? ' ↑' : ' ↓') : ''}</span>
      </button>
    </th>
  );
}
