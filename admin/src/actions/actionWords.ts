import { dayOf } from '../common/formats.ts';
import type { Language, Translate } from '../common/translate.ts';
import type { VersionThemes } from '../common/useThemes.ts';
import type { ActionPartsFragment } from '../generated/form/graphql.ts';
import type { TextKey } from '../i18n/nb.ts';
import { type ActionEdits, criterionKey } from './actionEdits.ts';

type DugnadShown = NonNullable<ActionPartsFragment['dugnad']>;

/** What the words of an action rest on. */
export type ActionContext = {
  readonly t: Translate;
  readonly language: Language;
  readonly checklists: readonly VersionThemes[];
  readonly dugnads: readonly DugnadShown[];
};

/** What each part of an action is called. */
export const partLabels: Readonly<Record<keyof ActionEdits, TextKey>> = {
  what: 'action.what',
  responsibleRole: 'action.roleShort',
  dueOn: 'action.dueOn',
  criterion: 'action.criterionShort',
  barrier: 'action.barrierShort',
  origin: 'action.originShort',
  dugnadId: 'action.dugnad',
  isPublic: 'action.visibleShort',
};

/** A part of an action in words; "" where nothing is chosen. */
export function partWords(edits: ActionEdits, part: keyof ActionEdits, context: ActionContext): string {
  const { t, language } = context;
  switch (part) {
    case 'dueOn':
      return edits.dueOn && dayOf(edits.dueOn, language);
    case 'criterion':
      return criterionWords(edits.criterion, context);
    case 'barrier':
      return edits.barrier && t(`action.${edits.barrier}`);
    case 'origin':
      return t(`action.from${edits.origin}`);
    case 'dugnadId': {
      const dugnad = context.dugnads.find(({ id }) => id === edits.dugnadId);
      return dugnad ? dugnadWords(dugnad, context) : '';
    }
    case 'isPublic':
      return t(edits.isPublic ? 'action.isPublic' : 'action.isPrivate');
    default:
      return edits[part];
  }
}

/** A criterion by its number and text; one that is asked no more says so. */
function criterionWords(key: string, { t, checklists }: ActionContext): string {
  if (!key) return '';
  const all = checklists.flatMap(({ checklistId, themes }) =>
    themes.flatMap(({ criteria }) => criteria.map((one) => ({ ...one, key: criterionKey(checklistId, one.id) }))),
  );
  const found = all.find((one) => one.key === key);
  return found ? t('action.criterionText', { number: found.number, text: found.text }) : t('action.oldCriterion');
}

/** A dugnad by its day and place. */
export function dugnadWords({ heldOn, place }: DugnadShown, { t, language }: Pick<ActionContext, 't' | 'language'>) {
  const date = dayOf(heldOn, language);
  return place ? t('action.dugnadOf', { date, place }) : date;
}
