import type { PdfFile } from './file.js';
import { bytesOf } from './structure.js';
import { type Dict, Ref, textOf, type Value } from './values.js';

export interface Bookmark {
  title: string;
  destination: string | undefined;
}

/** The dictionaries of the pages, in order, with the numbers of their objects. */
export function readPages(file: PdfFile): { number: number; dict: Dict }[] {
  const under = (value: Value | undefined): { number: number; dict: Dict }[] => {
    const dict = file.dict(value);
    if (dict === undefined) return [];
    if (dict.get('Type') === 'Pages') return file.array(dict.get('Kids')).flatMap(under);
    return value instanceof Ref ? [{ number: value.number, dict }] : [];
  };
  return under(file.catalog.get('Pages'));
}

/** The page of each named destination, counted from 0. */
export function readDestinations(file: PdfFile, pages: ReadonlyMap<number, number>): Map<string, number> {
  const found = new Map<string, number>();
  const tree = file.dict(file.catalog.get('Names'))?.get('Dests');
  for (const [key, value] of treeEntries(file, tree, 'Names')) {
    const [page] = file.array(value);
    const index = page instanceof Ref ? pages.get(page.number) : undefined;
    const name = bytesOf(key);
    if (name !== undefined && index !== undefined) found.set(name, index);
  }
  return found;
}

export function readBookmarks(file: PdfFile): Bookmark[] {
  const level = (first: Value | undefined): Bookmark[] => {
    const found: Bookmark[] = [];
    for (let item = file.dict(first); item; item = file.dict(item.get('Next'))) {
      found.push({ title: textOf(item.get('Title')) ?? '', destination: bytesOf(item.get('Dest')) });
      found.push(...level(item.get('First')));
    }
    return found;
  };
  return level(file.dict(file.catalog.get('Outlines'))?.get('First'));
}

/** What viewers call each page (ISO 32000-1, section 12.4.2). */
export function readLabels(file: PdfFile, count: number): string[] {
  const ranges = new Map(
    treeEntries(file, file.catalog.get('PageLabels'), 'Nums').map(([key, value]) => [
      Number(key),
      file.dict(value),
    ]),
  );
  let roman = false;
  let number = 0;
  return Array.from({ length: count }, (_, index) => {
    const range = ranges.get(index);
    number += 1;
    if (range) {
      roman = range.get('S') === 'r';
      number = Number(range.get('St') ?? 1);
    }
    return roman ? toRoman(number) : String(number);
  });
}

/** The named destinations of the links of a page. */
export function readLinks(file: PdfFile, page: Dict): string[] {
  return file.array(page.get('Annots')).flatMap((link) => bytesOf(file.dict(link)?.get('Dest')) ?? []);
}

function treeEntries(file: PdfFile, tree: Value | undefined, entry: 'Names' | 'Nums'): [Value, Value][] {
  const node = file.dict(tree);
  const list = file.array(node?.get(entry));
  const own = Array.from({ length: Math.floor(list.length / 2) }, (_, index): [Value, Value] => [
    list[2 * index] ?? null,
    list[2 * index + 1] ?? null,
  ]);
  return [...own, ...file.array(node?.get('Kids')).flatMap((kid) => treeEntries(file, kid, entry))];
}

function toRoman(number: number): string {
  const digits = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
  const place = (digit: number, [one, five, ten]: [string, string, string]) =>
    (digits[digit] ?? '').replace(/[ivx]/g, (sign) => ({ i: one, v: five, x: ten })[sign] ?? '');
  return (
    'm'.repeat(Math.floor(number / 1000)) +
    place(Math.floor(number / 100) % 10, ['c', 'd', 'm']) +
    place(Math.floor(number / 10) % 10, ['x', 'l', 'c']) +
    place(number % 10, ['i', 'v', 'x'])
  );
}
