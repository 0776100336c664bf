import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import type { Chapter, ChapterFile, Note, Pass } from '../model/book.js';
import { report } from '../diagnostics/report.js';
import { SKIP, visit } from '../tree/visit.js';

/**
 * Numbers notes in the order of their first references, per chapter or through the book, and takes their definitions out
 * of the text. Labels count within their file, as on a code host.
 */
export const notes: Pass = {
  name: 'notes',
  run({ chapters, settings }) {
    let before = 0;
    for (const chapter of chapters) {
      numberNotes(chapter, settings.noteNumbering === 'book' ? before : 0);
      before += chapter.notes.length;
    }
  },
};

function numberNotes(chapter: Chapter, before: number): void {
  const known = new Map<FootnoteDefinition, Note>();
  const defined = new Map(chapter.files.map((file) => [file, takeDefinitions(file)]));

  const visitReferences = (tree: Nodes, file: ChapterFile) => {
    visit(tree, 'footnoteReference', (reference) => {
      const definition = defined.get(file)?.get(reference.identifier);
      if (!definition) {
        const reason = `The note “[^${reference.label ?? reference.identifier}]” has no definition in this file.`;
        report(
          file.file,
          'footnote-reference-has-definition',
          reference,
          reason,
          `Add a line “[^${reference.identifier}]: …”.`,
        );
        return;
      }
      let note = known.get(definition);
      if (!note) {
        const index = chapter.notes.length + 1;
        note = {
          id: `${chapter.slug}-note-${index}`,
          number: before + index,
          children: definition.children,
          references: [],
          file,
        };
        known.set(definition, note);
        chapter.notes.push(note);
      }
      const nth = note.references.length + 1;
      const id = note.id.replace(/-note-(\d+)$/, '-noteref-$1') + (nth > 1 ? `-${nth}` : '');
      note.references.push(id);
      reference.data = { ...reference.data, id, note: note.id, number: note.number };
    });
  };

  const [first] = chapter.files;
  // The chapter's own heading left the tree of the file that it was written in.
  if (first) for (const node of chapter.heading) visitReferences(node, first);
  for (const file of chapter.files) visitReferences(file.tree, file);
  // Notes within notes come after those of the text; the list grows while it is walked.
  for (const note of chapter.notes) visitReferences({ type: 'root', children: note.children }, note.file);
  reportUnused(defined, known);
}

/** Takes the definitions out of a file's tree, by label; the first of several with one label counts. */
function takeDefinitions({ tree, file }: ChapterFile): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const first = definitions.get(node.identifier);
    if (first) {
      const reason = `The note “[^${node.label ?? node.identifier}]” is defined a second time; the first counts.`;
      const line = first.position?.start.line;
      report(
        file,
        'footnote-definition-is-unique',
        node,
        reason,
        line ? `The first is in line ${line}.` : undefined,
      );
    } else {
      definitions.set(node.identifier, node);
    }
    (parent as Root).children.splice(index, 1);
    return [SKIP, index];
  });
  return definitions;
}

function reportUnused(
  defined: Map<ChapterFile, Map<string, FootnoteDefinition>>,
  known: Map<FootnoteDefinition, Note>,
): void {
  for (const [{ file }, definitions] of defined) {
    for (const definition of definitions.values()) {
      if (known.has(definition)) continue;
      const label = definition.label ?? definition.identifier;
      const reason = `The note “[^${label}]” is never referred to and is left out.`;
      report(
        file,
        'footnote-definition-is-used',
        definition,
        reason,
        `Write “[^${label}]” where it belongs.`,
      );
    }
  }
}
