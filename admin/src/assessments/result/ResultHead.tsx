import { LevelBar } from '../../charts/LevelBar.tsx';
import { Heading } from '../../common/Page.tsx';
import { useTexts } from '../../common/session.tsx';
import type { HeadModel } from './headModel.ts';

/** The finding first; then the level's bar and the three figures side by side. */
export function ResultHead({ head, isProvisional }: { head: HeadModel; isProvisional: boolean }) {
  const t = useTexts();
  return (
    <div className="result-head">
      <div>
        <Heading>{head.title}</Heading>
        <p className="lead">{head.lead}</p>
        {head.withheld && <p>{head.withheld}</p>}
        <p className="small soft">{head.facts}</p>
        {isProvisional && <p className="note">{t('app.provisional')}</p>}
      </div>
      <div>
        <LevelBar label={head.label} bands={head.bands} own={head.own} former={head.former} />
        <dl className="figures">
          {head.figures.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}
