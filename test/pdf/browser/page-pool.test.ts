import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { OctavoError } from '../../../src/diagnostics/error.js';
import { withPages } from '../../../src/pdf/browser/page-pool.js';
import { paginate } from '../../../src/pdf/paginate/paginate.js';
import type { IsolatedPage } from '../../../src/pdf/browser/serve.js';

const sheet = { title: 'fine', language: 'en', direction: 'ltr', className: '', css: '', body: '' } as const;
const titleOf = async ({ page, show }: IsolatedPage) => {
  await show(sheet, 10_000);
  return page.title();
};
const crash = async ({ page }: IsolatedPage) => {
  await page.goto('chrome://crash', { timeout: 10_000 });
};
/** Ends the browsers of this process. */
const kill = () => {
  spawnSync('pkill', ['-KILL', '-P', String(process.pid), '-f', 'headless']);
};

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

test.each([
  ['of the work', () => Promise.reject(new RangeError('not there'))],
  [
    'of the page program',
    async ({ page, show }: IsolatedPage) => {
      await show({ ...sheet, body: '<p>No chapter.' }, 10_000);
      await paginate(page, { width: 100, height: 100 }, { notes: 'foot' });
    },
  ],
])(
  'a fault %s is Octavo’s: it is reported at once, with its stack, and no second browser is started',
  async (_, work) => {
    let tries = 0;
    const failure = withPages(
      {},
      () => undefined,
      1,
      (run) =>
        run('a chapter', (page) => {
          tries += 1;
          return work(page);
        }),
    );
    const error: unknown = await failure.catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: 'ERR_INTERNAL',
      message: expect.stringMatching(
        /^Octavo failed on “a chapter”: .*(not there|paginateDocument: TypeError)/,
      ),
      hint: expect.stringContaining('fault in Octavo'),
      cause: expect.objectContaining({ stack: expect.stringMatching(/\n\s+at /) }),
    });
    expect(tries).toBe(1);
  },
);

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

test('when a piece of work fails, the others end with it, and are not tried again', async () => {
  let tries = 0;
  let other: Promise<unknown> = Promise.resolve();
  const building = withPages(
    {},
    () => undefined,
    2,
    (run) => {
      other = run('other', () => {
        tries += 1;
        return new Promise(() => undefined);
      });
      const bad = run('bad', async (page) => {
        await titleOf(page);
        throw new RangeError('not there');
      });
      return Promise.all([other, bad]);
    },
  );
  await expect(building).rejects.toThrow('not there');
  await expect(other).rejects.toThrow('abort');
  expect(tries).toBe(1);
});

test('a time-out is reported with the name of the document', async () => {
  const failure = withPages(
    {},
    () => undefined,
    1,
    (run) =>
      run('a long chapter', async ({ page, show }) => {
        await show({ ...sheet, body: '<p>word '.repeat(20_000) }, 10_000);
        await page.pdf({ timeout: 1 });
      }),
  );
  await expect(failure).rejects.toThrow(/failed twice on “a long chapter”: .*[Tt]imed? ?out/);
});
