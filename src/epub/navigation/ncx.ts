import { x } from 'xastscript';
import type { Element } from 'xast';
import type { Line } from './contents.js';
import { ncxPageList, type PageEntry } from './page-list.js';

/**
 * The contents once more, for readers that know EPUB 2 only.
 *
 * https://idpf.org/epub/20/spec/OPF_2.0.1_draft.htm#Section2.4.1
 *
 * @param identifier The same as the unique identifier of the package document.
 */
export function ncxDocument(
  { contents, pages }: { contents: Line[]; pages: PageEntry[] },
  title: string,
  identifier: string,
  language: string,
): Element {
  let count = 0;
  const point = ({ label, href, children }: Line): Element => {
    count++;
    return x('navPoint', { id: `nav-${count}`, playOrder: count }, [
      x('navLabel', [x('text', label)]),
      x('content', { src: href }),
      ...children.map(point),
    ]);
  };
  const points = contents.map(point);
  const numbers = pages.map(({ label }) => (/^\d+$/.test(label) ? Number(label) : 0));
  return x(
    'ncx',
    { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': language },
    [
      x('head', [
        x('meta', { name: 'dtb:uid', content: identifier }),
        x('meta', { name: 'dtb:depth', content: depth(contents) }),
        x('meta', { name: 'dtb:totalPageCount', content: pages.length }),
        x('meta', { name: 'dtb:maxPageNumber', content: Math.max(0, ...numbers) }),
      ]),
      x('docTitle', [x('text', title)]),
      x('navMap', points),
      ...(pages.length > 0 ? [ncxPageList(pages, count + 1)] : []),
    ],
  );
}

function depth(entries: Line[]): number {
  return (
    1 + Math.max(0, ...entries.filter(({ children }) => children.length > 0).map((e) => depth(e.children)))
  );
}
