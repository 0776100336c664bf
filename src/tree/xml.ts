import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** Everything that XML 1.0 does not allow in a document (https://www.w3.org/TR/xml/#charsets). */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Names that are safe in XML, in the characters that HTML, SVG and MathML use; a prefix has to be a known one. */
const safeName = /^(?:(?:epub|xlink|xml|xmlns|dc|opf):)?[A-Za-z_][\w.-]*$/;

/** End tags of the elements of HTML that never have content. All other empty elements keep theirs, for readers that parse HTML. */
const voidEnd = /><\/(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)>/g;

/** A package document, an NCX or another document that only XML parsers read. */
export function xmlDocument(root: Element): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${serialize(inLines(root), true)}\n`;
}

/** A content document, with the document type that keeps HTML parsers out of quirks mode. */
export function xhtmlDocument(html: Element): string {
  const xml = serialize(html, false).replace(voidEnd, '/>');
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${xml}\n`;
}

/** Puts U+FFFD where XML forbids a character, as CommonMark does for U+0000. */
export function xmlText(value: string): string {
  return value.replace(forbidden, '\uFFFD');
}

function serialize(root: Element, closeEmptyElements: boolean): string {
  const xml = toXml(clean(root), { closeEmptyElements, tightClose: true });
  // xast-util-to-xml leaves `]]>` in text as it is, which XML forbids; it writes none of its own.
  return xml.replaceAll(']]>', ']]&gt;');
}

/** Names are dropped that plug-ins may have made up and XML cannot hold; comments are, because Kindle refuses some. */
function clean(element: Element): Element {
  const attributes = Object.entries(element.attributes)
    .filter(([name]) => safeName.test(name))
    .map(([name, value]) => [name, xmlText(value ?? '')]);
  return {
    type: 'element',
    name: safeName.test(element.name) ? element.name : 'span',
    attributes: Object.fromEntries(attributes) as Element['attributes'],
    children: element.children.flatMap((child): ElementContent[] => {
      if (child.type === 'element') return [clean(child)];
      return child.type === 'text' ? [{ type: 'text', value: xmlText(child.value) }] : [];
    }),
  };
}

/** Begins a line with each element that is between elements, where white space means nothing, for those who read the file. */
function inLines(element: Element): Element {
  const { children } = element;
  if (children.length === 0 || children.some(({ type }) => type !== 'element')) return element;
  const lines = children.flatMap((child) => [
    { type: 'text' as const, value: '\n' },
    child.type === 'element' ? inLines(child) : child,
  ]);
  return { ...element, children: [...lines, { type: 'text', value: '\n' }] };
}
