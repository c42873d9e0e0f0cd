import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { xmlText } from '../files/xmlText.ts';
import type { Deck } from './slides.ts';
import { writeDeck } from './writeDeck.ts';

const hostile = [
  "=cmd|' /C calc'!A0",
  '<script>alert(1)</script>',
  'slutt ]]> og <![CDATA[ begynnelse',
  'styretegn \u0000\u0007\u001b\ufffe her',
  'halv \ud83d bokstav',
  'Å & Ø; "anførsel" \'apostrof\' &amp;',
  'Linje\nskift',
  'Lang '.repeat(200).trim(),
] as const;

const chart = {
  categories: hostile,
  series: [{ name: hostile[1], isOwn: true, values: hostile.map((_, at) => at / 9) }],
};
const head = { title: hostile[2], about: hostile[3] };
const deck: Deck = {
  ...{ title: hostile[1], language: 'nb', foot: hostile[5], demonstration: hostile[4] },
  slides: [
    { kind: 'TITLE', title: hostile[7], lines: hostile },
    { kind: 'BARS', isShare: true, ...head, chart },
    {
      kind: 'LINES',
      ...head,
      chart: { ...chart, series: [...chart.series, { ...chart.series[0]!, name: hostile[0] }] },
    },
    { kind: 'TABLE', ...head, heads: hostile.slice(0, 3), rows: [hostile.slice(0, 3), hostile.slice(3, 6)] },
    { kind: 'LISTS', ...head, lists: [{ head: hostile[0], items: hostile }] },
    { kind: 'TEXT', ...head, paragraphs: hostile },
  ],
};

async function partsOf(file: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(file);
  const names = Object.keys(zip.files).filter((name) => /\.(xml|rels)$/.test(name));
  return new Map(await Promise.all(names.map(async (name) => [name, await zip.files[name]!.async('string')] as const)));
}

/** What stops a strict reader: a tag that does not close its own, a bare sign of markup, a character that XML has not. */
function faultOf(xml: string): string | null {
  const open: string[] = [];
  const tag = /<(?:\?[^>]*\?|(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?))>|([^<]+)|(<)/g;
  for (const [found, isEnd, name, attributes = '', isWhole, text, stray] of xml.matchAll(tag)) {
    if (stray) return 'a bare <';
    if (/&(?!(?:amp|lt|gt|quot|apos|#x?[\da-fA-F]+);)/.test(text ?? attributes)) return `a bare & in ${found}`;
    if (!name || isWhole) continue;
    if (!isEnd) open.push(name);
    else if (open.pop() !== name) return `${found} closes another`;
  }
  if (xml.includes(']]>')) return 'the end of a section that has no beginning';
  return open[0] ?? (xml === xmlText(xml) ? null : 'a character that is none');
}

const unescaped = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

test('whatever stands in a text, every part of a presentation is well formed, also the sheets behind its charts', async () => {
  const file = await writeDeck(deck, new Date('2026-01-01T00:00:00Z'));
  const parts = await partsOf(file);
  expect([...parts.keys()].filter((name) => /slides\/slide\d+\.xml$/.test(name))).toHaveLength(deck.slides.length);
  for (const [name, xml] of parts) expect(faultOf(xml), name).toBeNull();
  const { files } = await JSZip.loadAsync(file);
  const sheets = Object.values(files).filter(({ name }) => name.endsWith('.xlsx'));
  expect(sheets).toHaveLength(2);
  for (const sheet of sheets) {
    for (const [name, xml] of await partsOf(await sheet.async('uint8array'))) {
      expect(faultOf(xml), `${sheet.name} ${name}`).toBeNull();
      // No cell is a formula.
      expect(xml, `${sheet.name} ${name}`).not.toContain('<f>');
    }
  }
});

test('a text of a slide or chart is read as it was written, without the characters that no file may have', async () => {
  const parts = await partsOf(await writeDeck(deck, new Date('2026-01-01T00:00:00Z')));
  const all = [...parts.values()].join('');
  const read = [...all.matchAll(/<(?:a:t|c:v)>([^<]*)<\/(?:a:t|c:v)>/g)].map(([, text]) => unescaped(text!));
  for (const text of hostile) for (const line of xmlText(text).split('\n')) expect(read.join('\n')).toContain(line);
  expect(read).toContain(hostile[1]);
  expect(xmlText(hostile[3])).toBe('styretegn  her');
  expect(xmlText(hostile[4])).toBe('halv \ufffd bokstav');
  expect(xmlText('Å 👪 \t linje\nskift')).toBe('Å 👪 \t linje\nskift');
});

test('where two lines pass each other, each number stands on its own side', async () => {
  const [first, second] = [
    [0.5, 0.3],
    [0.3, 0.4],
  ];
  const series = [
    { name: 'Egen', isOwn: true, values: first! },
    { name: 'Midten', isOwn: false, values: second! },
  ];
  const lines = { kind: 'LINES', title: '', about: '', chart: { categories: ['2023', '2024'], series } } as const;
  const parts = await partsOf(await writeDeck({ ...deck, slides: [lines] }, new Date(0)));
  const xml = [...parts].find(([name]) => /charts\/chart\d+\.xml$/.test(name))![1];
  const placed = [...xml.matchAll(/<c:dLbl><c:idx val="(\d)"\/>[\s\S]*?<c:dLblPos val="(\w)"\/>/g)];
  expect(placed.map(([, at, place]) => `${at}${place}`)).toEqual(['0t', '1b', '0b', '1t']);
  // The format has the marker of a line before its labels, and PowerPoint mends what is out of order.
  for (const [one] of xml.matchAll(/<c:ser>[\s\S]*?<\/c:ser>/g)) {
    expect(one.indexOf('<c:marker>')).toBeLessThan(one.indexOf('<c:dLbls>'));
    expect(one).not.toContain('invertIfNegative');
  }
});
