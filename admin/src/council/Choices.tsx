import type { Choice } from './councilModel.ts';

/** One thing to choose, as links: the choice is in the address and needs no script. */
export function Choices({
  head,
  choices,
  hrefOf,
}: {
  head: string;
  choices: readonly Choice[];
  hrefOf: (query: Choice['query']) => string;
}) {
  return (
    <nav aria-label={head} className="choices">
      <span aria-hidden="true">{head}</span>
      <ul>
        {choices.map(({ text, query, isChosen }) => (
          <li key={text}>
            <a href={hrefOf(query)} aria-current={isChosen ? 'true' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
