import path from 'node:path';
import { at, frontMatterOf, list, names, readData, text } from './data.js';
import {
  chaptersOf,
  type ChapterItem,
  type Folder,
  type Manuscript,
  type PartItem,
  type Tool,
} from './manuscript.js';

/** MkDocs: `mkdocs.yml` with its `nav`. */
export const mkdocs: Tool = {
  async read(folder) {
    const config =
      readData(await folder.text('mkdocs.yml'), 'yaml') ?? readData(await folder.text('mkdocs.yaml'), 'yaml');
    if (config === undefined) return undefined;
    const docs = text(at(config, 'docs_dir')) ?? 'docs';
    const lost: string[] = [];
    const nav = at(config, 'nav');
    const items =
      nav === undefined
        ? folder.texts.filter((name) => name.startsWith(`${docs}/`)).map((file) => ({ files: [file] }))
        : (await Promise.all(list(nav).map((entry) => itemOf(entry, docs, folder, lost)))).flat();
    return {
      tool: 'MkDocs (mkdocs.yml)',
      title: text(at(config, 'site_name')),
      authors: names(at(config, 'site_author')),
      language: text(at(config, 'theme', 'language')),
      description: text(at(config, 'site_description')),
      dialect: ['mkdocs'],
      items,
      lost,
    };
  },
};

/** `Title: file.md`, `file.md`, or `Title:` with a list, which is a part. */
async function itemOf(
  entry: unknown,
  docs: string,
  folder: Folder,
  lost: string[],
): Promise<(ChapterItem | PartItem)[]> {
  const [[title, value] = [undefined, entry]] =
    typeof entry === 'object' && entry !== null ? Object.entries(entry) : [];
  if (Array.isArray(value)) {
    const inner = (await Promise.all(value.map((one) => itemOf(one, docs, folder, lost)))).flat();
    const chapters = chaptersOf({ items: inner });
    return chapters.length > 0 ? [{ part: title ?? '', chapters }] : [];
  }
  const address = text(value);
  if (address === undefined || /^[a-z]+:/i.test(address)) return [];
  const file = path.posix.join(docs, address);
  if (!(await folder.has(file))) {
    lost.push(`“${file}” is not a file in the folder.`);
    return [];
  }
  return [{ files: [file] }];
}

/** Docusaurus: `docusaurus.config.js`. It is a program, so only its title is looked for in its text. */
export const docusaurus: Tool = {
  async read(folder) {
    const configs = ['js', 'ts', 'mjs', 'cjs'].map((ending) => `docusaurus.config.${ending}`);
    const sources = await Promise.all(configs.map((name) => folder.text(name)));
    const index = sources.findIndex((source) => source !== undefined);
    if (index < 0) return undefined;
    const value = (key: string) =>
      new RegExp(`\\b${key}:\\s*(?:'([^'\\n]+)'|"([^"\\n]+)"|\`([^\`\\n]+)\`)`)
        .exec(sources[index] ?? '')
        ?.slice(1)
        .find((one: string | undefined) => one !== undefined);
    const sidebars = (
      await Promise.all(['js', 'ts', 'json'].map((ending) => folder.text(`sidebars.${ending}`)))
    ).find((one) => one !== undefined);
    const pages = folder.texts.filter((name) => name.startsWith('docs/'));
    const named = namedIn(sidebars, pages);
    return {
      tool: `Docusaurus (${configs[index] ?? ''})`,
      title: value('title'),
      authors: [],
      language: value('defaultLocale'),
      description: value('tagline'),
      dialect: ['docusaurus'],
      items: (named.length > 0 ? named : await byPosition(pages, folder)).map((file) => ({ files: [file] })),
      lost:
        named.length > 0 && named.length < pages.length
          ? [`In no sidebar: ${pages.filter((page) => !named.includes(page)).join(', ')}.`]
          : [],
    };
  },
};

