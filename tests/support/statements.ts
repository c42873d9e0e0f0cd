import pg from 'pg';
import { vi } from 'vitest';

/** What a call came to, and the text of each statement that it needed. */
export async function statementsOf<T>(call: () => Promise<T>): Promise<{ statements: string[]; answer: T }> {
  const spied = vi.spyOn(pg.Client.prototype, 'query');
  try {
    const answer = await call();
    const statements = spied.mock.calls.map(([said]) =>
      typeof said === 'string' ? said : (said as { text: string }).text,
    );
    return { statements, answer };
  } finally {
    spied.mockRestore();
  }
}
