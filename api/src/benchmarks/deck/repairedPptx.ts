import JSZip from 'jszip';

/**
 * Mends what the writer of presentations gets wrong, so that PowerPoint opens the file without asking to repair it:
 * charts name a third axis that they do not define, places without a value hold an empty one, parts are declared that are
 * not there, the parts of a line are out of order, and every slide has an empty note.
 * @param seen moment that the parts are dated with: the same deck gives the same bytes
 */
export async function repairedPptx(bytes: Uint8Array, seen: Date): Promise<Uint8Array> {
  const read = await JSZip.loadAsync(bytes);
  const mended = new JSZip();
  const names = Object.keys(read.files).filter((name) => !read.files[name]!.dir && !isNote(name));
  for (const name of names) {
    const file = read.files[name]!;
    const content = isXml(name)
      ? mend(name, await file.async('string'), new Set(names))
      : await file.async('uint8array');
    mended.file(name, content, { date: seen, createFolders: false });
  }
  return mended.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const isXml = (name: string) => /\.(xml|rels)$/.test(name);
const isNote = (name: string) => name.startsWith('ppt/notesSlides/');

function mend(name: string, xml: string, names: ReadonlySet<string>): string {
  if (name === '[Content_Types].xml') return withoutMissingParts(xml, names);
  if (name.startsWith('ppt/slides/_rels/')) return xml.replace(/<Relationship [^>]*notesSlides\/[^>]*\/>/g, '');
  if (/^ppt\/charts\/chart\d+\.xml$/.test(name)) {
    return labelsApart(linesInOrder(withoutEmptyPoints(withDefinedAxes(xml))));
  }
  return xml;
}

/** A chart names the axes that it defines, no others. */
function withDefinedAxes(xml: string): string {
  const defined = new Set(
    [...xml.matchAll(/<c:(?:cat|val|date|ser)Ax>\s*<c:axId val="(\d+)"\/>/g)].map(([, id]) => id),
  );
  return xml.replace(/<c:axId val="(\d+)"\/>/g, (axis, id) => (defined.has(id) ? axis : ''));
}

/** What a line has, in the order that the format asks for; bars may be inverted, lines not. */
const linesInOrder = (xml: string): string =>
  xml.replace(/<c:lineChart>[\s\S]*<\/c:lineChart>/, (lines) =>
    lines
      .replace(/<c:invertIfNegative val="\d"\/>/g, '')
      .replace(/(<c:dLbls>(?:(?!<\/c:ser>)[\s\S])*?<\/c:dLbls>)(<c:marker>[\s\S]*?<\/c:marker>)/g, '$2$1'),
  );

/** Where two lines pass each other the number of the higher point stands above it, that of the lower below. */
const labelsApart = (xml: string): string =>
  xml.replace(/<c:lineChart>[\s\S]*<\/c:lineChart>/, (lines) => {
    const [head = '', ...series] = lines.split('<c:ser>');
    if (series.length !== 2) return lines;
    const [own, other] = series.map(valuesByPlace);
    const placed = series.map((one, line) =>
      one.replace(/<c:dLbls>([\s\S]*?)<\/c:dLbls>/, (_, shown: string) => {
        const points = [...own!.keys()].map((at) => {
          const isLower = other!.has(at) && (line === 0) === own!.get(at)! < other!.get(at)!;
          return `<c:dLbl><c:idx val="${at}"/>${placedAt(shown, isLower ? 'b' : 't')}</c:dLbl>`;
        });
        return `<c:dLbls>${points.join('')}${placedAt(shown, line === 0 ? 't' : 'b', true)}</c:dLbls>`;
      }),
    );
    return [head, ...placed].join('<c:ser>');
  });

/** @param ofAll of a whole line, which may have leaders */
const placedAt = (shown: string, position: 't' | 'b', ofAll = false): string =>
  shown
    .replace(/<c:dLblPos val="\w+"\/>/, `<c:dLblPos val="${position}"/>`)
    .replace(/<c:showLeaderLines val="\d"\/>/, (leaders) => (ofAll ? leaders : ''));

const valuesByPlace = (series: string): ReadonlyMap<number, number> => {
  const [values = ''] = /<c:val>[\s\S]*<\/c:val>/.exec(series) ?? [];
  const points = [...values.matchAll(/<c:pt idx="(\d+)">\s*<c:v>([^<]+)<\/c:v>/g)];
  return new Map(points.map(([, at, value]) => [Number(at), Number(value)]));
};

/** A place without a value is left out; an empty number is none. */
const withoutEmptyPoints = (xml: string): string => xml.replace(/<c:pt idx="\d+">\s*<c:v>\s*<\/c:v>\s*<\/c:pt>/g, '');

const withoutMissingParts = (xml: string, names: ReadonlySet<string>): string =>
  xml.replace(/\s*<Override PartName="\/([^"]+)"[^>]*\/>/g, (part, name) => (names.has(name) ? part : ''));
