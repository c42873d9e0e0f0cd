import { test } from '@playwright/test';
import { type Demonstration, enterDemonstration } from './everyPage.ts';
import { type Service, startService } from './service.ts';

/**
 * The demonstration for all tests of a file: entered before the first, stopped after the last. What it holds is there once
 * a test runs, and in every `beforeAll` that stands below the call.
 */
export function demonstrationForFile(): Demonstration {
  let service: Service | null = null;
  const there = {} as Demonstration;
  test.beforeAll(async ({ browser }) => {
    service = await startService({ args: ['--demo'] });
    Object.assign(there, await enterDemonstration(browser, service));
  });
  test.afterAll(() => service?.stop());
  return there;
}
