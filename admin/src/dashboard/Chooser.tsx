import { MenuItem, TextField } from '@mui/material';
import { useSearchParams } from 'react-router';

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
  return (
    <TextField
      select
      label={label}
      value={known ? value : ''}
      onChange={({ target }) =>
        setSearch((before) => {
          before.set(name, target.value);
          return before;
        })
      }
      sx={{ maxWidth: '100%', minWidth: 200 }}
    >
      {choices.map(({ id, name: text }) => (
        <MenuItem key={id} value={id}>
          {text}
        </MenuItem>
      ))}
    </TextField>
  );
}
