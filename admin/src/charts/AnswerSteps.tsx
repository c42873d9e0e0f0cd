import { useId } from 'react';
import { Hatch } from './Hatch.tsx';

/**
 * An answer as boxes, filled up to its step, and its word.
 * @param props.filled how many of `of` boxes are full; null for what is no step (don't know, not applicable, not
 *   asked, not answered): all hatched
 */
export function AnswerSteps({ filled, of, word }: { filled: number | null; of: number; word: string }) {
  const hatch = useId();
  const boxes = Array.from({ length: of }, (_, at) => at);
  return (
    <span className="chart-steps">
      <svg className="chart-svg" width={of * 15} height="14" aria-hidden="true">
        {filled === null && <Hatch id={hatch} />}
        {boxes.map((at) => (
          <rect
            key={at}
            x={at * 15 + 0.5}
            y="0.5"
            width="12"
            height="13"
            rx="1.5"
            className={filled === null ? 'chart-step-missing' : at < filled ? 'chart-step-full' : 'chart-step'}
            fill={filled === null ? `url(#${hatch})` : undefined}
          />
        ))}
      </svg>
      <span className="chart-steps-word">{word}</span>
    </span>
  );
}
