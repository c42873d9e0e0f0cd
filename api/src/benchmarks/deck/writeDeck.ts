import PptxGenJS from 'pptxgenjs';
import { xmlText } from '../files/xmlText.ts';
import { repairedPptx } from './repairedPptx.ts';
import type { Chart, Deck, Slide } from './slides.ts';

type Page = ReturnType<PptxGenJS['addSlide']>;

/** The colours of tokens.css; a presentation has no style sheet. */
const colours = {
  ...{ text: '1A2430', soft: '4B5663', line: 'DCDAD3', page: 'FFFFFF' },
  ...{ own: 'B03F1B', peer: '7B838D', accent: '0B5A6B', warn: '7A4A00', warnSoft: 'FDF1D8' },
} as const;

/** Inches of a wide slide, and its margin. */
const [width, height, margin] = [13.333, 7.5, 0.6];
const body = { x: margin, y: 1.75, w: width - 2 * margin, h: height - 1.75 - 0.75 };

/**
 * A deck as PPTX with charts that can be edited, every number beside its bar or point.
 * @param seen moment that the file is dated with
 */
export async function writeDeck(written: Deck, seen: Date): Promise<Uint8Array> {
  const { title, slides, language, foot, demonstration } = withXmlTexts(written);
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = demonstration === null ? title : `${demonstration}. ${title}`;
  deck.author = 'Fritidssjekken';
  deck.company = 'Fritidssjekken';
  deck.theme = { headFontFace: 'Arial', bodyFontFace: 'Arial' };
  for (const slide of slides) {
    const page = deck.addSlide();
    page.background = { color: colours.page };
    draw(deck, page, slide, language === 'en' ? '0%' : '0 %');
    page.addText(foot, { ...footBox, w: body.w - 0.8, color: colours.soft, align: 'left' });
    page.slideNumber = {
      x: width - margin - 0.6,
      y: height - 0.55,
      w: 0.6,
      h: 0.35,
      fontSize: 10,
      color: colours.soft,
      align: 'right',
    };
    if (demonstration !== null) {
      page.addText(demonstration, {
        ...{ x: 0, y: 0, w: width, h: 0.38, fontSize: 13, bold: true, align: 'center', valign: 'middle' },
        ...{ color: colours.warn, fill: { color: colours.warnSoft } },
      });
    }
  }
  return repairedPptx((await deck.write({ outputType: 'uint8array' })) as Uint8Array, seen);
}

/** A deck is data alone: every text of it, wherever it stands. */
const withXmlTexts = (deck: Deck): Deck =>
  JSON.parse(JSON.stringify(deck), (_, value: unknown) => (typeof value === 'string' ? xmlText(value) : value));

const footBox = { x: margin, y: height - 0.55, h: 0.35, fontSize: 10, margin: 0 } as const;

function draw(deck: PptxGenJS, page: Page, slide: Slide, percent: string): void {
  if (slide.kind === 'TITLE') {
    page.addShape(deck.ShapeType.rect, { x: margin, y: 3.78, w: 1.2, h: 0.07, fill: { color: colours.own } });
    page.addText(slide.title, {
      x: margin,
      y: 2.1,
      w: body.w,
      h: 1.6,
      fontSize: sizeFor(slide.title, [45, 36], [130, 28], [400, 16]),
      bold: true,
      color: colours.text,
      valign: 'bottom',
      margin: 0,
    });
    page.addText(lines(slide.lines), {
      x: margin,
      y: 4.1,
      w: body.w,
      h: 1.8,
      fontSize: 18,
      color: colours.soft,
      valign: 'top',
      margin: 0,
    });
    return;
  }
  page.addText(slide.title, {
    x: margin,
    y: 0.5,
    w: body.w,
    h: 0.75,
    fontSize: sizeFor(slide.title, [72, 24], [180, 19], [400, 13]),
    bold: true,
    color: colours.text,
    valign: 'middle',
    margin: 0,
  });
  page.addText(slide.about, {
    x: margin,
    y: 1.25,
    w: body.w,
    h: 0.45,
    fontSize: sizeFor(slide.about, [145, 13], [400, 11]),
    color: colours.soft,
    valign: 'top',
    margin: 0,
  });
  switch (slide.kind) {
    case 'BARS':
      bars(deck, page, slide.chart, slide.isShare ? percent : null, slide.title);
      break;
    case 'LINES':
      curves(deck, page, slide.chart, percent, slide.title);
      break;
    case 'TABLE':
      table(page, slide.heads, slide.rows);
      break;
    case 'LISTS':
      lists(page, slide.lists);
      break;
    case 'TEXT':
      page.addText(lines(slide.paragraphs, 10), {
        ...body,
        fontSize: 18,
        color: colours.text,
        valign: 'top',
        margin: 0,
      });
  }
}

/** The size in which a text of some length has room; what is longer than any is written in the smallest. */
const sizeFor = ({ length }: string, ...sizes: readonly (readonly [longest: number, size: number])[]): number =>
  (sizes.find(([longest]) => length <= longest) ?? sizes.at(-1)!)[1];

