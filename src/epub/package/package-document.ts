import { x } from 'xastscript';
import type { Element } from 'xast';
import type { Item } from './items.js';
import { direction } from '../../languages/direction.js';
import { identifierId, metadata, type MetadataInput } from './metadata.js';

/** What the package document is made of. */
export interface PackageInput extends MetadataInput {
  /** Every file of the publication. */
  items: Item[];
  /** The documents that are read one after the other. */
  spine: Item[];
  /** The contents for readers that know EPUB 2 only. */
  ncx: Item | undefined;
}

/** The package document: https://www.w3.org/TR/epub-33/#sec-package-doc. */
export function packageDocument(input: PackageInput): Element {
  const { language } = input.settings;
  const attributes = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': identifierId,
    'xml:lang': language,
  };
  return x('package', attributes, [
    metadata(input),
    x('manifest', input.items.map(manifestItem)),
    x(
      'spine',
      { toc: input.ncx?.id, 'page-progression-direction': direction(language) },
      input.spine.map(({ id }) => x('itemref', { idref: id })),
    ),
  ]);
}

function manifestItem({ id, path, mediaType, properties = [] }: Item): Element {
  const list = properties.length > 0 ? properties.join(' ') : undefined;
  return x('item', { id, href: path, 'media-type': mediaType, properties: list });
}
