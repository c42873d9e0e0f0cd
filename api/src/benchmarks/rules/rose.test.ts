import { expect, test } from 'vitest';
import { risenStep } from './rose.ts';

const steps = (...outcomes: ('BETTER' | 'WORSE' | 'SAME' | 'NOT_COMPARABLE')[]) =>
  outcomes.map((outcome, at) => ({ earlierId: String(at), laterId: String(at + 1), outcome }));

test.each([
  [['BETTER'], '1'],
  [['BETTER', 'SAME'], '1'],
  [['BETTER', 'NOT_COMPARABLE'], '1'],
  [['WORSE', 'BETTER'], '2'],
  [['BETTER', 'BETTER'], '2'],
  [['BETTER', 'WORSE'], undefined],
  [['SAME', 'SAME'], undefined],
  [[], undefined],
] as const)('after %j the step upwards is to %s', (outcomes, laterId) => {
  expect(risenStep(steps(...outcomes))?.laterId).toBe(laterId);
});