/** One paragraph for each. */
const lines = (texts: readonly string[], after = 4) =>
  texts.map((text) => ({ text, options: { breakLine: true, paraSpaceAfter: after } }));

const common = {
  ...{ catAxisLabelFontSize: 13, valAxisLabelFontSize: 11, dataLabelFontSize: 13, legendFontSize: 13 },
  ...{ catAxisLabelColor: colours.text, valAxisLabelColor: colours.soft, dataLabelColor: colours.text },
  ...{ catAxisLineColor: colours.line, valAxisLineShow: false, showValue: true, legendPos: 'b' as const },
  ...{ valGridLine: { color: colours.line, size: 0.5 }, catGridLine: { style: 'none' as const } },
};

/** Shares and scores, with the language’s sign for per cent. */
const ofShare = (percent: string) => ({
  ...{ valAxisMinVal: 0, valAxisMaxVal: 1, valAxisMajorUnit: 0.25 },
  ...{ valAxisLabelFormatCode: percent, dataLabelFormatCode: percent },
});

function bars(deck: PptxGenJS, page: Page, chart: Chart, percent: string | null, altText: string): void {
  const longest = Math.max(...chart.categories.flatMap((name) => name.split('\n').map(({ length }) => length)));
  const names = Math.min(0.5, 0.06 + longest * 0.0085);
  page.addChart(deck.ChartType.bar, seriesOf(fromBelow(chart)), {
    ...{ ...body, ...common, ...(percent ? ofShare(percent) : { valAxisMinVal: 0, dataLabelFormatCode: '0' }) },
    ...{ barDir: 'bar', barGapWidthPct: 45, altText },
    ...{ chartColors: coloursOf(fromBelow(chart)), showLegend: chart.series.length > 1, dataLabelPosition: 'outEnd' },
    // Up to half of the width is the names’: questions wrap there, and are never cut.
    layout: { x: names, y: 0.02, w: 0.97 - names, h: chart.series.length > 1 ? 0.82 : 0.9 },
  });
}

function curves(deck: PptxGenJS, page: Page, chart: Chart, percent: string, altText: string): void {
  page.addChart(deck.ChartType.line, seriesOf(chart), {
    ...{ ...body, ...common, ...ofShare(percent), chartColors: coloursOf(chart), altText },
    ...{ showLegend: chart.series.length > 1, dataLabelPosition: 't', lineSize: 3, lineDataSymbolSize: 9 },
    displayBlanksAs: 'gap',
  });
}

/** Lying bars are drawn from below: the first is to stand on top. */
const fromBelow = ({ categories, series, ...rest }: Chart): Chart => ({
  ...rest,
  categories: categories.toReversed(),
  series: series.toReversed().map((one) => ({ ...one, values: one.values.toReversed() })),
});

/** A place without a value stays empty: the writer leaves what is no number blank, and the repair takes it out. */
const seriesOf = ({ categories, series }: Chart) =>
  series.map(({ name, values }) => ({ name, labels: [...categories], values: values as number[] }));

const coloursOf = ({ categories, series, ownCategory }: Chart): string[] =>
  ownCategory === undefined
    ? series.map(({ isOwn }) => (isOwn ? colours.own : series.length > 1 ? colours.peer : colours.accent))
    : categories.map((category) => (category === ownCategory ? colours.own : colours.peer));

function table(page: Page, heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const cell = (text: string, at: number, bold: boolean) => ({
    text,
    options: {
      align: at === 0 ? ('left' as const) : ('right' as const),
      bold,
      color: bold ? colours.soft : colours.text,
    },
  });
  page.addTable(
    [heads.map((head, at) => cell(head, at, true)), ...rows.map((row) => row.map((text, at) => cell(text, at, false)))],
    {
      ...{ x: body.x, y: body.y, w: body.w, fontSize: 13, valign: 'middle', margin: 0.05 },
      colW: [body.w - (heads.length - 1) * 1.3, ...heads.slice(1).map(() => 1.3)],
      border: { type: 'solid', pt: 0.5, color: colours.line },
    },
  );
}

function lists(page: Page, all: Extract<Slide, { kind: 'LISTS' }>['lists']): void {
  const gap = 0.5;
  const w = (body.w - gap * (all.length - 1)) / all.length;
  for (const [at, { head, items }] of all.entries()) {
    const x = body.x + at * (w + gap);
    page.addText(head, { x, y: body.y, w, h: 0.5, fontSize: 18, bold: true, color: colours.accent, margin: 0 });
    page.addText(
      items.map((text) => ({ text, options: { bullet: true, breakLine: true, paraSpaceAfter: 10 } })),
      {
        x,
        y: body.y + 0.55,
        w,
        h: body.h - 0.55,
        fontSize: all.length > 2 ? 13 : 15,
        color: colours.text,
        valign: 'top',
        margin: 0,
      },
    );
  }
}
