import { useEffect, useId, useRef, useState } from 'react';

/** Milliseconds between the last key and the question. */
const pause = 300;

type Props = { readonly value: string; readonly label: string; readonly search: (text: string) => void };

/** What a list is searched for. It is asked when the typing has paused. */
export function Search({ value, label, search }: Props) {
  const id = useId();
  const [text, setText] = useState(value);
  // What was searched for from here comes back as the value; only another one, from the address, replaces what is typed.
  const told = useRef(value);
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    if (text.trim() === told.current) return;
    const timer = setTimeout(() => {
      told.current = text.trim();
      search(told.current);
    }, pause);
    return () => clearTimeout(timer);
  }, [text, search]);
  return (
    <div className="wb-field wb-field-search">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="search" value={text} onChange={({ target }) => setText(target.value)} />
    </div>
  );
}
