/** An entry of a BibTeX file; its texts are still LaTeX. */
export interface BibtexEntry {
  /** In small letters: `book`. */
  type: string;
  key: string;
  /** By names in small letters. */
  fields: Map<string, string>;
  /** Where its key is in the text. */
  offset: number;
}

export interface BibtexProblem {
  reason: string;
  offset: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Parses BibTeX, as far as its format is written down anywhere (https://www.ctan.org/pkg/btxdoc): entries in braces or
 * parentheses, `@string`, `#`, `@comment` and `@preamble`. What is between entries is a comment. An entry that is
 * broken is told and left out; what follows it is read.
 */
export function parseBibtex(text: string): { entries: BibtexEntry[]; problems: BibtexProblem[] } {
  const entries: BibtexEntry[] = [];
  const problems: BibtexProblem[] = [];
  const strings = new Map(months.map((name) => [name, name]));
  const head = /@\s*([a-z]+)\s*([{(])/giy;
  let at = text.indexOf('@');
  while (at !== -1) {
    head.lastIndex = at;
    const match = head.exec(text);
    let next = at + 1;
    if (match) {
      const [all, type = '', bracket] = match;
      const reader = new Reader(text, at + all.length, bracket === '{' ? '}' : ')', strings);
      try {
        const entry = reader.entry(type.toLowerCase());
        if (entry) entries.push(entry);
        next = reader.at;
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        problems.push({ reason: error.message, offset: error.offset });
        next = at + all.length;
      }
    }
    at = text.indexOf('@', next);
    // After a fault, only an `@` at the beginning of a line is an entry: others are part of what is broken.
    while (problems.length > 0 && at > 0 && !/\n[ \t]*$/.test(text.slice(Math.max(0, at - 40), at)))
      at = text.indexOf('@', at + 1);
  }
  return { entries, problems };
}

class Fault extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

/** Reads one entry, from behind its opening bracket. */
class Reader {
  constructor(
    private readonly text: string,
    public at: number,
    private readonly close: string,
    private readonly strings: Map<string, string>,
  ) {}

  entry(type: string): BibtexEntry | undefined {
    if (type === 'comment' || type === 'preamble') {
      this.braced(this.close);
      return undefined;
    }
    if (type === 'string') {
      for (const [name, value] of this.fields()) this.strings.set(name, value);
      return undefined;
    }
    this.space();
    const offset = this.at;
    const key = this.match(/[^\s,{}()"=%#\\]+/y);
    if (key === undefined) throw new Fault('An entry of the bibliography has no key.', offset);
    this.space();
    if (this.text[this.at] === ',') this.at++;
    return { type, key, fields: this.fields(), offset };
  }

  private fields(): Map<string, string> {
    const fields = new Map<string, string>();
    for (;;) {
      this.space();
      if (this.text[this.at] === this.close) {
        this.at++;
        return fields;
      }
      const name = this.match(/[^\s,{}()"=%#\\]+/y);
      this.space();
      if (name === undefined || this.text[this.at] !== '=')
        throw new Fault('A field of the bibliography is not written as “name = {value}”.', this.at);
      this.at++;
      // The first of two fields with one name counts, as in BibTeX.
      const value = this.value();
      if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value);
      this.space();
      if (this.text[this.at] === ',') this.at++;
      else if (this.text[this.at] !== this.close)
        throw new Fault('A comma or the end of the entry is missing in the bibliography.', this.at);
    }
  }

  private value(): string {
    const pieces: string[] = [];
    do {
      this.space();
      const start = this.at;
      const first = this.text[this.at];
      if (first === '{' || first === '"') {
        this.at++;
        pieces.push(this.braced(first === '{' ? '}' : '"'));
      } else {
        const word = this.match(/[^\s,{}()"=%#\\]+/y);
        if (word === undefined) throw new Fault('A value is missing in the bibliography.', start);
        const known = /^\d+$/.test(word) ? word : this.strings.get(word.toLowerCase());
        if (known === undefined)
          throw new Fault(`There is no @string “${word}” in the bibliography before this.`, start);
        pieces.push(known);
      }
      this.space();
    } while (this.text[this.at] === '#' && ++this.at);
    return pieces.join('');
  }

  /** Text up to a closing mark outside of inner braces; that is skipped. */
  private braced(close: string): string {
    const start = this.at;
    let depth = 0;
    for (; this.at < this.text.length; this.at++) {
      const one = this.text[this.at];
      if (one === '\\') this.at++;
      else if (depth === 0 && one === close) return this.text.slice(start, this.at++);
      else if (one === '{') depth++;
      else if (one === '}') depth--;
      if (depth < 0) break;
    }
    throw new Fault('A value of the bibliography is never closed.', start - 1);
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  private space(): void {
    this.match(/(?:\s|%[^\n]*)+/y);
  }
}
