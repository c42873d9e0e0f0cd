import type { TextsLike } from '../../common/translatorsOf.ts';
import type { chartsNb } from './nb.ts';

/** What stands in and around every picture, in nynorsk. */
export const chartsNn: TextsLike<typeof chartsNb> = {
  figure: {
    asTable: 'Vis som tabell',
    saveSvg: 'Last ned SVG',
    savePng: 'Last ned PNG',
  },
};
