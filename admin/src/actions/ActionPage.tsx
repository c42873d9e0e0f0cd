import { ask } from '../common/ask.ts';
import { Editable } from '../common/Editable.tsx';
import { go } from '../common/history.ts';
import { Link } from '../common/Link.tsx';
import { mayRecord } from '../common/mayRecord.ts';
import { Heading, Page } from '../common/Page.tsx';
import { Removable } from '../common/Removable.tsx';
import { type ActionAbout, addressOf } from '../common/route.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { Trouble } from '../common/Trouble.tsx';
import { languageCode } from '../common/translate.ts';
import { useAnswer } from '../common/useAnswer.ts';
import { useHasDraft } from '../common/useDraft.ts';
import { Waiting } from '../common/Waiting.tsx';
import type { WorkplacePartsFragment } from '../generated/form/graphql.ts';
import { ActionFacts } from './ActionFacts.tsx';
import { ActionForm, actionDraft } from './ActionForm.tsx';
import { ActionHistory } from './ActionHistory.tsx';
import { ActionStep } from './ActionStep.tsx';
import { editsOf, newEdits } from './actionEdits.ts';
import { actionQuery, removeActionMutation, restoreActionMutation } from './formQueries.ts';

type Place = { municipality: WorkplacePartsFragment };

/** A new action: from a next step, from a dugnad, or out of nothing. */
export function NewActionPage({ municipality, about }: Place & { about: ActionAbout }) {
  const t = useTexts();
  const { viewer } = useSession();
  if (!mayRecord(viewer, municipality.id)) return <Trouble failure={viewer ? 'FORBIDDEN' : 'SIGNED_OUT'} />;
  const back = about.dugnadId
    ? addressOf.dugnad(municipality.slug, about.dugnadId)
    : addressOf.actions(municipality.slug);
  return (
    <Page title={t('action.newTitle')} of="new-action">
      <Trail municipality={municipality} />
      <Heading>{t('action.newTitle')}</Heading>
      <ActionForm
        municipalityId={municipality.id}
        action={null}
        about={about}
        initial={newEdits(about)}
        onSaved={(id) => go(addressOf.action(municipality.slug, id), { replace: true })}
        onCancel={() => go(back)}
      />
    </Page>
  );
}

/** One action: what it says, how far it has come, and its history. */
export function ActionPage({ municipality, id }: Place & { id: string }) {
  const t = useTexts();
  const { viewer, language } = useSession();
  const { data, failure, again } = useAnswer(actionQuery, { id, language: languageCode(language) });
  const isBegun = useHasDraft(actionDraft(municipality.id, { id }));
  if (failure && !data) return <Trouble failure={failure} />;
  if (!data) return <Waiting />;
  const { action } = data;
  if (!action) return <Trouble failure={viewer ? null : 'SIGNED_OUT'} text={t('action.unknown')} />;
  const isStanding = action.removedAt === null;
  return (
    <Page title={action.what} of={action.id}>
      <Trail municipality={municipality} />
      <Heading>{action.what}</Heading>
      <Editable
        canEdit={action.canEdit && isStanding}
        isBegun={isBegun}
        label={t('action.edit')}
        facts={<ActionFacts action={action} slug={municipality.slug} />}
        form={(end) => (
          <ActionForm
            municipalityId={municipality.id}
            action={action}
            initial={editsOf(action)}
            onSaved={async () => {
              await again();
              end(true);
            }}
            onCancel={() => end(false)}
          />
        )}
      >
        {action.canEdit && isStanding && (
          <section>
            <h2>{t('action.state')}</h2>
            <ActionStep action={action} onSaved={again} />
          </section>
        )}
        {action.events.length > 0 && <ActionHistory events={action.events} />}
        {action.canEdit && (
          <Removable
            label={t('action.remove')}
            isRemoved={!isStanding}
            removedText={t('action.removed', { what: action.what })}
            restoredText={t('action.restored')}
            remove={async () => {
              await ask(removeActionMutation, { id });
              await again();
            }}
            restore={async () => {
              await ask(restoreActionMutation, { id });
              await again();
              return null;
            }}
          />
        )}
      </Editable>
    </Page>
  );
}

function Trail({ municipality: { slug, name } }: Place) {
  const t = useTexts();
  return (
    <p className="meta">
      <Link href={addressOf.municipality(slug)}>{name}</Link>
      {' · '}
      <Link href={addressOf.actions(slug)}>{t('action.title')}</Link>
    </p>
  );
}
