/** The id that a link leads to inside the book; undefined for links to the world. */
export function idOf(href: unknown): string | undefined {
  return typeof href === 'string' && href.startsWith('#') ? decode(href.slice(1)) : undefined;
}

/** Percent-encoded text as it is meant; text that is not encoded well stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
