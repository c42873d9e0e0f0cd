import type { ReactNode } from 'react';
import type { WorkplacePartsFragment } from '../generated/form/graphql.ts';
import { today } from './formats.ts';
import { workplaceQuery } from './formQueries.ts';
import { useTexts } from './session.tsx';
import { Trouble } from './Trouble.tsx';
import { useAnswer } from './useAnswer.ts';
import { Waiting } from './Waiting.tsx';

/** The municipality that an address is about, for what stands below it; old codes lead to the same one. */
export function Workplace({
  code,
  children,
}: {
  code: string;
  children: (municipality: WorkplacePartsFragment) => ReactNode;
}) {
  const t = useTexts();
  const { data, failure } = useAnswer(workplaceQuery, { code, on: today() });
  if (failure && !data) return <Trouble failure={failure} />;
  if (!data) return <Waiting />;
  const found = data.municipalityByCode;
  if (found.__typename === 'CodeUnknown')
    return <Trouble failure={null} text={t('municipality.unknownCode', { code })} />;
  return children(found.__typename === 'CodeNotValid' ? found.municipality : found);
}
