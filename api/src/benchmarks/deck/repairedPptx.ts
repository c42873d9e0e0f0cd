import JSZip from 'jszip';

/**
 * Mends what the writer of presentations gets wrong, so that PowerPoint opens the file without asking to repair it:
 * charts name a third axis that they do not define, places without a value hold an empty one, parts are declared that are
 * not there, and every slide has an empty note.
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
  if (/^ppt\/charts\/chart\d+\.xml$/.test(name)) return labelsApart(withoutEmptyPoints(withDefinedAxes(xml)));
  return xml;
}

/** A chart names the axes that it defines, no others. */
function withDefinedAxes(xml: string): string {
  const defined = new Set(
    [...xml.matchAll(/<c:(?:cat|val|date|ser)Ax>\s*<c:axId val="(\d+)"\/>/g)].map(([, id]) => id),
  );
  return xml.replace(/<c:axId val="(\d+)"\/>/g, (axis, id) => (defined.has(id) ? axis : ''));
}

/** The numbers of a second line stand below its points, where those of the first do not. */
const labelsApart = (xml: string): string =>
  xml.replace(/<c:lineChart>[\s\S]*<\/c:lineChart>/, (lines) => {
    const [head = '', first = '', ...others] = lines.split('<c:ser>');
    const below = others.map((one) => one.replace(/<c:dLblPos val="t"\/>/g, '<c:dLblPos val="b"/>'));
    return [head, first, ...below].join('<c:ser>');
  });

/** A place without a value is left out; an empty number is none. */
const withoutEmptyPoints = (xml: string): string => xml.replace(/<c:pt idx="\d+">\s*<c:v>\s*<\/c:v>\s*<\/c:pt>/g, '');

const withoutMissingParts = (xml: string, names: ReadonlySet<string>): string =>
  xml.replace(/\s*<Override PartName="\/([^"]+)"[^>]*\/>/g, (part, name) => (names.has(name) ? part : ''));
