import type { TextsLike } from '../../common/translatorsOf.ts';
import type { chartsNb } from './nb.ts';

/** What stands in and around every picture, in English. */
export const chartsEn: TextsLike<typeof chartsNb> = {
  figure: {
    asTable: 'Show as table',
    saveSvg: 'Download SVG',
    savePng: 'Download PNG',
  },
};
