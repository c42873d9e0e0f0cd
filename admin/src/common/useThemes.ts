import { useCallback, useEffect, useState } from 'react';
import type { ThemesQuery } from '../generated/form/graphql.ts';
import { ask, NoAnswer } from './ask.ts';
import { checklistVersionsQuery, themesQuery } from './formQueries.ts';
import { newestVersion } from './newestVersion.ts';
import { useSession } from './session.tsx';
import { languageCode } from './translate.ts';
import type { Asked } from './useAnswer.ts';

/** A checklist's newest version with its themes and criteria. */
export type VersionThemes = NonNullable<ThemesQuery['checklistVersion']>;

type State = Pick<Asked<readonly VersionThemes[]>, 'data' | 'failure'>;

/** The checklists that municipalities answer, with themes and criteria. */
export function useThemes(): Asked<readonly VersionThemes[]> {
  const language = languageCode(useSession().language);
  const [state, setState] = useState<State>({ data: null, failure: null });
  const load = useCallback(
    async (isWanted: () => boolean) => {
      const found = await themesIn(language).then(
        (data): State => ({ data, failure: null }),
        (error): State => {
          if (!(error instanceof NoAnswer)) throw error;
          return { data: null, failure: error.failure };
        },
      );
      if (isWanted()) setState((before) => ({ ...found, data: found.data ?? before.data }));
    },
    [language],
  );
  useEffect(() => {
    let isWanted = true;
    void load(() => isWanted);
    return () => {
      isWanted = false;
    };
  }, [load]);
  const again = useCallback(() => load(() => true), [load]);
  return { ...state, again };
}

async function themesIn(language: 'NB' | 'NN' | 'EN'): Promise<VersionThemes[]> {
  const { checklists } = await ask(checklistVersionsQuery);
  const ours = checklists.filter(({ versions }) => versions.some(({ audience }) => audience === 'MUNICIPALITY'));
  const asked = ours.map(async ({ id, versions }) => {
    const version = newestVersion(versions);
    if (!version) return null;
    return (await ask(themesQuery, { checklistId: id, version, language })).checklistVersion;
  });
  return (await Promise.all(asked)).filter((one) => one !== null);
}
