import type { ViewProps } from './viewProps.ts';

/** That an earlier edition is seen, and the way to the one in force. */
export function Superseded({ addresses, model }: ViewProps) {
  const { editions, query } = model;
  if (!editions.superseded) return null;
  const { say, toLast } = editions.superseded;
  return (
    <p className="notice">
      {say} <a href={addresses.national({ ...query, utgave: null })}>{toLast}</a>
    </p>
  );
}

/** What the shown edition changed since the one before, in words. */
export function EditionChanges({ addresses, model }: ViewProps) {
  const { editions, query } = model;
  if (!editions.changes) return null;
  const { title, lines, before } = editions.changes;
  return (
    <section id="endret">
      <h2>{title}</h2>
      <ul className="national-changes">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="noprint">
        <a href={addresses.national({ ...query, utgave: String(before.number) })}>{before.say}</a>
      </p>
    </section>
  );
}
