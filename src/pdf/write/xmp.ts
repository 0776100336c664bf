import type { Information } from './information.js';

/**
 * The metadata as an XMP packet (ISO 16684-1).
 *
 * @param isAccessible Whether the file claims to keep to PDF/UA-1 (ISO 14289-1, section 5).
 */
export function xmp(information: Information, isAccessible: boolean): string {
  const { settings, authors, modified, identifiers, producer } = information;
  const { title, language, description, subjects, publisher, rights } = settings;
  const lines = [
    '<dc:format>application/pdf</dc:format>',
    element('dc:title', alternatives(title)),
    element('dc:creator', list('Seq', authors)),
    element('dc:language', list('Bag', [language])),
    element('dc:description', alternatives(description)),
    element('dc:subject', list('Bag', subjects)),
    element('dc:publisher', list('Bag', publisher === undefined ? [] : [publisher])),
    element('dc:rights', alternatives(rights)),
    element('dc:identifier', text(identifiers[0])),
    element('xmp:CreateDate', text(modified)),
    element('xmp:ModifyDate', text(modified)),
    element('xmp:MetadataDate', text(modified)),
    element('xmp:CreatorTool', text(producer)),
    element('pdf:Producer', text(producer)),
    element('pdf:Keywords', text(subjects.join(', '))),
    isAccessible ? '<pdfuaid:part>1</pdfuaid:part>' : '',
  ];
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${lines.filter((line) => line !== '').join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

function element(name: string, content: string): string {
  return content === '' ? '' : `<${name}>${content}</${name}>`;
}

function list(kind: 'Seq' | 'Bag', items: string[]): string {
  return items.length === 0
    ? ''
    : element(`rdf:${kind}`, items.map((one) => element('rdf:li', text(one))).join(''));
}

function alternatives(content: string | undefined): string {
  return content === undefined
    ? ''
    : `<rdf:Alt><rdf:li xml:lang="x-default">${text(content)}</rdf:li></rdf:Alt>`;
}

function text(content: string | undefined): string {
  return (content ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
