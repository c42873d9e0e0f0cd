import { ask } from '../common/ask.ts';
import { Editable } from '../common/Editable.tsx';
import { go } from '../common/history.ts';
import { Link } from '../common/Link.tsx';
import { mayRecord } from '../common/mayRecord.ts';
import { Heading, Page } from '../common/Page.tsx';
import { Removable } from '../common/Removable.tsx';
import { addressOf } from '../common/route.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { Trouble } from '../common/Trouble.tsx';
import { languageCode } from '../common/translate.ts';
import { useAnswer } from '../common/useAnswer.ts';
import { useHasDraft } from '../common/useDraft.ts';
import { Waiting } from '../common/Waiting.tsx';
import type { WorkplacePartsFragment } from '../generated/form/graphql.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { DugnadActions } from './DugnadActions.tsx';
import { DugnadFacts } from './DugnadFacts.tsx';
import { DugnadForm, dugnadDraft } from './DugnadForm.tsx';
import { dugnadTitle } from './dugnadWords.ts';
import { dugnadQuery, removeDugnadMutation, restoreDugnadMutation } from './formQueries.ts';

type Place = { municipality: WorkplacePartsFragment };

/** A dugnad that nobody has written down: held, or only planned. */
export function NewDugnadPage({ municipality }: Place) {
  const t = useTexts();
  const { viewer } = useSession();
  if (!mayRecord(viewer, municipality.id)) return <Trouble failure={viewer ? 'FORBIDDEN' : 'SIGNED_OUT'} />;
  return (
    <Page title={t('dugnad.newTitle')} of="new-dugnad">
      <Trail municipality={municipality} />
      <Heading>{t('dugnad.newTitle')}</Heading>
      <p className="lead">{t('dugnad.lead')}</p>
      <DugnadForm
        municipality={municipality}
        dugnad={null}
        onSaved={(id) => go(addressOf.dugnad(municipality.slug, id), { replace: true })}
        onCancel={() => go(addressOf.municipality(municipality.slug))}
      />
    </Page>
  );
}

/** One dugnad: what is written of it, what was agreed, and what became of the answers around it. */
export function DugnadPage({ municipality, id }: Place & { id: string }) {
  const t = useTexts();
  const { viewer, language } = useSession();
  const { data, failure, again } = useAnswer(dugnadQuery, { id, language: languageCode(language) });
  const isBegun = useHasDraft(dugnadDraft(municipality.id, { id }));
  if (failure && !data) return <Trouble failure={failure} />;
  if (!data) return <Waiting />;
  const { dugnad } = data;
  if (!dugnad) return <Trouble failure={viewer ? null : 'SIGNED_OUT'} />;
  const isStanding = dugnad.removedAt === null;
  const title = dugnadTitle(dugnad.heldOn, t, language);
  const isMember =
    mayRecord(viewer, municipality.id) || viewer?.seats.some((s) => s.municipality.id === municipality.id);
  return (
    <Page title={title} of={dugnad.id}>
      <Trail municipality={municipality} />
      <Heading>{title}</Heading>
      <Editable
        canEdit={dugnad.canEdit && isStanding}
        isBegun={isBegun}
        label={t('dugnad.edit')}
        facts={<DugnadFacts dugnad={dugnad} isMember={Boolean(isMember)} />}
        form={(end) => (
          <DugnadForm
            municipality={municipality}
            dugnad={dugnad}
            onSaved={async () => {
              await again();
              end(true);
            }}
            onCancel={() => end(false)}
          />
        )}
      >
        {isStanding && (
          <>
            <DugnadActions dugnad={dugnad} slug={municipality.slug} />
            <BeforeAfter dugnadId={dugnad.id} slug={municipality.slug} />
          </>
        )}
        {dugnad.canEdit && (
          <Removable
            label={t('dugnad.remove')}
            isRemoved={!isStanding}
            removedText={t('dugnad.removed')}
            restoredText={t('dugnad.restored')}
            remove={async () => {
              await ask(removeDugnadMutation, { id });
              await again();
            }}
            restore={async () => {
              const { restoreDugnad: result } = await ask(restoreDugnadMutation, { id });
              await again();
              return result.__typename === 'DugnadAlreadyRecorded' ? t('dugnad.cannotRestore') : null;
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
      <Link href={`${addressOf.municipality(slug)}#dugnader`}>{t('dugnad.title')}</Link>
    </p>
  );
}
