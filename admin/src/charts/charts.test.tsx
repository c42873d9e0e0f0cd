import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AnswerSteps } from './AnswerSteps.tsx';
import { Causes } from './Causes.tsx';
import { Figure } from './Figure.tsx';
import { HeatMap, heatStep } from './HeatMap.tsx';
import { LevelBar } from './LevelBar.tsx';
import { PossibleSpan } from './PossibleSpan.tsx';
import { ShareBar } from './ShareBar.tsx';
import { Slopes } from './Slopes.tsx';

const drawn = (element: ReactElement) => renderToStaticMarkup(element);
const count = (markup: string, found: RegExp) => markup.match(found)?.length ?? 0;

test('a figure has its message, what it is about, its numbers as a table and buttons named after it', () => {
  const table = {
    columns: [{ label: 'Runde' }, { label: 'Skår', isNumber: true }],
    rows: [{ head: '2026', cells: ['74 %'] }],
  };
  const markup = drawn(
    <Figure id="serie" language="nn" message="Frå 59 til 74" about="Skår i prosent" table={table} heading={2}>
      <svg />
    </Figure>,
  );
  expect(markup).toContain('<h2 id="serie-message" class="chart-message chart-message-2">Frå 59 til 74</h2>');
  expect(markup).toContain('<th scope="row">2026</th><td class="chart-number">74 %</td>');
  expect(markup).toContain('Last ned PNG<span class="chart-unseen">: Frå 59 til 74</span>');
});

test('a figure that is no picture has nothing to save', () => {
  expect(
    drawn(
      <Figure id="a" language="nb" message="Vises ikke" hasPicture={false}>
        <p />
      </Figure>,
    ),
  ).not.toContain('data-save-picture');
});

test('a share of nothing is not drawn, and what is missing is hatched at the end', () => {
  const markup = drawn(
    <ShareBar
      label="3 av 4 har svart"
      parts={[
        { kind: 'level-1', share: 75, label: '3 har kommet i gang' },
        { kind: 'level-2', share: 0, label: '0' },
        { kind: 'missing', share: 25, label: '1 har ikke svart' },
      ]}
    />,
  );
  expect(markup).toContain('aria-label="3 av 4 har svart"');
  expect(count(markup, /class="chart-share[ "]/g)).toBe(2);
  expect(markup).toMatch(/x="75.00%" width="25.00%"[^>]*fill="url\(#[^)]+\)"><title>1 har ikke svart/);
});

test('two pictures on one page never share a pattern', () => {
  const missing = { kind: 'missing', share: 100, label: 'ikke svart' } as const;
  const markup = drawn(
    <>
      <ShareBar label="a" parts={[missing]} />
      <ShareBar label="b" parts={[missing]} />
      <AnswerSteps filled={null} of={3} word="Vet ikke" />
    </>,
  );
  const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(3);
});

test('“don’t know” is hatched with its word, “no” is three empty boxes', () => {
  const unknown = drawn(<AnswerSteps filled={null} of={3} word="Vet ikke" />);
  expect(count(unknown, /chart-step-missing" fill="url/g)).toBe(3);
  expect(unknown).toContain('Vet ikke');
  const no = drawn(<AnswerSteps filled={0} of={3} word="Nei" />);
  expect(count(no, /class="chart-step"/g)).toBe(3);
  expect(no).not.toContain('url(');
});

test('a possible span too narrow for two words says both ends in one', () => {
  const span = (from: number, to: number) =>
    drawn(
      <PossibleSpan label="x" value={57} from={from} to={to} labels={{ value: '57', from: `${from}`, to: `${to}` }} />,
    );
  expect(span(45, 66)).toContain('>45</text>');
  expect(span(56, 58)).toContain('>56–58</text>');
  expect(span(57, 57)).not.toContain('>57–57</text>');
});

test('a score without a former one is one dot among the bands', () => {
  const bands = [
    { step: 0, name: 'Har kommet i gang', from: 0, to: 50 },
    { step: 1, name: 'Grunnleggende', from: 50, to: 75, isOwn: true },
  ];
  const markup = drawn(<LevelBar label="69" bands={bands} own={{ value: 68.8, label: '69 %' }} former={null} />);
  expect(markup).toContain('cx="68.8%"');
  expect(count(markup, /<circle/g)).toBe(1);
  expect(markup).toMatch(/class="chart-level-own">.*Grunnleggende/);
});

test('only changed practice wears the accent, and a cause of nothing is a line, not a bar', () => {
  const markup = drawn(
    <Causes
      label="Årsaker"
      before={{ name: 'Skår 2024', value: 52, label: '52 %' }}
      steps={[
        { name: 'Nye regler', delta: 0, label: '0,0', isPractice: false },
        { name: 'Endret praksis', delta: 18, label: '+18,0', isPractice: true },
      ]}
      after={{ name: 'Skår 2026', value: 70, label: '70 %' }}
    />,
  );
  expect(count(markup, /chart-practice"/g)).toBe(1);
  expect(count(markup, /chart-cause-none/g)).toBe(1);
  expect(markup).toMatch(/\+18,0/);
  expect(markup).toContain('>50</text>');
  expect(markup).toContain('>75\u00a0%</text>');
});

test('what cannot be compared has no line, and a missing date no dot', () => {
  const base = { name: 'Forankring', word: 'Kan ikke sammenlignes', outcome: 'notComparable' as const };
  const before = { value: 42, label: '42' };
  const slopes = (after: { value: number; label: string } | null) =>
    drawn(<Slopes items={[{ ...base, id: 'a', before, after }]} words={{ before: 'før', after: 'etter' }} />);
  expect(slopes({ value: 58, label: '58' })).not.toContain('chart-slope-line');
  expect(count(slopes({ value: 58, label: '58' }), /<circle/g)).toBe(2);
  expect(count(slopes(null), /<circle/g)).toBe(1);
  expect(slopes(null)).toContain('aria-label="Forankring: før 42"');
});

test('a cell without a score is hatched with its word, and never the lowest step', () => {
  const markup = drawn(
    <HeatMap
      caption="Temaer"
      columns={[
        { id: 'a', label: 'Forankring' },
        { id: 'b', label: 'Kunnskap' },
      ]}
      rows={[
        {
          id: 'r',
          head: 'Røyrvik',
          cells: [
            { value: 0, label: '0' },
            { value: null, label: 'Ikke svart', word: 'lav dekning' },
          ],
        },
      ]}
    />,
  );
  expect(markup).toContain('<td class="chart-heat-1">0</td><td class="chart-heat-none"><span>lav dekning</span></td>');
});

test.each([
  [0, 1],
  [19.9, 1],
  [20, 2],
  [59.99999999999999, 4],
  [80, 5],
  [100, 5],
])('%d is on step %d of five', (value, step) => {
  expect(heatStep(value)).toBe(step);
});
