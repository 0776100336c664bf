import { expect, test } from '@jest/globals';
import { elements, openedFiles, textOf } from '../opened.js';

const text = `# Notes

Once[^a] and again[^a], then another[^b].

[^a]: The **first** note.

[^b]:
    \`\`\`text
    code
    \`\`\`

    And goes on.
`;

test('a reference says what it is and leads to its note, without a <sup> that would break pop-ups', async () => {
  const book = await openedFiles({ 'notes.md': text });
  const references = book.all('notes.xhtml', 'a', { 'epub:type': 'noteref', role: 'doc-noteref' });
  expect(references.map((one) => [textOf(one), one.attributes['href']])).toEqual([
    ['1', '#notes-note-1'],
    ['1', '#notes-note-1'],
    ['2', '#notes-note-2'],
  ]);
  expect(references.flatMap((one) => elements(one, 'sup'))).toEqual([]);
});

test('a note begins with its number, which leads back; each further reference has a link of its own', async () => {
  const book = await openedFiles({ 'notes.md': text });
  const [section] = book.all('notes.xhtml', 'section', { 'epub:type': 'footnotes', role: 'doc-endnotes' });
  const notes = section ? elements(section, 'aside', { 'epub:type': 'footnote', role: 'doc-footnote' }) : [];
  expect(notes.map(({ attributes }) => attributes['id'])).toEqual(['notes-note-1', 'notes-note-2']);
  expect(notes.map(textOf)).toEqual(['1 b The first note.', '2 codeAnd goes on.']);

  const back = notes.flatMap((note) => elements(note, 'a', { role: 'doc-backlink' }));
  expect(back.map(({ attributes }) => [attributes['href'], attributes['aria-label']])).toEqual([
    ['#notes-noteref-1', 'Back to reference 1'],
    ['#notes-noteref-1-2', 'Back to reference 1b'],
    ['#notes-noteref-2', 'Back to reference 2'],
  ]);
});

test('a note that begins with a block of code has a paragraph for its number', async () => {
  const book = await openedFiles({ 'notes.md': text });
  const [note] = book.all('notes.xhtml', 'aside', { id: 'notes-note-2' });
  expect(note?.children.map((child) => child.type === 'element' && child.name)).toEqual(['p', 'pre', 'p']);
});

test('what leads back is named in the language of the chapter', async () => {
  const book = await openedFiles({ 'notes.md': `---\nlanguage: de\n---\n\n${text}` });
  const [back] = book.all('notes.xhtml', 'a', { role: 'doc-backlink' });
  expect(back?.attributes['aria-label']).toBe('Zurück zur Textstelle 1');
});
