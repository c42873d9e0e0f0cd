import type { Checklist } from '@fritidssjekken/checklist-definitions';
import { useId } from 'react';
import { Figure } from '../../charts/Figure.tsx';
import { Strips } from '../../charts/Strips.tsx';
import { go, useAddress } from '../../common/history.ts';
import { Link } from '../../common/Link.tsx';
import { useSession, useTexts } from '../../common/session.tsx';
import type { Asked } from '../../common/useAnswer.ts';
import type { PeerGroupKind, ResultPeersQuery } from '../../generated/form/graphql.ts';
import { capital } from './figures.ts';
import { Later } from './Later.tsx';
import { groupName, groupWord, withGroup } from './peerGroup.ts';
import { type OwnScores, type PeersModel, peersModel } from './peersModel.ts';

/** The own place in a group's spread; the group is chosen here and kept in the address. */
export function PeersSection({
  asked,
  checklist,
  own,
  municipality,
  roundName,
  kind,
}: {
  asked: Asked<ResultPeersQuery>;
  checklist: Checklist;
  own: OwnScores;
  municipality: string;
  roundName: string | null;
  kind: PeerGroupKind;
}) {
  const t = useTexts();
  const { language } = useSession();
  return (
    <section>
      <h2>{t('resultPeers.title')}</h2>
      <Later asked={asked} height="tall">
        {({ peerGroups, peerFigures }) =>
          peerFigures ? (
            <>
              <GroupChooser groups={peerGroups} kind={kind} />
              <Spread
                model={peersModel(peerFigures, { checklist, own, municipality, roundName }, { t, language })}
                municipality={municipality}
              />
            </>
          ) : (
            <p>{t('resultPeers.none')}</p>
          )
        }
      </Later>
    </section>
  );
}

function GroupChooser({ groups, kind }: { groups: ResultPeersQuery['peerGroups']; kind: PeerGroupKind }) {
  const t = useTexts();
  const { language } = useSession();
  const address = useAddress();
  const id = useId();
  return (
    <div className="field chooser noprint">
      <label htmlFor={id}>{t('resultPeers.choose')}</label>
      <select
        id={id}
        value={kind}
        onChange={({ target }) => go(withGroup(address, target.value as PeerGroupKind), { replace: true })}
      >
        {!groups.some((group) => group.kind === kind) && (
          <option value={kind}>{capital(groupWord(kind, { t, language }))}</option>
        )}
        {groups.map((group) => (
          <option key={group.kind} value={group.kind}>
            {t('resultPeers.option', {
              name: group.kind === 'KOSTRA' ? t('resultPeers.optionKOSTRA') : groupName(group, { t, language }),
              answered: group.answered,
              members: group.members,
            })}
          </option>
        ))}
      </select>
    </div>
  );
}

function Spread({ model, municipality }: { model: PeersModel; municipality: string }) {
  const t = useTexts();
  const { language } = useSession();
  const address = useAddress();
  const rows = model.rows.map((row) => ({
    ...row,
    isOwnAmong: false,
    withheld: row.withheld && (
      <>
        <b>{t('result.notShown')}.</b> {row.withheld.text}{' '}
        {row.withheld.wider && (
          <Link href={withGroup(address, row.withheld.wider.kind)}>
            {t('resultPeers.wider', {
              group: groupName(row.withheld.wider, { t, language }),
              n: row.withheld.wider.answered,
            })}
          </Link>
        )}
      </>
    ),
  }));
  return (
    <Figure
      id="spredning"
      language={language}
      message={model.message}
      about={model.about}
      table={model.table}
      note={model.notes.map((text) => <p key={text}>{text}</p>)}
    >
      <Strips
        rows={rows}
        legend={{ own: municipality, one: t('resultPeers.one'), half: t('resultPeers.half') }}
        label={t('resultPeers.title')}
        language={language}
      />
    </Figure>
  );
}
