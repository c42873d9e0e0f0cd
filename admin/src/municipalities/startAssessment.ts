import { ask } from '../common/ask.ts';
import { go } from '../common/history.ts';
import { addressOf } from '../common/route.ts';
import type { Translate } from '../common/translate.ts';
import type { StartAssessmentMutationVariables } from '../generated/form/graphql.ts';
import { startAssessmentMutation } from './formQueries.ts';
import { placesText } from './home/placesText.ts';

/**
 * Starts an assessment and goes to its form, also when a colleague was first.
 * @returns why not, in words, or null
 */
export async function startAssessment(what: StartAssessmentMutationVariables, t: Translate): Promise<string | null> {
  const { startAssessment: result } = await ask(startAssessmentMutation, what);
  switch (result.__typename) {
    case 'Assessment':
      go(addressOf.form(result.id));
      return null;
    case 'AssessmentAlreadyStarted':
      go(addressOf.form(result.existing.id));
      return null;
    case 'RoundNotOpen':
      return t('municipality.roundNotOpen');
    case 'NotInvited':
      return t('municipality.notInvited');
    case 'MunicipalityEnded':
      return t('work.cannotStart', {
        successors: placesText(
          result.successors.map(({ name }) => name),
          t('work.and'),
        ),
      });
    default:
      return t('errors.refused');
  }
}
