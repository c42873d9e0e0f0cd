import { AnswerSteps } from '../charts/AnswerSteps.tsx';
import type { PublicTranslate } from '../public/page.ts';
import type { StrengthGroup, Strengths } from './councilModelStrengths.ts';

/** The questions by how far the municipality has come, each with its answer and how the group answers. */
export function StrengthsSection({ t, strengths }: { t: PublicTranslate; strengths: Strengths | null }) {
  if (!strengths) return null;
  return (
    <section>
      <h2>{t('strengths.title')}</h2>
      <p className="small soft">{[strengths.rule, ...strengths.notes].join(' ')}</p>
      <div className="strengths">
        {strengths.groups.map((group) => (
          <Group key={group.kind} t={t} group={group} />
        ))}
        {strengths.morePaper && <p className="note printonly">{strengths.morePaper}</p>}
      </div>
    </section>
  );
}

function Group({ t, group }: { t: PublicTranslate; group: StrengthGroup }) {
  const { title, countOf, rows } = group;
  return (
    <div>
      <h3>
        {title} <span className="note">{countOf}</span>
      </h3>
      {rows.length === 0 ? (
        <p className="small soft">{t('strengths.none')}</p>
      ) : (
        <ul>
          {rows.map(({ criterionId, text, filled, of, word, share, isOnPaper }) => (
            <li key={criterionId} className={isOnPaper ? undefined : 'noprint'}>
              <span className="strength-question">{text}</span>
              <AnswerSteps filled={filled} of={of} word={word} />
              <span className="strength-share note">{share}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
