import { Button, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { useAction } from '../dashboard/useAction.ts';
import type { AssessmentRecord } from './assessmentHead.ts';
import { assessmentReturn, assessmentReview } from './queries.ts';

/** What NDFU can do with a submitted assessment: mark it as read, or open it for correction with a reason. */
export function AssessmentActions() {
  const translate = useTranslate();
  const record = useRecordContext<AssessmentRecord>();
  const [reason, setReason] = useState<string | null>(null);
  const review = useAction(assessmentReview, 'assessment.reviewed');
  const reopen = useAction(assessmentReturn, 'assessment.returned');
  if (!record || record.state === 'DRAFT') return null;
  const { id } = record;
  return (
    <Stack sx={{ gap: 1.5, maxWidth: '64ch', mt: 2 }}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.5 }}>
        {!record.reviewedAt && (
          <Button variant="contained" disabled={review.isRunning} onClick={() => void review.run({ id })}>
            {translate('assessment.review')}
          </Button>
        )}
        {record.canReturn && reason === null && (
          <Button variant="outlined" onClick={() => setReason('')}>
            {translate('assessment.return')}
          </Button>
        )}
      </Stack>
      {reason !== null && (
        <>
          <TextField
            multiline
            minRows={2}
            label={translate('assessment.return_reason')}
            helperText={translate('assessment.return_reason_help')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Stack direction="row" sx={{ gap: 1.5 }}>
            <Button
              variant="contained"
              disabled={reopen.isRunning || reason.trim() === ''}
              onClick={() => void reopen.run({ id, reason }).then((done) => done && setReason(null))}
            >
              {translate('assessment.return')}
            </Button>
            <Button onClick={() => setReason(null)}>{translate('ra.action.cancel')}</Button>
          </Stack>
        </>
      )}
    </Stack>
  );
}
