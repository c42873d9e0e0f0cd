import { complete, type WrittenChecklist } from '@fritidssjekken/checklist-definitions';
import type { ReactNode } from 'react';
import { Hexagon } from '../common/Hexagon.tsx';
import type { Ask, PageAsked, PageContent } from '../public/page.ts';
import { type LevelTable, levelTableOf } from './methodModel.ts';
import { methodChecklistsQuery, methodVersionQuery } from './publicQueries.ts';
import { Signs } from './Signs.tsx';

/** How it is counted, in plain words, and what each sign means. Every part has an address of its own. */
export async function methodPage(asked: PageAsked, ask: Ask): Promise<PageContent> {
  const { t } = asked;
  const tables = await readTables(asked, ask);
  const paragraphs = (...keys: Parameters<typeof t>[0][]) => keys.map((key) => <p key={key}>{t(key)}</p>);
  const list = (...keys: Parameters<typeof t>[0][]) => (
    <ul className="method-list">
      {keys.map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </ul>
  );
  const parts: readonly { readonly id: string; readonly head: string; readonly body: ReactNode }[] = [
    {
      ...{ id: 'skar', head: t('method.score') },
      body: paragraphs('method.score1', 'method.score2', 'method.score3', 'method.provisional'),
    },
    {
      ...{ id: 'nivaer', head: t('method.levels') },
      body: (
        <>
          <p>{t('method.levelsText')}</p>
          {tables.map((table) => (
            <Levels key={table.id} t={t} table={table} />
          ))}
        </>
      ),
    },
    { id: 'avrunding', head: t('method.rounding'), body: paragraphs('method.roundingText') },
    {
      ...{ id: 'mangler', head: t('method.missing') },
      body: (
        <>
          <p>{t('method.missingText')}</p>
          {list(
            ...(['method.missingDontKnow', 'method.missingNotApplicable', 'method.missingUnanswered'] as const),
            ...(['method.missingHidden', 'method.missingSuppressed', 'method.missingUnpublished'] as const),
            'method.missingGone',
          )}
        </>
      ),
    },
    { id: 'sma-grupper', head: t('method.small'), body: paragraphs('method.smallText') },
    { id: 'svarprosent', head: t('method.response'), body: paragraphs('method.responseText') },
    { id: 'endring', head: t('method.change'), body: paragraphs('method.change1', 'method.change2') },
    { id: 'dugnad', head: t('method.dugnad'), body: paragraphs('method.dugnad1', 'method.dugnad2') },
    {
      ...{ id: 'virker-dugnaden', head: t('method.works') },
      body: (
        <>
          <p>{t('method.works1')}</p>
          {list('method.works2', 'method.works3', 'method.works4', 'method.works5')}
        </>
      ),
    },
    {
      ...{ id: 'kvittering', head: t('method.receipt') },
      body: (
        <>
          {paragraphs('method.receipt1', 'method.receipt2')}
          <p>
            <code className="command">
              npm run definitions -- verify kvittering.json --keys fritidssjekken-keys.json
            </code>
          </p>
          <p>
            {t('method.receipt3')} <a href="/.well-known/fritidssjekken-keys.json">{t('method.keys')}</a>
          </p>
        </>
      ),
    },
    { id: 'demonstrasjon', head: t('method.demonstration'), body: paragraphs('method.demonstrationText') },
    { id: 'tegn', head: t('method.signs'), body: <Signs t={t} levels={tables[0]?.levels ?? []} /> },
  ];
  return {
    ...{ title: t('method.title'), description: t('method.lead'), current: 'method' },
    body: (
      <div className="method">
        <h1>{t('method.title')}</h1>
        <p className="lead">{t('method.lead')}</p>
        <nav aria-label={t('method.contents')}>
          <ul className="links method-contents">
            {parts.map(({ id, head }) => (
              <li key={id}>
                <a href={`#${id}`}>{head}</a>
              </li>
            ))}
          </ul>
        </nav>
        {parts.map(({ id, head, body }) => (
          <section key={id} id={id}>
            <h2>{head}</h2>
            {body}
          </section>
        ))}
      </div>
    ),
  };
}

function Levels({ t, table }: { t: PageAsked['t']; table: LevelTable }) {
  return (
    <div className="method-levels">
      <h3>
        {table.title} <span className="note">{table.version}</span>
      </h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('method.levelColumn')}</th>
            <th scope="col">{t('method.bandColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {table.levels.map(({ id, step, name, band }) => (
            <tr key={id}>
              <th scope="row">
                <span className="stand-level">
                  <Hexagon step={step - 1} steps={table.levels.length} />
                  {name}
                </span>
              </th>
              <td>{band}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small soft">{table.needs.join(' ')}</p>
    </div>
  );
}

/** The levels of the newest version of every checklist that municipalities answer. */
async function readTables({ t, language }: PageAsked, ask: Ask): Promise<LevelTable[]> {
  const { checklists } = await ask(methodChecklistsQuery, {});
  const newest = checklists.flatMap(({ id, versions }) => {
    const last = versions.at(-1);
    return last?.audience === 'MUNICIPALITY' ? [{ checklistId: id, version: last.version }] : [];
  });
  const read = await Promise.all(newest.map((one) => ask(methodVersionQuery, one)));
  return read.flatMap(({ checklistVersion }) => {
    if (!checklistVersion) return [];
    return [levelTableOf(complete(JSON.parse(checklistVersion.canonical) as WrittenChecklist), { t, language })];
  });
}
