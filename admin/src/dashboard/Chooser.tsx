import { useSearchParams } from 'react-router';
import { Choice, Options } from './list/Choice.tsx';
import './workbench.css';

/** A choice that stands in the page's address under `name`: whoever gets the link sees the same. */
export function Chooser({
  name,
  label,
  value,
  choices,
}: {
  name: string;
  label: string;
  value: string | null;
  choices: readonly { readonly id: string; readonly name: string }[];
}) {
  const [, setSearch] = useSearchParams();
  const known = choices.some(({ id }) => id === value);
  const choose = (chosen: string) =>
    setSearch((before) => {
      before.set(name, chosen);
      return before;
    });
  return (
    <Choice label={label} value={known && value ? value : ''} change={choose}>
      {!known && <option value="" />}
      <Options of={choices} />
    </Choice>
  );
}
