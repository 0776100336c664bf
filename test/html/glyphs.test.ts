import { expect, test } from '@jest/globals';
import { build, pdf, readBook } from '../../src/index.js';
import { bookFolder } from '../book-folder.js';

/** What is told of characters that no font has, with the place. */
async function told(chapters: Record<string, string>): Promise<string[]> {
  const { messages } = await build(await readBook(await bookFolder(chapters)), { targets: [pdf()] });
  // What has no glyph has no other consequences.
  expect(messages.filter(({ fatal }) => fatal === true).map(String)).toEqual([]);
  return messages
    .filter(({ ruleId }) => ruleId === 'glyph-is-in-fonts')
    .map(({ file, line, reason, note }) => `${file}:${line} ${reason} ${String(note)}`);
}

test('a script that no font has is one message in a book, with a package that has it', async () => {
  const found = await told({
    'a.md': '# Views\n\nDas ist ไทย, und ภาษา.\n',
    'b.md': '# Forms\n\nไทย und `ภาษา`, and ខ្មែរ.\n',
  });
  expect(found).toHaveLength(2);
  expect(found[0]).toMatch(
    /^a\.md:3 No font .* 6 characters of the script Thai, such as “ไ”.*npm install @fontsource\/noto-serif-thai”.*body/,
  );
  expect(found[1]).toMatch(/^b\.md:3 .* Khmer, .*noto-serif-khmer/);
});

test('Chinese characters beside kana are Japanese, and by themselves Chinese', async () => {
  const [kana, ...more] = await told({ 'a.md': '# Views\n\n漢字。 ひらがな カタカナ\n' });
  expect(kana).toMatch(/script Japanese, such as “漢”.*noto-serif-jp/);
  expect(more).toEqual([]);
  expect(await told({ 'a.md': '# Views\n\n汉字。\n' })).toEqual([
    expect.stringMatching(/script Han, such as “汉”.*noto-serif-sc/),
  ]);
});

test('symbols are told together', async () => {
  expect(await told({ 'a.md': '# Views\n\n\u{1F7A0} and \u{1F7A1}.\n' })).toEqual([
    expect.stringMatching(/glyphs for 2 characters, such as .* Name a package/),
  ]);
});
