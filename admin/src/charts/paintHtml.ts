const namespace = 'http://www.w3.org/2000/svg';

/** The pattern that takes the place of css hatch in a painted picture. */
export const hatchId = 'missing';

/**
 * Paints one html element's own ground, frame and words (not its children's) as svg: each line of text by itself, in
 * the place and width it has on the page, so that it fits whichever typeface the reader of the file has.
 */
export function paintHtml(element: Element, at: { left: number; top: number }): Element[] {
  const style = getComputedStyle(element);
  const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE) as Text[];
  return [...box(element, style, at), ...words.flatMap((node) => linesOf(node).map((line) => text(line, style, at)))];
}

/** A line of words as the page broke it. */
type Line = { text: string; left: number; right: number; bottom: number; top: number };

/** Words of a text node, gathered where they stand on one line; a word that the page broke is two pieces. */
function linesOf(node: Text): Line[] {
  const lines: Line[] = [];
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    const isBroken = placeOf(node, index, word.length).length > 1;
    const pieces = isBroken
      ? [...word].map((letter, at) => ({ text: letter, at: index + at }))
      : [{ text: word, at: index }];
    for (const piece of pieces) {
      const place = placeOf(node, piece.at, piece.text.length)[0];
      if (!place || place.width === 0) continue;
      const { left, right, top, bottom } = place;
      const last = lines.at(-1);
      const space = piece.at === index ? ' ' : '';
      if (last && Math.abs(last.top - top) < 4) {
        last.text += `${space}${piece.text}`;
        last.right = right;
      } else {
        if (last && !space && /\p{L}$/u.test(last.text)) last.text += '-';
        lines.push({ text: piece.text, left, right, top, bottom });
      }
    }
  }
  return lines;
}

/** Where some letters of a text stand: a place for each line they are on. */
function placeOf(node: Text, from: number, length: number): DOMRectList {
  const range = node.ownerDocument.createRange();
  range.setStart(node, from);
  range.setEnd(node, from + length);
  return range.getClientRects();
}

function text(line: Line, style: CSSStyleDeclaration, at: { left: number; top: number }): Element {
  const element = document.createElementNS(namespace, 'text');
  const size = Number.parseFloat(style.fontSize);
  // The baseline stands where the glyphs' box ends, less the descent: about a fifth of the size.
  const baseline = (line.top + line.bottom) / 2 + size * 0.36;
  write(element, {
    x: line.left - at.left,
    y: baseline - at.top,
    textLength: line.right - line.left,
    lengthAdjust: 'spacingAndGlyphs',
    fill: style.color,
    'font-family': style.fontFamily,
    'font-size': style.fontSize,
    'font-weight': style.fontWeight,
  });
  element.textContent = line.text;
  return element;
}

/** The element's ground and frame: whole frames as a rectangle, a line above or below as a line. */
function box(element: Element, style: CSSStyleDeclaration, at: { left: number; top: number }): Element[] {
  const { left, top, width, height } = element.getBoundingClientRect();
  const place = { x: left - at.left, y: top - at.top, width, height };
  const hasHatch = style.backgroundImage.includes('repeating-linear-gradient');
  const hasGround = hasHatch || !/^rgba\(.*, 0\)$|^transparent$/.test(style.backgroundColor);
  const lines = (['Top', 'Bottom', 'Left', 'Right'] as const).filter(
    (side) => Number.parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none',
  );
  const drawn: Element[] = [];
  if (hasGround || lines.length === 4) {
    const ground = document.createElementNS(namespace, 'rect');
    const rx = Number.parseFloat(style.borderTopLeftRadius) || 0;
    const stroke = lines.length === 4 ? style.borderTopColor : 'none';
    write(ground, {
      ...place,
      rx,
      fill: hasHatch ? `url(#${hatchId})` : hasGround ? style.backgroundColor : 'none',
      stroke,
    });
    drawn.push(ground);
  }
  if (lines.length < 4)
    for (const side of lines.filter((one) => one === 'Top' || one === 'Bottom')) {
      const line = document.createElementNS(namespace, 'line');
      const y = side === 'Top' ? place.y + 0.5 : place.y + height - 0.5;
      write(line, { x1: place.x, x2: place.x + width, y1: y, y2: y, stroke: style[`border${side}Color`] });
      drawn.push(line);
    }
  return drawn;
}

function write(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
}
