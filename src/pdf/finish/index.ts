import { PDFBool, PDFHexString, PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import type { Book } from '../../book.js';
import { informationOf } from './information.js';
import { serialise } from './serialise.js';
import { shareStreams } from './share-streams.js';
import { mapRoles } from './roles.js';
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
  { settings }: Book,
  characters: ReadonlySet<number>,
): Promise<Uint8Array> {
  const { context, catalog } = pdf;
  mapRoles(pdf);
  correctCharacters(context, characters);
  shareStreams(context);

  const preferences = context.obj({ DisplayDocTitle: PDFBool.True });
  if (settings.language.split('-').some((part) => ['ar', 'he', 'fa', 'ur', 'yi'].includes(part))) {
    preferences.set(PDFName.of('Direction'), PDFName.of('R2L'));
  }
  catalog.set(PDFName.of('ViewerPreferences'), preferences);
  catalog.set(PDFName.of('Lang'), PDFHexString.fromText(settings.language));
  const information = informationOf(settings);
  context.trailerInfo.Info = context.register(context.obj(information.dictionary));
  const packet = Buffer.from(xmp(information), 'utf8');
  catalog.set(
    PDFName.of('Metadata'),
    context.register(context.stream(packet, { Type: 'Metadata', Subtype: 'XML' })),
  );
  return serialise(pdf);
}
