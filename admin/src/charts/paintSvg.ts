/** What css says of a shape, as attributes that mean the same. */
const styles = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'vector-effect',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/**
 * Copies an svg of the page with its looks written as attributes, in the place that it has there.
 * Links become groups: a file has no page to lead to.
 */
export function paintSvg(svg: SVGSVGElement, at: { left: number; top: number }): Element {
  const copy = copied(svg);
  const place = svg.getBoundingClientRect();
  const { left, top, width, height } = place;
  for (const [name, value] of Object.entries({ x: left - at.left, y: top - at.top, width, height }))
    copy.setAttribute(name, String(Math.round(value * 100) / 100));
  copy.setAttribute('overflow', 'visible');
  return copy;
}

function copied(element: Element): Element {
  const isLink = element.localName === 'a';
  const copy = isLink
    ? element.ownerDocument.createElementNS(element.namespaceURI, 'g')
    : (element.cloneNode(false) as Element);
  for (const name of ['class', 'tabindex', 'role']) copy.removeAttribute(name);
  if (element.localName !== 'title' && element.localName !== 'defs') {
    const computed = getComputedStyle(element);
    const inherited = element.parentElement && getComputedStyle(element.parentElement);
    for (const name of styles) {
      const value = computed.getPropertyValue(name);
      const isSame = name === 'opacity' ? value === '1' : inherited?.getPropertyValue(name) === value;
      if (value && (!isSame || element.localName === 'svg')) copy.setAttribute(name, value);
    }
  }
  for (const child of element.childNodes) copy.append(child instanceof Element ? copied(child) : child.cloneNode());
  return copy;
}
