import { type ReactNode, useId } from 'react';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  /** Its options. */
  readonly children: ReactNode;
};

/** One of several that a list is narrowed to. */
export function Choice({ label, value, change, children }: Props) {
  const id = useId();
  return (
    <div className="wb-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => change(target.value)}>
        {children}
      </select>
    </div>
  );
}

/** The options that have a name of their own. */
export function Options({ of }: { of: readonly { readonly id: string; readonly name: string }[] }) {
  return of.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}
