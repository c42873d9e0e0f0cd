import { ask } from '../common/ask.ts';
import { go } from '../common/history.ts';
import { addressOf } from '../common/route.ts';
import type { StartAssessmentMutationVariables } from '../generated/form/graphql.ts';
import type { TextKey } from '../i18n/nb.ts';
import { startAssessmentMutation } from './formQueries.ts';

/**
 * Starts an assessment and goes to its form, also when a colleague was first.
 * @returns the text that says why not, or null
 */
export async function startAssessment(what: StartAssessmentMutationVariables): Promise<TextKey | null> {
  const { startAssessment: result } = await ask(startAssessmentMutation, what);
  switch (result.__typename) {
    case 'Assessment':
      go(addressOf.form(result.id));
      return null;
    case 'AssessmentAlreadyStarted':
      go(addressOf.form(result.existing.id));
      return null;
    case 'RoundNotOpen':
      return 'municipality.roundNotOpen';
    case 'NotInvited':
      return 'municipality.notInvited';
    default:
      return 'errors.refused';
  }
}
