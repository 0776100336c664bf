import type { RenderContext, ResolvedBook } from '../model/book.js';
import { identifiersOf } from '../metadata/identifier.js';
import { modifiedOf } from '../metadata/modified.js';
import { measureAccessibility } from './package/accessibility.js';
import type { ArchiveFile } from './package/archive.js';
import { charactersOf } from './fonts/characters.js';
import { containerDocument, packagePath } from './package/container.js';
import { documentFiles, itemsOf, picturesOf, pictureFiles } from './package/items.js';
import { ncx } from './documents/names.js';
import { ncxDocument } from './navigation/ncx.js';
import { packageDocument } from './package/package-document.js';
import type { Publication } from './publication/publication.js';
import { reportLimits } from './stores/limits.js';
import type { Store } from '../stores/stores.js';
import { themeFiles } from './fonts/style-sheet.js';
import { xmlDocument } from '../tree/xml.js';

/** Everything that is in the archive behind its `mimetype`. */
export async function filesOf(
  book: ResolvedBook,
  publication: Publication,
  store: Store,
  { theme, cache }: Pick<RenderContext, 'theme' | 'cache'>,
): Promise<ArchiveFile[]> {
  const { settings } = book;
  const { documents } = publication;
  const identifiers = identifiersOf(settings);
  const pictures = picturesOf(book, documents);
  reportLimits(book, pictures, store, theme.epub.css);
  const ncxRoot = ncxDocument(publication, settings.title, identifiers[0], settings.language);
  const items = itemsOf([
    ...documentFiles(publication),
    { path: ncx, mediaType: 'application/x-dtbncx+xml', bytes: encode(xmlDocument(ncxRoot)) },
    ...pictureFiles(pictures, book.cover),
    ...(await themeFiles(theme, charactersOf(documents), store.fonts, cache)),
  ]);
  const root = packageDocument({
    settings,
    identifiers,
    modified: await modifiedOf(book),
    accessibility: measureAccessibility(book, publication, pictures),
    hasPages: publication.pages.length > 0,
    cover: items.find(({ path }) => path === book.cover)?.id,
    items,
    spine: items.slice(0, documents.length),
    ncx: items.find(({ path }) => path === ncx),
  });
  return [
    { path: 'META-INF/container.xml', bytes: encode(xmlDocument(containerDocument())) },
    { path: packagePath, bytes: encode(xmlDocument(root)) },
    ...items.map(({ path, bytes }) => ({ path: `EPUB/${path}`, bytes })),
  ];
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
