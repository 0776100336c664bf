import { x } from 'xastscript';
import type { Element } from 'xast';
import type { Entry } from './contents.js';

/**
 * The contents once more, for readers that know EPUB 2 only.
 *
 * https://idpf.org/epub/20/spec/OPF_2.0.1_draft.htm#Section2.4.1
 *
 * @param identifier The same as the unique identifier of the package document.
 */
export function ncxDocument(entries: Entry[], title: string, identifier: string, language: string): Element {
  let count = 0;
  const point = ({ label, href, children }: Entry): Element => {
    count++;
    return x('navPoint', { id: `nav-${count}`, playOrder: count }, [
      x('navLabel', [x('text', label)]),
      x('content', { src: href }),
      ...children.map(point),
    ]);
  };
  return x(
    'ncx',
    { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': language },
    [
      x('head', [
        x('meta', { name: 'dtb:uid', content: identifier }),
        x('meta', { name: 'dtb:depth', content: depth(entries) }),
        x('meta', { name: 'dtb:totalPageCount', content: 0 }),
        x('meta', { name: 'dtb:maxPageNumber', content: 0 }),
      ]),
      x('docTitle', [x('text', title)]),
      x('navMap', entries.map(point)),
    ],
  );
}

function depth(entries: Entry[]): number {
  return (
    1 + Math.max(0, ...entries.filter(({ children }) => children.length > 0).map((e) => depth(e.children)))
  );
}
