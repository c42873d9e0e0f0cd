import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Change, Checklist, Criterion, Level, Option, Scale, Theme } from './checklist.ts';
import { type WrittenChecklist, writtenChecklist } from './schema.ts';

/** Types as plain data: intersections flattened, readonly taken off, so that two spellings of one shape are one type. */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : { -readonly [Key in keyof T]: Plain<T[Key]> };
type Same<A, B> = (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;

/** A written object once the keys that complete.ts fills in are there; null stands for "none". */
type Filled<Written, Keys extends keyof Written, Empty extends keyof Written = never> = Omit<Written, Keys | Empty> & {
  [Key in Keys]-?: Exclude<Written[Key], undefined>;
} & { [Key in Empty]-?: Exclude<Written[Key], undefined> | null };

type WrittenScale = WrittenChecklist['scales'][number];
type WrittenOption = WrittenScale['options'][number];
type WrittenTheme = WrittenChecklist['themes'][number];
type WrittenCriterion = WrittenTheme['criteria'][number];
type CriterionDefaults = 'weight' | 'notApplicable' | 'evidence' | 'tags' | 'anchors' | 'references' | 'sameAs';
type Parts = 'scales' | 'themes' | 'changes';

const agrees: {
  readonly level: Same<WrittenChecklist['levels'][number], Level>;
  readonly option: Same<Filled<WrittenOption, 'alone'>, Option>;
  readonly scale: Same<Omit<WrittenScale, 'options'>, Omit<Scale, 'options'>>;
  readonly criterion: Same<Filled<WrittenCriterion, CriterionDefaults, 'condition'>, Criterion>;
  readonly theme: Same<
    Omit<Filled<WrittenTheme, 'weight' | 'reflection' | 'cards'>, 'criteria'>,
    Omit<Theme, 'criteria'>
  >;
  readonly change: Same<NonNullable<WrittenChecklist['changes']>[number], Change>;
  readonly checklist: Same<Omit<Filled<WrittenChecklist, 'levelCoverage', 'from'>, Parts>, Omit<Checklist, Parts>>;
} = { level: true, option: true, scale: true, criterion: true, theme: true, change: true, checklist: true };

test('the schema and the types of a checklist agree, part by part (it would not compile otherwise)', () => {
  expect(Object.values(agrees)).not.toContain(false);
});

test('the schema can be given to editors as JSON Schema, with help at every text that has a form', () => {
  const schema = z.toJSONSchema(writtenChecklist) as {
    properties: Record<string, object>;
    additionalProperties: boolean;
  };
  expect(schema.additionalProperties).toBe(false);
  expect(schema.properties.minCoverage).toMatchObject({
    type: 'string',
    description: expect.stringContaining('"1/2"'),
  });
});
