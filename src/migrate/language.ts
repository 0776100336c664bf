import { chaptersOf, type Folder, type Manuscript } from './manuscript.js';

/** Scripts that tell the language, or the one that is most often written in them. */
const scripts: readonly [RegExp, string][] = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/gu, 'ja'],
  [/\p{sc=Hangul}/gu, 'ko'],
  [/\p{sc=Han}/gu, 'zh'],
  [/\p{sc=Arabic}/gu, 'ar'],
  [/\p{sc=Hebrew}/gu, 'he'],
  [/\p{sc=Devanagari}/gu, 'hi'],
  [/\p{sc=Thai}/gu, 'th'],
  [/\p{sc=Greek}/gu, 'el'],
  [/\p{sc=Cyrillic}/gu, 'ru'],
];

/** Words that are frequent in one language of Latin letters and rare in the others. */
const words: readonly [RegExp, string][] = [
  [/\b(?:the|and|of|is|that|with)\b/gi, 'en'],
  [/\b(?:der|die|und|nicht|ist|mit)\b/gi, 'de'],
  [/\b(?:les|des|est|une|dans|pour)\b/gi, 'fr'],
  [/\b(?:los|las|una|para|como|por)\b/gi, 'es'],
  [/\b(?:não|uma|para|como|você|são)\b/gi, 'pt'],
  [/\b(?:che|della|sono|gli|una|per)\b/gi, 'it'],
  [/\b(?:het|een|niet|van|zijn|voor)\b/gi, 'nl'],
];

/** How much of a book is looked at, in files and in characters of each. */
const [mostFiles, mostCharacters] = [5, 20_000];

/** The language that a book seems to be written in; English where nothing is sure. */
export async function guessLanguage({ items }: Manuscript, folder: Folder): Promise<string> {
  const files = chaptersOf({ items }).flatMap((item) => item.files);
  const texts = await Promise.all(files.slice(0, mostFiles).map((name) => folder.text(name)));
  const sample = texts
    .map((text) => (text ?? '').replace(/```[^]*?```/g, '').slice(0, mostCharacters))
    .join('\n');
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  // Technical books are full of Latin words.
  const script = scripts.find(
    ([pattern, language]) => count(pattern) > letters * (language === 'ja' ? 0.1 : 0.2),
  );
  if (script) return script[1];
  const [best, next] = words
    .map(([pattern, language]) => ({ language, count: count(pattern) }))
    .sort((a, b) => b.count - a.count);
  return best && next && best.count > 20 && best.count > next.count * 1.5 ? best.language : 'en';
}
