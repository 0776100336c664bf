import { EpubCheck } from '@likecoin/epubcheck-ts';

/** What EPUBCheck complains about, errors and warnings alike. */
export async function complaints(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(({ severity }) => severity !== 'info' && severity !== 'usage')
    .map(({ id, message, location }) => `${id} ${location?.path ?? ''}: ${message}`);
}
