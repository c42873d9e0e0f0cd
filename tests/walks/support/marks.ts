import type { Page } from '@playwright/test';

/** Least contrast of a mark with what is behind it (WCAG 1.4.11). */
const leastContrast = 3;

/** How many marks the page has, and those that cannot be seen on the reader's own background. */
export type Marks = { readonly count: number; readonly unseen: readonly string[] };

/**
 * Looks for every mark of every picture: lines, dots, bands, bars, hexagons, hatches, cells, swatches. Each is drawn with at
 * least one colour that stands out from the background; grids are no marks.
 */
export const marksOf = (page: Page): Promise<Marks> => page.evaluate(findMarks, leastContrast);

/** Runs in the page: everything that it needs stands inside it. */
function findMarks(least: number): Marks {
  type Colour = readonly [number, number, number, number];
  const shapes = 'path, rect, circle, ellipse, polygon, polyline, line, use, text';
  const cells = '.hatch, .bar, .chart-heat tbody td, [class*="swatch"]:not(svg, svg *), .chart-key i';

  const colourOf = (text: string): Colour | null => {
    const parts = /^rgba?\(([^)]+)\)/
      .exec(text)?.[1]
      ?.split(/[ ,/]+/)
      .map(Number);
    return parts && parts.length >= 3 ? [parts[0]!, parts[1]!, parts[2]!, parts[3] ?? 1] : null;
  };
  const luminance = ([red, green, blue]: Colour) => {
    const [r, g, b] = [red, green, blue].map((one) => {
      const part = one / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  /** In forced colours the page itself is painted in the reader's own background. */
  const canvas = getComputedStyle(document.body).backgroundColor;
  const ground: Colour = colourOf(canvas) ?? [255, 255, 255, 1];
  const stands = (paint: string, opacity: number) => {
    const colour = colourOf(paint);
    if (!colour) return false;
    const share = colour[3] * opacity;
    const seen = [0, 1, 2].map((at) => colour[at]! * share + ground[at]! * (1 - share));
    const [one, other] = [luminance([seen[0]!, seen[1]!, seen[2]!, 1]), luminance(ground)];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) >= least;
  };
  /** A pattern is seen when one of its own shapes is. */
  const patternOf = (paint: string) => {
    const id = /^url\("?#(.+?)"?\)/.exec(paint)?.[1];
    return id ? document.getElementById(id) : null;
  };
  const isDrawn = (shape: Element): boolean => {
    const style = getComputedStyle(shape);
    const opacity = Number(style.opacity);
    const pattern = patternOf(style.fill);
    if (pattern) return [...pattern.querySelectorAll('path, rect, line, circle')].some(isDrawn);
    if (shape instanceof SVGUseElement) {
      const used = document.getElementById(shape.href.baseVal.slice(1));
      return [...(used?.querySelectorAll('path, rect, circle, polygon') ?? [])].some(isDrawn);
    }
    const hasStroke = style.stroke !== 'none' && Number.parseFloat(style.strokeWidth) > 0;
    return (
      stands(style.fill, opacity * Number(style.fillOpacity)) ||
      (hasStroke && stands(style.stroke, opacity * Number(style.strokeOpacity)))
    );
  };
  const isNoMark = (shape: Element) => {
    const style = getComputedStyle(shape);
    const isEmpty = style.fill === 'none' && style.stroke === 'none';
    const box = shape.getBoundingClientRect();
    const isNowhere = box.width === 0 && box.height === 0;
    return (
      isEmpty ||
      isNowhere ||
      style.visibility === 'hidden' ||
      Boolean(shape.closest('defs, .chart-grid, button, .recharts-cartesian-grid'))
    );
  };
  const isFramed = (cell: Element) => {
    const style = getComputedStyle(cell);
    return (
      (Number.parseFloat(style.borderTopWidth) > 0 && stands(style.borderTopColor, 1)) ||
      stands(style.backgroundColor, 1)
    );
  };
  const nameOf = (one: Element) => {
    const { fill, stroke, opacity } = getComputedStyle(one);
    const place =
      one.closest('figure')?.id || one.closest('svg')?.getAttribute('class') || one.parentElement?.className;
    return `${one.tagName} .${one.getAttribute('class')} in ${place}: fill ${fill}, stroke ${stroke}, opacity ${opacity}`;
  };
  const drawn = [...document.querySelectorAll('svg')].flatMap((svg) => [...svg.querySelectorAll(shapes)]);
  const marks = drawn.filter((shape) => !isNoMark(shape));
  const boxes = [...document.querySelectorAll(cells)].filter((cell) => cell.getBoundingClientRect().width > 0);
  const unseen = [...marks.filter((mark) => !isDrawn(mark)), ...boxes.filter((cell) => !isFramed(cell))];
  return { count: marks.length + boxes.length, unseen: [...new Set(unseen.map(nameOf))] };
}
