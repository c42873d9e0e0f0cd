import { type FormEvent, useRef, useState } from 'react';
import { ask } from '../common/ask.ts';
import { ConflictChoice } from '../common/ConflictChoice.tsx';
import { DraftNotice } from '../common/DraftNotice.tsx';
import { chosen, differences } from '../common/edits.ts';
import { FailureText } from '../common/FailureText.tsx';
import { FormEnd } from '../common/FormEnd.tsx';
import { Link } from '../common/Link.tsx';
import { addressOf } from '../common/route.ts';
import { SectionFailure } from '../common/SectionFailure.tsx';
import { useSession, useTexts } from '../common/session.tsx';
import { languageCode } from '../common/translate.ts';
import { useDraft } from '../common/useDraft.ts';
import { useFirstWrong } from '../common/useFirstWrong.ts';
import { useSubmit } from '../common/useSubmit.ts';
import { useThemes, type VersionThemes } from '../common/useThemes.ts';
import type { DugnadField, DugnadPartsFragment, WorkplacePartsFragment } from '../generated/form/graphql.ts';
import { DugnadFields } from './DugnadFields.tsx';
import { type DugnadEdits, editsOf, inputOf, newEdits, wrongIn } from './dugnadEdits.ts';
import { partLabels, partWords } from './dugnadWords.ts';
import { createDugnadMutation, updateDugnadMutation } from './formQueries.ts';

type Wrong = Partial<Record<DugnadField, string>>;
/** What is written, and what stood when that was begun; null for a new one. */
type Draft = { readonly edits: DugnadEdits; readonly base: DugnadPartsFragment | null };

/** The name that a dugnad's draft is kept under. */
export const dugnadDraft = (municipalityId: string, dugnad: { readonly id: string } | null) =>
  `dugnad/${dugnad?.id ?? municipalityId}`;

/** Writes down a dugnad, or changes one; what somebody else changed meanwhile is shown beside, and nothing is lost. */
export function DugnadForm({
  municipality,
  dugnad,
  onSaved,
  onCancel,
}: {
  municipality: WorkplacePartsFragment;
  /** The one that is changed; null: a new one. */
  dugnad: DugnadPartsFragment | null;
  onSaved: (id: string) => void | Promise<void>;
  onCancel: () => void;
}) {
  const t = useTexts();
  const { language } = useSession();
  const form = useRef<HTMLFormElement>(null);
  const { isBusy, failure, submit } = useSubmit();
  const untouched = (): Draft => ({ edits: dugnad ? editsOf(dugnad) : newEdits, base: dugnad });
  const { written, write, isKept, forget } = useDraft<Draft>(dugnadDraft(municipality.id, dugnad), untouched);
  const { edits, base } = written;
  const [isNew, setIsNew] = useState(false);
  const [current, setCurrent] = useState<DugnadPartsFragment | null>(null);
  const [wrong, setWrong] = useState<Wrong>({});
  useFirstWrong(form, wrong);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [standingId, setStandingId] = useState<string | null>(null);
  const themes = useThemes();
  const checklists = themes.data ?? [];
  const themeNames = namesOf(checklists, [dugnad, current], t('dugnad.themeGone'));

  const send = async (sent: DugnadEdits, seen: DugnadPartsFragment | null) => {
    const input = inputOf(sent, seen?.assessments.map(({ id }) => id) ?? []);
    const result = dugnad
      ? (
          await ask(updateDugnadMutation, {
            ...{ id: dugnad.id, revisionSeen: seen?.revision ?? 0, input, language: languageCode(language) },
          })
        ).updateDugnad
      : (await ask(createDugnadMutation, { municipalityId: municipality.id, input })).createDugnad;
    setCurrent(null);
    setRefusal(null);
    setStandingId(null);
    switch (result.__typename) {
      case 'Dugnad':
        forget();
        return onSaved(result.id);
      case 'DugnadConflict':
        return setCurrent(result.current);
      case 'InvalidDugnad':
        return setWrong({ [result.invalidField]: t(`dugnad.wrong${result.invalidField}`) });
      case 'MunicipalityDidNotExist': {
        const municipalities = result.existing.map(({ name }) => name).join(', ');
        const words = municipalities ? t('dugnad.didNotExist', { municipalities }) : t('dugnad.didNotExistPlain');
        return setWrong({ HELD_ON: words });
      }
      case 'DugnadAlreadyRecorded':
        return setStandingId(result.standing.id);
      default:
        setRefusal(t(dugnad ? 'change.removedMeanwhile' : 'errors.refused'));
    }
  };
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = wrongIn(edits);
    setWrong(Object.fromEntries(found.map((field) => [field, t(`dugnad.wrong${field}`)])));
    if (found.length === 0) void submit(() => send(edits, base));
  };

  if (current && base) {
    const theirs = editsOf(current);
    return (
      <>
        <ConflictChoice
          key={current.revision}
          parts={differences(editsOf(base), edits, theirs).map(({ key, preset }) => ({
            ...{ key, preset, label: t(partLabels[key]) },
            mine: partWords(edits, key, { t, language, themeNames }),
            theirs: partWords(theirs, key, { t, language, themeNames }),
          }))}
          isBusy={isBusy}
          onChosen={(choices) => {
            const together = chosen(edits, theirs, choices);
            write(() => ({ edits: together, base: current }));
            void submit(() => send(together, current));
          }}
        />
        <FailureText failure={failure} />
      </>
    );
  }
  return (
    <form noValidate ref={form} onSubmit={save} className="record-form">
      <DraftNotice
        isShown={isKept && !isNew}
        onDrop={() => {
          write(untouched);
          forget();
          setIsNew(true);
        }}
      />
      <DugnadFields
        key={String(isNew)}
        {...{ edits, checklists, themeNames }}
        error={(field) => wrong[field] ?? null}
        onEdit={(edit) => write((before) => ({ ...before, edits: { ...before.edits, ...edit } }))}
      />
      <SectionFailure asked={themes} />
      <FormEnd
        error={refusal ?? (Object.keys(wrong).length > 0 ? t('change.fix') : null)}
        {...{ failure, isBusy }}
        save={t('dugnad.save')}
        onCancel={() => {
          forget();
          onCancel();
        }}
      >
        {standingId && (
          <div className="notice" role="alert">
            <p>{t('dugnad.recorded')}</p>
            <Link href={addressOf.dugnad(municipality.slug, standingId)}>{t('dugnad.toRecorded')}</Link>
          </div>
        )}
      </FormEnd>
    </form>
  );
}

/** Names of themes by "<checklist>/<theme>": of the newest versions, and of what stands, which may be gone from them. */
function namesOf(
  checklists: readonly VersionThemes[],
  standing: readonly (DugnadPartsFragment | null)[],
  gone: string,
): ReadonlyMap<string, string> {
  const stored = standing.flatMap((one) =>
    (one?.themes ?? []).map(({ checklistId, themeId, name }) => [`${checklistId}/${themeId}`, name ?? gone] as const),
  );
  const offered = checklists.flatMap(({ checklistId, themes }) =>
    themes.map(({ id, name }) => [`${checklistId}/${id}`, name] as const),
  );
  return new Map([...stored, ...offered]);
}