/** The pages that a sidebar names, in its order. */
function namedIn(sidebars: string | undefined, pages: readonly string[]): string[] {
  const ids = new Map(pages.map((name) => [name.replace(/^docs\//, '').replace(/\.mdx?$/, ''), name]));
  const found = Array.from((sidebars ?? '').matchAll(/'([^'\n]+)'|"([^"\n]+)"/g)).flatMap(
    ([, one, other]) => ids.get(one ?? other ?? '') ?? [],
  );
  return [...new Set(found)];
}

/** By `sidebar_position`, folder by folder. */
async function byPosition(pages: readonly string[], folder: Folder): Promise<string[]> {
  const places = await Promise.all(
    pages.map(async (name) => {
      const position = Number(
        text(at(frontMatterOf(await folder.text(name)), 'sidebar_position')) ?? Infinity,
      );
      return { name, folder: path.posix.dirname(name), position };
    }),
  );
  return places
    .map((place, index) => ({ ...place, index }))
    .sort((a, b) =>
      a.folder === b.folder ? a.position - b.position || a.index - b.index : a.index - b.index,
    )
    .map(({ name }) => name);
}

/** MyST and Jupyter Book: `myst.yml`, or `_toc.yml` and `_config.yml`. */
export const myst: Tool = {
  async read(folder) {
    const project = at(readData(await folder.text('myst.yml'), 'yaml'), 'project');
    const toc = readData(await folder.text('_toc.yml'), 'yaml');
    const config = readData(await folder.text('_config.yml'), 'yaml');
    if (project === undefined && (toc === undefined || at(toc, 'root') === undefined)) return undefined;
    const lost: string[] = [];
    const entries =
      project === undefined
        ? [at(toc, 'root'), ...list(at(toc, 'parts') ?? at(toc, 'chapters'))]
        : list(at(project, 'toc'));
    const items = (await Promise.all(entries.map((one) => tocItems(one, folder, lost)))).flat();
    const all = folder.texts.map((file) => ({ files: [file] }));
    return {
      tool: project === undefined ? 'Jupyter Book (_toc.yml)' : 'MyST (myst.yml)',
      title: text(at(project, 'title')) ?? text(at(config, 'title')),
      subtitle: text(at(project, 'subtitle')),
      authors: [...names(at(project, 'authors')), ...names(at(config, 'author'))],
      description: text(at(project, 'description')),
      bibliography: text(list(at(project, 'bibliography') ?? at(config, 'bibtex_bibfiles'))[0]),
      dialect: ['myst'],
      items: items.length > 0 ? items : all,
      lost,
    };
  },
};

async function tocItems(entry: unknown, folder: Folder, lost: string[]): Promise<(ChapterItem | PartItem)[]> {
  const file = text(entry) ?? text(at(entry, 'file'));
  const inner = list(at(entry, 'children') ?? at(entry, 'chapters') ?? at(entry, 'sections'));
  const found = (await Promise.all(inner.map((one) => tocItems(one, folder, lost)))).flat();
  const chapters = chaptersOf({ items: found });
  const part = text(at(entry, 'caption')) ?? (file === undefined ? text(at(entry, 'title')) : undefined);
  if (file === undefined)
    return chapters.length === 0 ? [] : part === undefined ? chapters : [{ part, chapters }];
  const name = (await Promise.all([file, `${file}.md`].map((one) => folder.has(one)))).indexOf(true);
  if (name < 0) {
    lost.push(`“${file}” is not a Markdown file in the folder.`);
    return chapters;
  }
  // Sections of a chapter are files of it.
  return [{ files: [name === 0 ? file : `${file}.md`, ...chapters.flatMap(({ files }) => files)] }];
}

/** Leanpub: `Book.txt` in `manuscript`. */
export const leanpub: Tool = {
  async read(folder) {
    const place = (await folder.has('manuscript/Book.txt')) ? 'manuscript' : '.';
    const book = await folder.text(path.posix.join(place, 'Book.txt'));
    if (book === undefined) return undefined;
    const lost: string[] = [];
    const items: Manuscript['items'] = [];
    for (const line of book.split(/\r?\n/).map((one) => one.trim())) {
      if (line === '' || line.startsWith('#') || /^(?:front|main|back)matter:?$/.test(line)) continue;
      const file = path.posix.join(place, line);
      if (await folder.has(file)) items.push({ files: [file] });
      else lost.push(`“${file}” is not a file in the folder.`);
    }
    return items.length === 0
      ? undefined
      : { tool: 'Leanpub (Book.txt)', authors: [], dialect: ['markua'], items, lost };
  },
};
