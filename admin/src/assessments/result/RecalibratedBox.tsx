import { useTexts } from '../../common/session.tsx';
import type { Recalibrated } from './changeModel.ts';

/** The raw change and the one with a stricter eye on the past, side by side: neither takes the other's place. */
export function RecalibratedBox({ recalibrated: { raw, anew, text } }: { recalibrated: Recalibrated }) {
  const t = useTexts();
  return (
    <div className="recalibrated">
      <h3>{t('resultChange.recalibrated')}</h3>
      <p className="small soft">{text}</p>
      {anew && (
        <dl className="figures">
          <div>
            <dt>{t('resultChange.raw')}</dt>
            <dd>{raw}</dd>
          </div>
          <div>
            <dt>{t('resultChange.anew')}</dt>
            <dd>{anew}</dd>
          </div>
        </dl>
      )}
    </div>
  );
}
