import { useEffect, useState } from 'react';
import type { ThemesQuery } from '../generated/form/graphql.ts';
import { ask, NoAnswer } from './ask.ts';
import { checklistVersionsQuery, themesQuery } from './formQueries.ts';
import { newestVersion } from './newestVersion.ts';
import { useSession } from './session.tsx';
import { languageCode } from './translate.ts';

/** A checklist's newest version with its themes and criteria. */
export type VersionThemes = NonNullable<ThemesQuery['checklistVersion']>;

/** The checklists that municipalities answer, with themes and criteria; null until they are known. */
export function useThemes(): readonly VersionThemes[] | null {
  const language = languageCode(useSession().language);
  const [found, setFound] = useState<readonly VersionThemes[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void themesIn(language)
      .catch((error) => {
        if (!(error instanceof NoAnswer)) throw error;
        return null;
      })
      .then((themes) => isWanted && setFound(themes));
    return () => {
      isWanted = false;
    };
  }, [language]);
  return found;
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
