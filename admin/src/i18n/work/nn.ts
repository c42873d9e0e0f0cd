import type { TextsLike } from '../../common/translatorsOf.ts';
import type { workNb } from './nb.ts';

/** Home, dugnads and actions of the municipality, in nynorsk. */
export const workNn: TextsLike<typeof workNb> = {
  place: {
    publicPage: 'Offentleg side',
  },
  action: {
    title: 'Tiltak',
  },
};
