import type { PhrasingContent } from 'mdast';
import type { Reference } from '../model/reference.js';
import { allNames, type Style, yearOf } from './style.js';

type Piece = PhrasingContent | string;

/** Types whose own title is in italics; those of others are in quotation marks. */
const whole = new Set(['book', 'document', 'manuscript', 'pamphlet', 'report', 'software', 'thesis']);

/**
 * An entry of the bibliography, after the author-date and the notes form of common manuals: author, year, title, what it
 * is in, place and publisher, address. In the style `numeric` the year follows the publisher.
 */
export function formatEntry(reference: Reference, style: Style): PhrasingContent[] {
  const { title, container, publisher, place, volume, issue, pages, edition, note } = reference;
  const byDate = style.name === 'author-date';
  const isWhole = whole.has(reference.type) && container === undefined;
  const published = [place, publisher].filter((one) => one !== undefined).join(': ');
  const numbers = [volume, issue === undefined ? undefined : `(${issue})`].filter(Boolean).join(' ');
  const isJournal = /^article/.test(reference.type);
  const year = yearOf(reference, style);

  const sentences: Piece[][] = [
    authorsOf(reference, style, byDate),
    byDate ? [year] : [],
    isWhole ? [cite(title)] : quoted(title, style),
  ];
  if (container !== undefined) {
    const editors = reference.authors.length > 0 ? editorsOf(reference, style) : '';
    sentences.push([
      ...(isJournal ? [] : [`${style.words.inside} `]),
      cite(container),
      ...(editors === '' ? [] : [`, ${editors}`]),
      ...(numbers === '' ? [] : [` ${numbers}`]),
      ...(pages === undefined ? [] : [isJournal && numbers !== '' ? `: ${pages}` : `, ${pages}`]),
      ...(byDate || published !== '' ? [] : [`, ${year}`]),
    ]);
  } else if (numbers !== '') sentences.push([numbers]);
  if (edition !== undefined)
    sentences.push([/^\d+$/.test(edition) ? `${style.words.edition} ${edition}` : edition]);
  const showsYear = !byDate && (container === undefined || published !== '');
  sentences.push([[published, showsYear ? year : ''].filter(Boolean).join(', ')]);
  if (note !== undefined) sentences.push([note]);
  sentences.push(addressOf(reference));
  return joined(sentences);
}

function authorsOf(reference: Reference, style: Style, inverted: boolean): Piece[] {
  const { authors, editors } = reference;
  if (authors.length > 0) return [allNames(authors, inverted, style.language)];
  if (editors.length === 0) return [];
  const word = editors.length > 1 ? style.words.editors : style.words.editor;
  return [`${allNames(editors, inverted, style.language)}, ${word}`];
}

function editorsOf({ editors }: Reference, { language, words }: Style): string {
  if (editors.length === 0) return '';
  return `${editors.length > 1 ? words.editors : words.editor} ${allNames(editors, false, language)}`;
}

function addressOf({ doi, url }: Reference): Piece[] {
  const address = doi === undefined ? url : `https://doi.org/${doi}`;
  if (address === undefined) return [];
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return [address];
  return [{ type: 'link', url: address, children: [{ type: 'text', value: address }] }];
}

function cite(title: string): PhrasingContent {
  return {
    type: 'emphasis',
    data: { plain: true, hName: 'cite' },
    children: [{ type: 'text', value: title }],
  };
}

/** The full stop is within the marks where English is written, and nowhere else; it is put behind them everywhere. */
function quoted(title: string, { quotes }: Style): Piece[] {
  return [`${quotes[0]}${title}${quotes[1]}`];
}

/** Sentences with one mark at the end of each: a title that ends with a question mark needs no full stop. */
function joined(sentences: Piece[][]): PhrasingContent[] {
  const full = sentences.filter((pieces) => pieces.some((piece) => piece !== ''));
  return full.flatMap((pieces, index) => {
    const isAddress = typeof pieces[0] === 'object' && pieces[0].type === 'link';
    const end = isAddress || /[.?!…][”"»“’]?$/u.test(plain(pieces)) ? '' : '.';
    const nodes = pieces.map((piece): PhrasingContent => (typeof piece === 'string' ? text(piece) : piece));
    return [...nodes, text(index < full.length - 1 ? `${end} ` : end)];
  });
}

function plain(pieces: Piece[]): string {
  const last = pieces.at(-1) ?? '';
  if (typeof last === 'string') return last;
  const inner = 'children' in last ? last.children.at(-1) : undefined;
  return inner?.type === 'text' ? inner.value : '';
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
