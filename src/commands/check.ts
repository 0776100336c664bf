import { relative, sep } from 'node:path';
import { check } from '../prepare/check.js';
import { toGithub } from '../diagnostics/github.js';
import { toJson } from '../diagnostics/json.js';
import { toSarif } from '../diagnostics/sarif.js';
import { openCache } from '../files/open-cache.js';
import { readBook } from '../read/read-book.js';
import { fix } from './fix.js';
import { type SafetyFlags, safetyFor } from './safety.js';
import { tellMessages } from './tell-messages.js';

export interface CheckFlags extends Pick<SafetyFlags, 'config' | 'trust'> {
  format: 'text' | 'json' | 'sarif' | 'github';
  fix?: true;
  yes?: true;
  /** The name of an edition. */
  profile?: string;
  strict?: true;
}

/** Reports problems in a book without building it. */
export async function runCheck(flags: CheckFlags, version: string): Promise<number> {
  const { trust } = await safetyFor({ ...flags, sandbox: true });
  const cache = await openCache();
  const book = await readBook(flags.config, { trust, profile: flags.profile, cache });
  await cache?.trim();
  if (flags.fix) return fix(book, flags.yes ?? false);
  const messages = await check(book);
  const folder = relative(process.cwd(), book.folder);
  const prefix = folder && folder + sep;
  if (flags.format === 'json')
    console.log(JSON.stringify({ messages: messages.map((one) => toJson(one, prefix)) }, null, 2));
  else if (flags.format === 'sarif') console.log(JSON.stringify(toSarif(messages, version, prefix), null, 2));
  else if (flags.format === 'github') {
    if (messages.length > 0) console.log(toGithub(messages, prefix));
  } else {
    tellMessages(messages, prefix, book.folder);
    if (messages.length === 0) console.log('No problems found.');
  }
  return messages.some(({ fatal }) => fatal === true || flags.strict === true) ? 1 : 0;
}
