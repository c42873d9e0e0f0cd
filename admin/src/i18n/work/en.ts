import type { TextsLike } from '../../common/translatorsOf.ts';
import type { workNb } from './nb.ts';

/** Home, dugnads and actions of the municipality, in English. */
export const workEn: TextsLike<typeof workNb> = {
  place: {
    publicPage: 'Public page',
  },
  action: {
    title: 'Actions',
  },
};
