import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Runs a configuration in JavaScript or TypeScript and gives what it exports as `default`; undefined when nothing. */
export async function runModule(path: string): Promise<unknown> {
  const module = (await (extname(path) === '.ts'
    ? importTypeScript(path)
    : import(pathToFileURL(path).href))) as {
    default?: unknown;
  };
  return module.default;
}

/** Node itself takes TypeScript only from 22.18 on, and there only what it can strip. */
async function importTypeScript(path: string): Promise<object> {
  const { createJiti } = await import('jiti');
  return createJiti(path, { fsCache: false }).import<object>(path);
}
