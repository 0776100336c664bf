import fc from 'fast-check';

interface Piece {
  kind: 'paragraph' | 'list' | 'heading' | 'code' | 'figure' | 'quote' | 'callout';
  words: number;
  /** The numbers of words of its notes. */
  notes: number[];
}

const pieces = fc.array(
  fc.record<Piece>({
    kind: fc.constantFrom('paragraph', 'paragraph', 'list', 'heading', 'code', 'figure', 'quote', 'callout'),
    words: fc.integer({ min: 2, max: 160 }),
    notes: fc.array(
      fc.oneof(
        { weight: 12, arbitrary: fc.integer({ min: 1, max: 60 }) },
        fc.integer({ min: 200, max: 900 }),
      ),
      {
        maxLength: 4,
      },
    ),
  }),
  { minLength: 5, maxLength: 60 },
);

/** Chapters of all kinds of blocks, with notes of up to some pages. */
export const chapters = pieces.map((all) => {
  const notes: string[] = [];
  const chapter = all.map((piece) => block(piece, withNotes(piece, notes))).join('\n');
  return { chapter, notes: notes.join('\n') };
});

function withNotes({ kind, words, notes: lengths }: Piece, notes: string[]): string {
  const count = kind === 'heading' || kind === 'figure' ? Math.min(words, 9) : words;
  const text = Array.from(
    { length: count },
    (_, index) => ['letters', 'of', 'metal', 'and', 'a', 'press'][(index * 5) % 6] ?? '',
  );
  for (const [index, length] of (kind === 'code' ? [] : lengths).entries()) {
    const number = notes.length + 1;
    const own = Array.from({ length }, (_, word) => `n${number}w${word + 1}`).join(' ');
    notes.push(
      `<div class="note" id="t-note-${number}"><span class="note-number">${number}</span> <p>${own}</p></div>`,
    );
    const at = Math.floor(((index + 1) * count) / (lengths.length + 1));
    text[at] =
      `${text[at] ?? ''}<a class="noteref" id="t-noteref-${number}" href="#t-note-${number}">${number}</a>`;
  }
  return text.join(' ');
}

const picture = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='200' height='300'/%3E";

function block({ kind, words }: Piece, text: string): string {
  switch (kind) {
    case 'paragraph':
      return `<p>${text}</p>`;
    case 'list':
      return `<ul><li>${text}<ul><li>inner item</li></ul></li></ul>`;
    case 'heading':
      return `<h2>${text}</h2>`;
    case 'code':
      return `<pre class="code"><code>${'a line of code\n'.repeat(Math.ceil(words / 5))}</code></pre>`;
    case 'figure':
      return `<figure class="figure"><img src="${picture}" width="200" height="${words * 4}" alt=""><figcaption>${text}</figcaption></figure>`;
    case 'quote':
      return `<blockquote><p>${text}</p></blockquote>`;
    case 'callout':
      return `<aside class="callout note"><p class="callout-label">Label</p><p>${text}</p></aside>`;
  }
}
