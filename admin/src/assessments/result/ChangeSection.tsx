import { Causes } from '../../charts/Causes.tsx';
import { Figure } from '../../charts/Figure.tsx';
import { Link } from '../../common/Link.tsx';
import { addressOf } from '../../common/route.ts';
import { useSession, useTexts } from '../../common/session.tsx';
import type { Asked } from '../../common/useAnswer.ts';
import type { ResultBackgroundQuery, ResultChangeQuery } from '../../generated/form/graphql.ts';
import { type Point, pointName, predecessorsIn } from './background.ts';
import { type ChangeModel, changeModel } from './changeModel.ts';
import { Later } from './Later.tsx';
import { RecalibratedBox } from './RecalibratedBox.tsx';

/** What changed since the last time, and why; for the first time what will stand here. */
export function ChangeSection({
  background,
  change,
  former,
  later,
  counted,
}: {
  background: Asked<ResultBackgroundQuery>;
  change: Asked<ResultChangeQuery>;
  former: Point | null;
  later: { name: string; version: string };
  counted: ReadonlySet<string>;
}) {
  const t = useTexts();
  const { language } = useSession();
  return (
    <section>
      <h2>{t('resultChange.title')}</h2>
      <Later asked={background} height="tall">
        {({ series }) =>
          former ? (
            <Later asked={change} height="tall">
              {({ comparison }) => {
                if (comparison?.__typename !== 'Comparison') return <p>{t('resultChange.notComparable')}</p>;
                const earlier = { name: pointName(former, language), version: former.version };
                const model = changeModel(comparison, { earlier, later, counted }, { t, language });
                return <Change model={model} />;
              }}
            </Later>
          ) : (
            <>
              <p>{t('resultChange.first')}</p>
              {predecessorsIn(series).length > 0 && (
                <p>
                  {t('resultChange.predecessors')}{' '}
                  {predecessorsIn(series).map(({ id, name, slug }) => (
                    <Link key={id} className="spaced" href={addressOf.municipality(slug)}>
                      {name}
                    </Link>
                  ))}
                </p>
              )}
            </>
          )
        }
      </Later>
    </section>
  );
}

function Change({ model }: { model: ChangeModel }) {
  const t = useTexts();
  const { language } = useSession();
  const { before, steps, after, notes, recalibrated } = model;
  const note = notes.map((text) => <p key={text}>{text}</p>);
  const row = (head: string, label: string) => ({ head, cells: [label] });
  const table = before &&
    after && {
      columns: [{ label: t('resultChange.cause') }, { label: t('resultChange.points'), isNumber: true }],
      rows: [
        row(before.name, before.label),
        ...steps.map(({ name, label }) => row(name, label)),
        row(after.name, after.label),
      ],
    };
  return (
    <>
      <Figure
        id="endring"
        language={language}
        message={model.message}
        about={model.about}
        table={table}
        note={note}
        hasPicture={Boolean(table)}
      >
        {before && after && <Causes label={model.label} before={before} steps={steps} after={after} />}
      </Figure>
      {recalibrated && <RecalibratedBox recalibrated={recalibrated} />}
    </>
  );
}
