import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { carryOver } from './carryOver.ts';
import { readCatalogue } from './catalogue.ts';
import type { Checklist } from './checklist.ts';
import { readFiles, readLock } from './cli/workspace.ts';
import { compare } from './compare.ts';
import { commonCore } from './core.ts';
import { lint } from './lint.ts';
import { chosen } from './testing/smallChecklist.ts';

const definitions = fileURLToPath(new URL('../definitions', import.meta.url));
const workspace = { definitions, print: () => undefined };
const { versions } = readCatalogue(definitions);
const files = readFiles(workspace);
const lock = readLock(workspace);
const ofIndicators = (wanted: string): Checklist =>
  versions.find(({ id, version }) => id === 'nasjonale-indikatorer' && version === wanted)!.checklist;
const indicators = versions.filter(({ id }) => id === 'nasjonale-indikatorer').map(({ checklist }) => checklist);

test('every shipped definition passes lint, has English texts and is published', () => {
  expect(lint(files, lock)).toEqual([]);
  expect(versions.filter(({ isLocked }) => !isLocked)).toEqual([]);
});

test('another text of one option in a published file is refused', () => {
  const changed = files.map(({ file, text }) => ({
    file,
    text: text.replace('nb: Under planlegging', 'nb: Planlagt'),
  }));
  expect(changed).not.toEqual(files);
  expect(lint(changed, lock).map(({ message }) => message)).toEqual(
    expect.arrayContaining([expect.stringContaining('nasjonale-indikatorer 1.0.0 is published and has been changed')]),
  );
});

describe('the national indicators of 2024 and the next ones', () => {
  const [before, next] = [ofIndicators('1.2.0'), ofIndicators('2.0.0')];

  test('differ by each kind of change that a series has to live with', () => {
    expect(next.changes.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['clarified', 'modified', 'options-changed', 'added', 'retired']),
    );
  });

  test('have a common core without what was added or modified', () => {
    const outside = commonCore(before, next, indicators).filter(({ because }) => because !== null);
    expect(outside).toMatchObject([
      { criterion: 'yearly-report', because: 'ADDED' },
      { criterion: 'way-in', because: 'MODIFIED' },
    ]);
  });

  test('show no progress where a municipality answers as before', () => {
    const answers = chosen(
      Object.fromEntries(before.themes.flatMap(({ criteria }) => criteria).map(({ id }) => [id, 'planned'] as const)),
    );
    const proposals = carryOver({ checklist: before, answers }, next, indicators);
    const confirmed = Object.fromEntries(proposals.map(({ criterion, answer }) => [criterion, answer]));
    const later = { ...confirmed, ...chosen({ 'yearly-report': 'no', 'way-in': 'no' }) };
    // S0 = S1 = 1/3; "planned" of support-schemes is worth 1/4 now: S2 = S3 = (6·1/3 + 1/4) / 7 = 9/28; S4 = (9/4) / 9 = 1/4
    const { causes, coreShare } = compare(
      { checklist: before, answers },
      { checklist: next, answers: later },
      indicators,
    );
    expect(coreShare).toBe('7/9');
    expect(causes).toEqual({
      before: '1/3',
      dropped: '0',
      rules: '-1/84',
      practice: '0',
      added: '-1/14',
      after: '1/4',
    });
  });
});
