import { at, frontMatterOf, headingOf, list, names, readData, text } from './data.js';
import type { ChapterItem, Folder, PartItem, Tool } from './manuscript.js';

/** Quarto: `_quarto.yml` with a `book`. */
export const quarto: Tool = {
  async read(folder) {
    const config =
      readData(await folder.text('_quarto.yml'), 'yaml') ??
      readData(await folder.text('_quarto.yaml'), 'yaml');
    const book = at(config, 'book');
    if (book === undefined) return undefined;
    const items: (ChapterItem | PartItem)[] = [];
    const lost: string[] = [];
    for (const entry of list(at(book, 'chapters'))) items.push(...(await itemsOf(entry, folder, lost)));
    for (const entry of list(at(book, 'appendices')))
      for (const item of await itemsOf(entry, folder, lost))
        items.push('part' in item ? item : { ...item, kind: 'appendix' });
    return {
      tool: 'Quarto (_quarto.yml)',
      title: text(at(book, 'title')),
      subtitle: text(at(book, 'subtitle')),
      authors: names(at(book, 'author')),
      language: text(at(config, 'lang')),
      description: text(at(book, 'description')),
      cover: text(at(book, 'cover-image')),
      bibliography: text(list(at(config, 'bibliography') ?? at(book, 'bibliography'))[0]),
      dialect: ['quarto'],
      ...(at(config, 'number-sections') !== false && {
        numberSections: levelsOf(at(config, 'number-depth')),
      }),
      items,
      lost,
    };
  },
};

/** Quarto numbers sections as a rule, and counts the chapter as the first level. */
function levelsOf(depth: unknown): number {
  return typeof depth === 'number' ? Math.min(4, Math.max(0, depth - 1)) : 2;
}

async function itemsOf(entry: unknown, folder: Folder, lost: string[]): Promise<(ChapterItem | PartItem)[]> {
  const part = text(at(entry, 'part'));
  if (part === undefined) {
    const file = text(entry) ?? text(at(entry, 'file')) ?? text(at(entry, 'href'));
    if (file === undefined) return [];
    if (!(await folder.has(file))) {
      lost.push(`“${file}” in “_quarto.yml” is not a file in the folder.`);
      return [];
    }
    return [{ files: [file], ...((await isUnnumbered(file, folder)) && { numbered: false }) }];
  }
  const isFile = /\.\w+$/.test(part) && (await folder.has(part));
  const source = isFile ? await folder.text(part) : undefined;
  const title = isFile ? (text(at(frontMatterOf(source), 'title')) ?? headingOf(source) ?? part) : part;
  const inner = await Promise.all(list(at(entry, 'chapters')).map((one) => itemsOf(one, folder, lost)));
  const chapters = inner.flat().filter((item): item is ChapterItem => 'files' in item);
  const own: ChapterItem[] = isFile ? [{ files: [part], numbered: false }] : [];
  return chapters.length + own.length > 0 ? [{ part: title, chapters: [...own, ...chapters] }] : [];
}

/** The first file is the preface, as a rule, and says itself that it has no number. */
async function isUnnumbered(file: string, folder: Folder): Promise<boolean> {
  return (
    /^index\./.test(file) || /^#[^\n]*\{[^}\n]*(?:\.unnumbered|-)\s*\}/m.test((await folder.text(file)) ?? '')
  );
}

/** bookdown: `_bookdown.yml`, or `index.Rmd` with chapters beside it. */
export const bookdown: Tool = {
  async read(folder) {
    const config = readData(await folder.text('_bookdown.yml'), 'yaml');
    const index = ['index.Rmd', 'index.rmd'].find((name) => folder.texts.includes(name));
    if (config === undefined) return undefined;
    const front = frontMatterOf(index === undefined ? undefined : await folder.text(index));
    const listed = list(at(config, 'rmd_files')).flatMap((one) => text(one) ?? []);
    const all = folder.texts.filter(
      (name) => /\.rmd$/i.test(name) && !name.includes('/') && !/^_/.test(name),
    );
    const files =
      listed.length > 0
        ? listed
        : [...(index === undefined ? [] : [index]), ...all.filter((one) => one !== index)];
    return {
      tool: 'bookdown (_bookdown.yml)',
      title: text(at(front, 'title')) ?? text(at(config, 'book_filename')),
      subtitle: text(at(front, 'subtitle')),
      authors: names(at(front, 'author')),
      language: text(at(front, 'lang')) ?? text(at(config, 'language', 'lang')),
      description: text(at(front, 'description')),
      cover: text(at(front, 'cover-image')),
      bibliography: text(list(at(front, 'bibliography'))[0]),
      dialect: ['quarto'],
      items: files.map((file) => ({ files: [file], ...(file === index && { numbered: false }) })),
      lost: [],
    };
  },
};
