import type { TextsLike } from '../../common/translatorsOf.ts';
import type { resultNb } from './nb.ts';

/** The result page beyond score and themes, in English. */
export const resultEn: TextsLike<typeof resultNb> = {
  comparison: {
    before: 'Before',
    after: 'After',
  },
};
