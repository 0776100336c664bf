import type { ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Book } from '../book.js';
import { fontFaceCss, fontsFor, loadTheme } from '../theme/index.js';
import type { PageGeometry } from './geometry.js';
import { paginateCss } from './paginate/index.js';
import type { Stationery } from './print.js';
import type { PrintDocument } from './print-document.js';
import type { Files, ServedFile } from './serve.js';

/** What the documents of a book are printed on: the theme's style sheets and fonts, and the files of the book. */
export async function stationeryFor(
  { settings, folder, resources }: Book,
  documents: PrintDocument[],
  geometry: PageGeometry,
): Promise<Stationery & { files: Files; characters: ReadonlySet<number> }> {
  const theme = await loadTheme(settings.theme, folder);
  const { text, code } = characters(documents);
  // Style sheets bring characters of their own: signs before links, marks of wrapped lines.
  const own = codePoints(theme.print.css);
  const faces = fontsFor(theme, new Set([...text, ...own]), new Set([...code, ...own]));
  const fonts = new Map<string, ServedFile>();
  await Promise.all(
    faces.map(async (face) =>
      fonts.set(`fonts/${face.file}`, { mediaType: 'font/woff2', bytes: await face.bytes() }),
    ),
  );
  const families = theme.stacks['headings'] ?? theme.stacks['text'] ?? [];
  return {
    geometry,
    characters: new Set([...text, ...code, ...own]),
    css: `${fontFaceCss(faces, '/fonts/')}\n${theme.print.css}\n${paginateCss}`,
    notes: settings.print.notes,
    family: [...families.map((family) => `'${family}'`), 'serif'].join(', '),
    files: (path) => fonts.get(path) ?? resources.get(path),
  };
}

/** The characters that are printed, in code and in all other text; heads and page numbers are text. */
function characters(documents: PrintDocument[]): { text: Set<number>; code: Set<number> } {
  const text = codePoints('0123456789ivxlcdm');
  const code = new Set<number>();
  const add = (to: Set<number>, from: string) => {
    for (const one of codePoints(from)) to.add(one);
  };
  for (const { title, furniture, body } of documents) {
    add(text, [title, furniture.heads?.verso, furniture.heads?.recto].join(''));
    collect(
      body(() => ''),
      false,
      (value, isCode) => {
        add(isCode ? code : text, value);
      },
    );
  }
  return { text, code };
}

function collect(
  nodes: ElementContent[],
  isCode: boolean,
  found: (value: string, isCode: boolean) => void,
): void {
  visit({ type: 'root', children: nodes } satisfies Root, (node) => {
    if (node.type === 'text') found(node.value, isCode);
    if (node.type === 'element' && !isCode && ['code', 'kbd', 'samp'].includes(node.tagName)) {
      collect(node.children, true, found);
      return 'skip';
    }
    return undefined;
  });
}

function codePoints(text: string): Set<number> {
  return new Set(Array.from(text, (one) => one.codePointAt(0) ?? 0));
}
