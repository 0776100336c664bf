import type { Code } from 'mdast';

/** The language of a fence; some tools write more behind a comma, as in “rust,ignore”. */
export function languageOf({ lang }: Code): string | undefined {
  const name = lang?.split(/[,{:]/)[0]?.replace(/^\./, '').toLowerCase();
  return name === undefined || name === '' ? undefined : name;
}
