import type { Table } from '../classes.ts';

/** How an earlier state is rated anew is read by those who read the answers; who said so is not public. */
export const recalibrationsTable: Table = {
  Assessment: {
    recalibrations: 'published',
  },
  Comparison: {
    recalibrated: 'published',
  },
  DugnadChange: {
    recalibrated: 'published',
  },
  Mutation: {
    saveRecalibration: 'own editor',
    'saveRecalibration(answer)': 'own editor',
    'saveRecalibration(assessmentId)': 'own editor',
    'saveRecalibration(criterionId)': 'own editor',
    'saveRecalibration(earlierId)': 'own editor',
    'saveRecalibration(key)': 'own editor',
    'saveRecalibration(revisionSeen)': 'own editor',
  },
  RatingInput: {
    number: 'own editor',
    options: 'own editor',
    state: 'own editor',
  },
  RecalibratedChange: {
    change: 'published',
    criteria: 'published',
    earlier: 'published',
    of: 'published',
    rated: 'published',
  },
  RecalibratedCriterion: {
    after: 'published',
    before: 'published',
    criterionId: 'published',
    outcome: 'published',
  },
  Recalibration: {
    criterionId: 'published',
    earlier: 'published',
    number: 'published',
    options: 'published',
    revision: 'submitted',
    savedAt: 'submitted',
    savedBy: 'submitted',
    state: 'published',
  },
  RecalibrationConflict: {
    code: 'public',
    current: 'own editor',
    message: 'public',
  },
  SavedRecalibration: {
    outcome: 'own editor',
    recalibration: 'own editor',
  },
};
