import { expect, test } from 'vitest';
import { sharedRead } from './sharedRead.ts';

/** A read that takes a while, and tells how many have begun. */
function slow() {
  let begun = 0;
  const read = async () => {
    begun += 1;
    const own = begun;
    await new Promise((resolve) => setTimeout(resolve, 5));
    return own;
  };
  return { read, begun: () => begun };
}

test('callers that come while a read is under way share the next one, not that one', async () => {
  const { read, begun } = slow();
  const ask = sharedRead(read);
  const first = ask();
  const later = [ask(), ask(), ask()];
  expect(await first).toBe(1);
  expect(await Promise.all(later)).toEqual([2, 2, 2]);
  expect(begun()).toBe(2);
});

test('nobody is given a read that began before it asked', async () => {
  const { read, begun } = slow();
  const ask = sharedRead(read);
  await Promise.all(
    Array.from({ length: 300 }, async () => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      const before = begun();
      expect(await ask()).toBeGreaterThan(before);
    }),
  );
  expect(begun()).toBeLessThan(60);
});

test('a read that fails fails for those who shared it, and the next begins anew', async () => {
  let begun = 0;
  const ask = sharedRead(async () => {
    begun += 1;
    if (begun === 1) throw new Error('away');
    return begun;
  });
  const [one, two] = [ask(), ask()];
  await expect(one).rejects.toThrow('away');
  expect(await two).toBe(2);
});
