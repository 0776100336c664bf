/**
 * An ISBN as catalogues store it: the thirteen digits, without hyphens; an ISBN-10 becomes the ISBN-13 of the same book.
 *
 * @param text As authors write it: with or without hyphens, spaces and the letters ISBN.
 * @throws {RangeError} When it is no ISBN; the message continues a sentence that begins with the key.
 * @see https://www.isbn-international.org/content/isbn-users-manual/29, section 5 and appendix 1
 */
export function normaliseIsbn(text: string): string {
  const digits = text
    .replace(/^(?:urn:)?isbn(?:-1[03])?:?/i, '')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
  if (/^\d{9}[\dX]$/.test(digits)) {
    const sum = sumOf(digits, (i) => 10 - i);
    if (sum % 11 !== 0) throw wrongDigit(text);
    const first = `978${digits.slice(0, 9)}`;
    return first + checkDigit(first);
  }
  if (!/^97[89]\d{10}$/.test(digits)) {
    throw new RangeError(
      `must be an ISBN: thirteen digits that begin with 978 or 979, or ten, not ${JSON.stringify(text)}.`,
    );
  }
  if (!digits.endsWith(checkDigit(digits.slice(0, 12)))) throw wrongDigit(text);
  return digits;
}

function checkDigit(first: string): string {
  const sum = sumOf(first, (i) => (i % 2 === 0 ? 1 : 3));
  return String((10 - (sum % 10)) % 10);
}

function sumOf(digits: string, weight: (index: number) => number): number {
  return Array.from(digits, (digit, i) => weight(i) * (digit === 'X' ? 10 : Number(digit))).reduce(
    (a, b) => a + b,
  );
}

function wrongDigit(text: string): RangeError {
  return new RangeError(
    `is ${JSON.stringify(text)}, whose check digit does not fit: a digit is wrong or two are swapped.`,
  );
}
