import type { TextsLike } from '../../common/translatorsOf.ts';
import type { resultNb } from './nb.ts';

/** The result page beyond score and themes, in nynorsk. */
export const resultNn: TextsLike<typeof resultNb> = {
  comparison: {
    before: 'Før',
    after: 'Etter',
  },
};
