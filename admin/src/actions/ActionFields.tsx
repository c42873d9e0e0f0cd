import { DayField } from '../common/DayField.tsx';
import { Field } from '../common/Field.tsx';
import { useTexts } from '../common/session.tsx';
import type { ActionField, ActionInput } from '../generated/form/graphql.ts';
import { type ActionEdits, criterionKey } from './actionEdits.ts';
import { type ActionContext, dugnadWords, partWords } from './actionWords.ts';

const barriers: readonly NonNullable<ActionInput['barrier']>[] = [
  ...(['ECONOMY', 'EQUIPMENT', 'TRANSPORT', 'INFORMATION'] as const),
  ...(['DIGITAL_EXCLUSION', 'OFFER', 'DROPOUT', 'FACILITATION'] as const),
];
const origins: readonly ActionInput['origin'][] = ['DUGNAD', 'NEXT_STEP', 'YOUTH', 'PLAN', 'OTHER'];

/** Every part of an action that can be changed, with what is wrong below its own field. */
export function ActionFields({
  edits,
  wrong,
  context,
  isGiven,
  onEdit,
}: {
  edits: ActionEdits;
  wrong: readonly ActionField[];
  context: ActionContext;
  /** Whether the question that it is to lift, and so where it came from, is said already. */
  isGiven: boolean;
  onEdit: (edit: Partial<ActionEdits>) => void;
}) {
  const t = useTexts();
  const error = (field: ActionField) => (wrong.includes(field) ? t(`action.wrong${field}`) : null);
  return (
    <>
      <Field label={t('action.what')} error={error('WHAT')}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={1_000}
            value={edits.what}
            onChange={({ target }) => onEdit({ what: target.value })}
          />
        )}
      </Field>
      <Field label={t('action.role')} hint={t('action.roleHint')} error={error('RESPONSIBLE_ROLE')}>
        {(control) => (
          <input
            {...control}
            maxLength={200}
            value={edits.responsibleRole}
            onChange={({ target }) => onEdit({ responsibleRole: target.value })}
          />
        )}
      </Field>
      <DayField
        label={t('action.dueOn')}
        note={t('app.optional')}
        day={edits.dueOn}
        error={error('DUE_ON')}
        onChange={(dueOn) => onEdit({ dueOn })}
      />
      {!isGiven && (
        <Field label={t('action.criterion')} note={t('app.optional')} error={error('CRITERION')}>
          {(control) => (
            <CriterionSelect
              control={control}
              {...{ edits, context }}
              onChoose={(criterion) => onEdit({ criterion })}
            />
          )}
        </Field>
      )}
      <Field label={t('action.barrier')} note={t('app.optional')}>
        {(control) => (
          <select
            {...control}
            value={edits.barrier}
            onChange={({ target }) => onEdit({ barrier: target.value as ActionEdits['barrier'] })}
          >
            <option value="">{t('action.noBarrier')}</option>
            {barriers.map((barrier) => (
              <option key={barrier} value={barrier}>
                {t(`action.${barrier}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {!isGiven && (
        <Field label={t('action.origin')}>
          {(control) => (
            <select
              {...control}
              value={edits.origin}
              onChange={({ target }) => onEdit({ origin: target.value as ActionEdits['origin'] })}
            >
              {origins.map((origin) => (
                <option key={origin} value={origin}>
                  {t(`action.from${origin}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {context.dugnads.length > 0 && (
        <Field label={t('action.dugnad')} note={t('app.optional')}>
          {(control) => (
            <select {...control} value={edits.dugnadId} onChange={({ target }) => onEdit({ dugnadId: target.value })}>
              <option value="">{t('action.noDugnad')}</option>
              {context.dugnads.map((dugnad) => (
                <option key={dugnad.id} value={dugnad.id}>
                  {dugnadWords(dugnad, context)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <fieldset className="plain ticks">
        <legend>{t('action.visible')}</legend>
        <p className="note">{t('action.visibleHint')}</p>
        {[false, true].map((isPublic) => (
          <label key={String(isPublic)}>
            <input
              type="radio"
              name="isPublic"
              checked={edits.isPublic === isPublic}
              onChange={() => onEdit({ isPublic })}
            />
            {t(isPublic ? 'action.isPublic' : 'action.isPrivate')}
          </label>
        ))}
      </fieldset>
    </>
  );
}

/** The criteria of all checklists by theme; one that stands and is asked no more can stay. */
function CriterionSelect({
  control,
  edits,
  context,
  onChoose,
}: {
  control: object;
  edits: ActionEdits;
  context: ActionContext;
  onChoose: (criterion: string) => void;
}) {
  const { t, checklists } = context;
  const keys = checklists.flatMap(({ checklistId, themes }) =>
    themes.flatMap(({ criteria }) => criteria.map(({ id }) => criterionKey(checklistId, id))),
  );
  const isOld = edits.criterion !== '' && !keys.includes(edits.criterion);
  return (
    <select {...control} value={edits.criterion} onChange={({ target }) => onChoose(target.value)}>
      <option value="">{t('action.noCriterion')}</option>
      {isOld && <option value={edits.criterion}>{partWords(edits, 'criterion', context)}</option>}
      {checklists.flatMap(({ checklistId, title, themes }) =>
        themes.map((theme) => (
          <optgroup key={`${checklistId}/${theme.id}`} label={`${title}: ${theme.name}`}>
            {theme.criteria.map(({ id, number, text }) => (
              <option key={id} value={criterionKey(checklistId, id)}>
                {t('action.criterionText', { number, text })}
              </option>
            ))}
          </optgroup>
        )),
      )}
    </select>
  );
}
