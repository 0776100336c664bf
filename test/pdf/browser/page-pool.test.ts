import { expect, test } from '@jest/globals';
import { OctavoError } from '../../../src/diagnostics/error.js';
import { withPages } from '../../../src/pdf/browser/page-pool.js';
import type { IsolatedPage } from '../../../src/pdf/browser/serve.js';

const sheet = { title: 'fine', language: 'en', direction: 'ltr', className: '', css: '', body: '' } as const;
const titleOf = async ({ page, show }: IsolatedPage) => {
  await show(sheet, 10_000);
  return page.title();
};
const crash = async ({ page }: IsolatedPage) => {
  await page.goto('chrome://crash', { timeout: 10_000 });
};
const kill = ({ page }: IsolatedPage) => page.browser().process()?.kill('SIGKILL');

test('work is done once more when its page crashes or its browser is killed, and others go on', async () => {
  const tries: Record<string, number> = {};
  const once = (name: string, harm: (page: IsolatedPage) => unknown) => async (page: IsolatedPage) => {
    tries[name] = (tries[name] ?? 0) + 1;
    if (tries[name] === 1) await harm(page);
    return titleOf(page);
  };
  const titles = await withPages(
    {},
    () => undefined,
    2,
    async (run) => [
      await run('crashes', once('crashes', crash)),
      await run('killed', once('killed', kill)),
      ...(await Promise.all([run('later', titleOf), run('last', titleOf)])),
    ],
  );
  expect(titles).toEqual(['fine', 'fine', 'fine', 'fine']);
  expect(tries).toEqual({ crashes: 2, killed: 2 });
});

test('what fails twice is told by its name', async () => {
  const failure = withPages(
    {},
    () => undefined,
    1,
    (run) => run('a chapter', crash),
  );
  await expect(failure).rejects.toThrow(/failed twice on “a chapter”/);
  await expect(failure).rejects.toBeInstanceOf(OctavoError);
});

test('an aborted build ends at once', async () => {
  const stop = new AbortController();
  const never = () => new Promise<never>(() => undefined);
  const building = withPages(
    {},
    () => undefined,
    1,
    (run) =>
      run('long', async (page) => {
        await titleOf(page);
        stop.abort(new Error('enough'));
        return never();
      }),
    stop.signal,
  );
  await expect(building).rejects.toThrow('enough');
});
