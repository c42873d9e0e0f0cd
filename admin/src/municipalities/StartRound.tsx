import { useState } from 'react';
import { FailureText } from '../common/FailureText.tsx';
import { useTexts } from '../common/session.tsx';
import { useSubmit } from '../common/useSubmit.ts';
import { startAssessment } from './startAssessment.ts';

/** Starts the municipality's assessment in a round; where a colleague was first, goes there. */
export function StartRound({ municipalityId, round }: { municipalityId: string; round: { id: string; name: string } }) {
  const t = useTexts();
  const { isBusy, failure, submit } = useSubmit();
  const [refusal, setRefusal] = useState<string | null>(null);
  const start = () =>
    void submit(async () => {
      setRefusal(await startAssessment({ municipalityId, roundId: round.id }, t));
    });
  return (
    <div>
      <button type="button" className="button go" disabled={isBusy} onClick={start}>
        {t('municipality.startRound', { round: round.name })}
      </button>
      {refusal && (
        <p className="error" role="alert">
          {refusal}
        </p>
      )}
      <FailureText failure={failure} />
    </div>
  );
}
