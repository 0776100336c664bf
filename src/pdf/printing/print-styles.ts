import type { ElementContent, Root } from 'hast';
import { stackOf } from '../../theme/stack-of.js';
import { keyOf } from '../../files/cache.js';
import type { ResolvedBook } from '../../model/book.js';
import type { Theme } from '../../model/theme.js';
import { fontFaceCss, fontsFor } from '../../theme/fonts.js';
import { visit } from '../../tree/visit.js';
import type { PageGeometry } from '../page/geometry.js';
import { headTexts, marginCharacters } from '../page/heads.js';
import { settingsCss } from '../page/settings-css.js';
import { paginateCss } from '../paginate/paginate.js';
import type { Stationery } from './print.js';
import type { PrintDocument } from '../page/print-document.js';
import type { Files, ServedFile } from '../browser/serve.js';

/**
 * What the documents of a book are printed on: the theme's style sheets and fonts, and the files of the book.
 *
 * @returns `key` is a checksum of everything but the pictures.
 */
export async function stationeryFor(
  { settings, resources }: ResolvedBook,
  theme: Theme,
  documents: PrintDocument[],
  geometry: PageGeometry,
): Promise<Stationery & { files: Files; characters: ReadonlySet<number>; key: string }> {
  const { text, code, math } = characters(documents);
  // Style sheets bring characters of their own: signs before links, marks of wrapped lines.
  const own = codePoints(theme.print.css);
  const faces = fontsFor(theme, new Set([...text, ...own]), new Set([...code, ...own]), math);
  const fonts = new Map<string, ServedFile>();
  await Promise.all(
    faces.map(async (face) =>
      fonts.set(`fonts/${face.file}`, { mediaType: 'font/woff2', bytes: await face.bytes() }),
    ),
  );
  const families = theme.stacks['headings'] ?? theme.stacks['text'] ?? [];
  const paper: Stationery = {
    geometry,
    css: [
      fontFaceCss(faces, '/fonts/'),
      theme.print.css,
      settingsCss(settings),
      paginateCss(geometry.text),
    ].join('\n'),
    notes: settings.print.notes,
    family: [...families.map((family) => `'${family}'`), 'serif'].join(', '),
  };
  return {
    ...paper,
    characters: new Set([...text, ...code, ...math, ...own]),
    files: (path) => fonts.get(path) ?? resources.get(path),
    key: keyOf(JSON.stringify(paper), ...faces.map(({ file }) => fonts.get(`fonts/${file}`)?.bytes ?? '')),
  };
}

type Kind = 'text' | 'code' | 'math';

/** The characters that are printed, in code, in formulas and in all other text; heads and page numbers are text. */
function characters(documents: PrintDocument[]): Record<Kind, Set<number>> {
  const found = { text: codePoints(marginCharacters), code: new Set<number>(), math: new Set<number>() };
  const add = (kind: Kind, from: string) => {
    for (const one of codePoints(from)) found[kind].add(one);
  };
  for (const { title, furniture, body } of documents) {
    add('text', [title, ...headTexts(furniture)].join(''));
    collect(
      body(() => ''),
      'text',
      (value, kind) => {
        add(kind, value);
      },
    );
  }
  return found;
}

function collect(nodes: ElementContent[], kind: Kind, found: (value: string, kind: Kind) => void): void {
  visit({ type: 'root', children: nodes } satisfies Root, (node) => {
    if (node.type === 'text') found(node.value, kind);
    const own = node.type === 'element' && kind === 'text' ? stackOf[node.tagName] : undefined;
    if (node.type !== 'element' || own === undefined) return undefined;
    collect(node.children, own, found);
    return 'skip';
  });
}

function codePoints(text: string): Set<number> {
  return new Set(Array.from(text, (one) => one.codePointAt(0) ?? 0));
}
