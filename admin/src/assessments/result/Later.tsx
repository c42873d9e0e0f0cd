import type { ReactNode } from 'react';
import { SectionFailure } from '../../common/SectionFailure.tsx';
import { useTexts } from '../../common/session.tsx';
import type { Asked } from '../../common/useAnswer.ts';

/**
 * A part of the page that comes when it comes: it keeps its place while it waits, says so after a moment, and says what
 * to do where it fails. The rest of the page does not wait for it.
 */
export function Later<Data>({
  asked: { data, failure, again },
  height = 'middle',
  children,
}: {
  asked: Asked<Data>;
  height?: 'low' | 'middle' | 'tall';
  children: (data: Data) => ReactNode;
}) {
  const t = useTexts();
  return (
    <>
      <SectionFailure asked={{ failure, again }} />
      {data && children(data)}
      {!data && !failure && (
        <p className={`later later-${height} appears soft`} aria-busy="true">
          {t('resultLater.loading')}
        </p>
      )}
    </>
  );
}
