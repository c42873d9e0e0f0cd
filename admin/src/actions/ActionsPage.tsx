import { useRef, useState } from 'react';
import { Link } from '../common/Link.tsx';
import { mayRecord } from '../common/mayRecord.ts';
import { Heading, Page } from '../common/Page.tsx';
import { addressOf } from '../common/route.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { Trouble } from '../common/Trouble.tsx';
import { languageCode } from '../common/translate.ts';
import { useAnswer } from '../common/useAnswer.ts';
import { Waiting } from '../common/Waiting.tsx';
import type { WorkplacePartsFragment } from '../generated/form/graphql.ts';
import { ActionRow } from './ActionRow.tsx';
import { actionGroups } from './actionGroups.ts';
import { actionsQuery } from './formQueries.ts';

/** All of a municipality's actions, by how far they have come. */
export function ActionsPage({ municipality }: { municipality: WorkplacePartsFragment }) {
  const t = useTexts();
  const { viewer, language } = useSession();
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const { data, failure, again } = useAnswer(actionsQuery, {
    ...{ municipalityId: municipality.id, language: languageCode(language) },
  });
  if (failure && !data) return <Trouble failure={failure} />;
  if (!data?.municipality) return <Waiting />;
  const groups = actionGroups(data.municipality.actions);
  const isRecorder = mayRecord(viewer, municipality.id);
  const title = t('action.titleOf', { municipality: municipality.name });
  return (
    <Page title={title} of="actions">
      <p className="meta">
        <Link href={addressOf.municipality(municipality.slug)}>{municipality.name}</Link>
      </p>
      <Heading>{title}</Heading>
      <p className="lead">{t('action.lead')}</p>
      {isRecorder && (
        <p className="actions">
          <Link className="button go" href={addressOf.newAction(municipality.slug)}>
            {t('action.add')}
          </Link>
        </p>
      )}
      <p role="status" className="small" ref={status} tabIndex={-1}>
        {said}
      </p>
      {groups.length === 0 && <p>{t(isRecorder ? 'action.none' : 'action.nonePublic')}</p>}
      {groups.map(({ state, actions }) => (
        <section key={state}>
          <h2>
            {t(`action.${state}`)} <span className="soft count">{actions.length}</span>
          </h2>
          <ul className="rows">
            {actions.map((action) => (
              <ActionRow
                key={action.id}
                action={action}
                slug={municipality.slug}
                onStep={async (words) => {
                  setSaid(words);
                  await again();
                  // The row has moved to another list: its button is gone.
                  status.current?.focus();
                }}
              />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
