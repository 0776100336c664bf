import type { Book } from '../book.js';
import { identifiersOf } from '../identifier.js';
import { modifiedOf } from '../modified.js';
import { themeOf } from '../theme/index.js';
import { measureAccessibility } from './accessibility.js';
import type { ArchiveFile } from './archive.js';
import { charactersOf } from './characters.js';
import { containerDocument, packagePath } from './container.js';
import { documentFiles, itemsOf, picturesOf, pictureFiles } from './items.js';
import { ncx } from './names.js';
import { ncxDocument } from './ncx.js';
import { packageDocument } from './package-document.js';
import type { Publication } from './publication.js';
import { reportLimits } from './store-limits.js';
import type { Store } from './stores/index.js';
import { themeFiles } from './style-sheet.js';
import { xmlDocument } from './xml.js';

/** Everything that stands in the archive behind its `mimetype`. */
export async function filesOf(book: Book, publication: Publication, store: Store): Promise<ArchiveFile[]> {
  const { settings } = book;
  const { documents } = publication;
  const identifiers = identifiersOf(settings);
  const theme = await themeOf(book);
  const pictures = picturesOf(book, documents);
  reportLimits(book, pictures, store, theme.epub.css);
  const ncxRoot = ncxDocument(publication, settings.title, identifiers[0], settings.language);
  const items = itemsOf([
    ...documentFiles(publication),
    { path: ncx, mediaType: 'application/x-dtbncx+xml', bytes: encode(xmlDocument(ncxRoot)) },
    ...pictureFiles(pictures, book.cover),
    ...(await themeFiles(theme, charactersOf(documents), store.fonts)),
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
