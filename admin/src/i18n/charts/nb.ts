/** What stands in and around every picture, in bokmål: the source that the other languages are typed against. */
export const chartsNb = {
  figure: {
    asTable: 'Vis som tabell',
    saveSvg: 'Last ned SVG',
    savePng: 'Last ned PNG',
  },
} as const;
