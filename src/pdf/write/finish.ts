import { PDFBool, PDFHexString, PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import type { ResolvedBook } from '../../model/book.js';
import { direction } from '../../languages/direction.js';
import type { PageGeometry } from '../page/geometry.js';
import type { Theme } from '../../model/theme.js';
import { alikeOf } from '../../theme/alike.js';
import { isAccessible } from './accessible.js';
import { addBoxes } from './boxes.js';
import { informationOf } from './information.js';
import { serialise } from './serialize.js';
import { shareStreams } from './share-streams.js';
import { mapRoles } from '../tags/roles.js';
import { correctCharacters } from './to-unicode.js';
import { xmp } from './xmp.js';

/**
 * Adds to an assembled book what Chromium does not write, and turns it into bytes; the same ones for the same
 * book.
 *
 * @param characters The code points of the book's text.
 */
export async function finish(
  pdf: PDFDocument,
  book: ResolvedBook,
  characters: ReadonlySet<number>,
  geometry: PageGeometry,
  theme: Theme,
): Promise<Uint8Array> {
  const { context, catalog } = pdf;
  const { settings } = book;
  addBoxes(pdf, geometry);
  mapRoles(pdf);
  correctCharacters(context, characters, alikeOf(theme.fonts));
  shareStreams(context);

  const preferences = context.obj({ DisplayDocTitle: PDFBool.True });
  if (direction(settings.language) === 'rtl') {
    preferences.set(PDFName.of('Direction'), PDFName.of('R2L'));
  }
  catalog.set(PDFName.of('ViewerPreferences'), preferences);
  catalog.set(PDFName.of('Lang'), PDFHexString.fromText(settings.language));
  const information = await informationOf(book);
  context.trailerInfo.Info = context.register(context.obj(information.dictionary));
  const packet = Buffer.from(xmp(information, drawsAll(book) && isAccessible(pdf)), 'utf8');
  catalog.set(
    PDFName.of('Metadata'),
    context.register(context.stream(packet, { Type: 'Metadata', Subtype: 'XML' })),
  );
  return serialise(pdf);
}

/** Whether every character of the book has a glyph, which PDF/UA asks for (ISO 14289-1, section 7.21.8). */
function drawsAll({ chapters }: ResolvedBook): boolean {
  const messages = chapters.flatMap(({ files }) => files.flatMap(({ file }) => file.messages));
  return messages.every(({ rule }) => rule !== 'glyph-is-in-fonts');
}
