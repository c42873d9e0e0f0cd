import { useId } from 'react';
import { DayField } from '../common/DayField.tsx';
import { Field } from '../common/Field.tsx';
import { useTexts } from '../common/session.tsx';
import type { VersionThemes } from '../common/useThemes.ts';
import type { DugnadField } from '../generated/form/graphql.ts';
import { type DugnadEdits, isNoCount, participantKinds } from './dugnadEdits.ts';

/** Every part of a dugnad's record, with what is wrong below its own field. */
export function DugnadFields({
  edits,
  error,
  checklists,
  themeNames,
  onEdit,
}: {
  edits: DugnadEdits;
  error: (field: DugnadField) => string | null;
  checklists: readonly VersionThemes[];
  /** Names by "<checklist>/<theme>", those that stand among them. */
  themeNames: ReadonlyMap<string, string>;
  onEdit: (edit: Partial<DugnadEdits>) => void;
}) {
  const t = useTexts();
  return (
    <>
      <DayField
        label={t('dugnad.heldOn')}
        hint={t('dugnad.heldOnHint')}
        day={edits.heldOn}
        error={error('HELD_ON')}
        onChange={(heldOn) => onEdit({ heldOn })}
      />
      <Field label={t('dugnad.place')} note={t('app.optional')} hint={t('dugnad.placeHint')} error={error('PLACE')}>
        {(control) => (
          <input
            {...control}
            maxLength={200}
            value={edits.place}
            onChange={({ target }) => onEdit({ place: target.value })}
          />
        )}
      </Field>
      <div className="ticks field">
        <label>
          <input
            type="checkbox"
            checked={edits.isDigital}
            onChange={({ target }) => onEdit({ isDigital: target.checked })}
          />
          {t('dugnad.isDigital')}
        </label>
      </div>
      <Field
        label={t('dugnad.processLeader')}
        note={t('app.optional')}
        hint={t('dugnad.processLeaderHint')}
        error={error('PROCESS_LEADER')}
      >
        {(control) => (
          <input
            {...control}
            maxLength={200}
            value={edits.processLeader}
            onChange={({ target }) => onEdit({ processLeader: target.value })}
          />
        )}
      </Field>
      <Participants {...{ edits, onEdit }} error={error('PARTICIPANTS')} />
      <Themes {...{ edits, onEdit, checklists, themeNames }} error={error('THEMES')} />
      <Field
        label={t('dugnad.minutes')}
        note={t('app.optional')}
        hint={t('dugnad.minutesHint')}
        error={error('MINUTES')}
      >
        {(control) => (
          <textarea
            {...control}
            rows={8}
            maxLength={50_000}
            value={edits.minutes}
            onChange={({ target }) => onEdit({ minutes: target.value })}
          />
        )}
      </Field>
    </>
  );
}

type Part = { edits: DugnadEdits; error: string | null; onEdit: (edit: Partial<DugnadEdits>) => void };

function Participants({ edits, error, onEdit }: Part) {
  const t = useTexts();
  const id = useId();
  return (
    <fieldset className="plain">
      <legend>{t('dugnad.participants')}</legend>
      <p className="note">{t('dugnad.participantsHint')}</p>
      <div className="counts">
        {participantKinds.map((kind) => (
          <label key={kind}>
            <span>{t(`dugnad.${kind}`)}</span>
            <input
              inputMode="numeric"
              maxLength={6}
              aria-invalid={error && isNoCount(edits.participants[kind]) ? true : undefined}
              aria-describedby={error && isNoCount(edits.participants[kind]) ? id : undefined}
              value={edits.participants[kind]}
              onChange={({ target }) => onEdit({ participants: { ...edits.participants, [kind]: target.value } })}
            />
          </label>
        ))}
      </div>
      {error && (
        <p className="error" id={id}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

function Themes({
  edits,
  error,
  checklists,
  themeNames,
  onEdit,
}: Part & { checklists: readonly VersionThemes[]; themeNames: ReadonlyMap<string, string> }) {
  const t = useTexts();
  const offered = checklists.map(({ checklistId, title, themes }) => ({
    title,
    keys: themes.map(({ id }) => `${checklistId}/${id}`),
  }));
  const known = offered.flatMap(({ keys }) => keys);
  const old = edits.themes.filter((key) => !known.includes(key));
  const toggle = (key: string, isChosen: boolean) =>
    onEdit({ themes: (isChosen ? [...edits.themes, key] : edits.themes.filter((one) => one !== key)).toSorted() });
  const tick = (key: string) => (
    <label key={key}>
      <input
        type="checkbox"
        checked={edits.themes.includes(key)}
        onChange={({ target }) => toggle(key, target.checked)}
      />
      {themeNames.get(key)}
    </label>
  );
  return (
    <fieldset className="plain ticks">
      <legend>{t('dugnad.themes')}</legend>
      <p className="note">{t('dugnad.themesHint')}</p>
      <div className="side-by-side">
        {offered.map(({ title, keys }) => (
          <fieldset key={title} className="plain ticks">
            <legend className="small soft">{title}</legend>
            {keys.map(tick)}
          </fieldset>
        ))}
      </div>
      {old.map(tick)}
      {error && <p className="error">{error}</p>}
    </fieldset>
  );
}
