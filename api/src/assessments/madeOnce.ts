/**
 * What is made of rows, made once for as long as they are held: a draft's answers are asked for every few seconds, and
 * mostly are the same. Rows are known by being the same object, and are never changed.
 * @param make also of what else has to be the same
 */
export function madeOnce<Rows extends object, Others extends readonly unknown[], Made>(
  make: (rows: Rows, ...others: Others) => Made,
): (rows: Rows, ...others: Others) => Made {
  const known = new WeakMap<Rows, { readonly others: Others; readonly made: Made }>();
  return (rows, ...others) => {
    const found = known.get(rows);
    if (found?.others.every((other, place) => other === others[place])) return found.made;
    const made = make(rows, ...others);
    known.set(rows, { others, made });
    return made;
  };
}
