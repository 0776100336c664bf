import { x } from 'xastscript';
import type { Element } from 'xast';

/** The path of the package document in the archive; all other files of the publication are in its folder. */
export const packagePath = 'EPUB/package.opf';

/** The file that tells where the package document is: https://www.w3.org/TR/epub-33/#sec-container-metainf-container.xml. */
export function containerDocument(): Element {
  const namespace = 'urn:oasis:names:tc:opendocument:xmlns:container';
  return x('container', { xmlns: namespace, version: '1.0' }, [
    x('rootfiles', [
      x('rootfile', { 'full-path': packagePath, 'media-type': 'application/oebps-package+xml' }),
    ]),
  ]);
}
