import type { Heading, PhrasingContent } from 'mdast';
import type { ChapterFile, ParsedChapter, Part } from '../model/book.js';
import { isOpening, traitsOf } from '../settings/chapter-kinds.js';
import type { Settings } from '../settings/schema.js';
import { report, type SourceFile } from '../diagnostics/report.js';
import { wordsFor } from '../languages/words.js';
import { plainText } from '../tree/plain-text.js';
import { visit } from '../tree/visit.js';
import type { ChapterFields } from '../settings/chapter-fields.js';
import { frontMatter } from './front-matter.js';
import { asciiSlug, unique } from '../tree/ids.js';

/** What the configuration says of a chapter. */
export interface ChapterSpec extends ChapterFields {
  part?: Part | undefined;
}

/**
 * Makes a chapter of its files: title, slug and matter from the configuration, the front matter and the first heading,
 * in that order. The title's heading leaves the tree.
 *
 * @param settings Those of the book: its language is that of chapters that do not name one.
 * @param slugs The slugs in use; the chapter's is added.
 */
export function createChapter(
  files: ChapterFile[],
  spec: ChapterSpec,
  settings: Pick<Settings, 'language' | 'labels'>,
  slugs: Set<string>,
): ParsedChapter {
  const front = readFrontMatter(files);
  const kind = spec.kind ?? front.kind;
  const language = spec.language ?? front.language ?? settings.language;
  const given = spec.title ?? front.title;
  const heading = takeTitle(files, given);
  const numbered = spec.numbered ?? front.numbered ?? (heading?.data?.isUnnumbered ? false : undefined);
  const givenId = heading?.data?.given;
  const { label, matter = 'body' } = traitsOf(kind);
  const word = label && wordsFor(language, settings.labels)[label];
  const fallback = word ?? titleFromPath(files[0]?.path ?? '');
  const title = given ?? (heading ? plain(heading) : fallback);
  checkTitle(files, given ?? word, heading);

  const name =
    spec.slug ?? front.slug ?? (asciiSlug(stem(files[0]?.path ?? '')) || asciiSlug(title) || 'chapter');
  return {
    slug: unique(name, slugs),
    title,
    shortTitle: spec.shortTitle ?? front.shortTitle ?? title,
    ...(givenId !== undefined && { givenId }),
    heading: contentOf(heading, given, kind && isOpening({ kind }) ? undefined : fallback),
    matter: spec.matter ?? front.matter ?? matter,
    ...(kind && { kind }),
    ...(numbered === undefined ? {} : { numbered }),
    language,
    ...(spec.part ? { part: spec.part } : {}),
    files,
  };
}

/** What the chapter shows as its title: nothing where nobody gave one and there is none to fall back to. */
function contentOf(
  heading: Heading | undefined,
  given: string | undefined,
  fallback: string | undefined,
): PhrasingContent[] {
  if (given === undefined && heading) return heading.children;
  const shown = given ?? fallback;
  return shown === undefined ? [] : [text(shown)];
}

/** Front matter may be in any file of a chapter; the first to say something is right. */
function readFrontMatter(files: ChapterFile[]): ChapterFields {
  return files
    .map(({ tree, file }) => frontMatter(tree, file))
    .reduceRight((rest, first) => ({ ...rest, ...first }), {});
}

/**
 * Takes the first level-one heading out of the chapter. Further ones go down a level, with all that is below them,
 * because a chapter has one title; in a later file of the chapter that is how such files are written.
 */
function takeTitle(files: ChapterFile[], given: string | undefined): Heading | undefined {
  let title: Heading | undefined;
  for (const [number, { tree, file }] of files.entries()) {
    let down = 0;
    visit(tree, 'heading', (node, index, parent) => {
      if (node.depth === 1 && !title && parent === tree && index !== undefined) {
        title = node;
        tree.children.splice(index, 1);
        if (given !== undefined) {
          tellOther(node, given, file);
          dropTitle(files[number]);
        }
        return index;
      }
      if (node.depth === 1 && down === 0) {
        down = 1;
        if (number === 0) {
          const reason = 'The chapter has a second level-one heading; it is taken for a section.';
          report(
            file,
            'chapter-has-one-title',
            node,
            reason,
            'Begin it with “##”, or make a chapter file of its own.',
          );
        }
      }
      const { depth } = node;
      node.depth = Math.min(6, depth + down) as Heading['depth'];
      if (node.depth > depth) node.data = { ...node.data, lowered: node.depth - depth };
      return undefined;
    });
  }
  return title;
}

function checkTitle(files: ChapterFile[], given: string | undefined, heading: Heading | undefined): void {
  const [first] = files;
  // What could not be read is not empty.
  const isUnread = files.some(({ file }) =>
    file.messages.some(({ rule }) => rule === 'file-is-within-limits'),
  );
  if (!first || isUnread) return;
  if (files.every(({ tree }) => tree.children.length === 0) && !heading) {
    report(
      first.file,
      'chapter-has-content',
      undefined,
      'The chapter is empty.',
      'Write it, or take it out of the book.',
    );
  } else if (given === undefined && (!heading || plain(heading) === '')) {
    report(
      first.file,
      'chapter-has-title',
      undefined,
      'The chapter has no title.',
      'Begin it with a line “# Title”.',
    );
  }
}

/** The proof does not look for what is left out on purpose. */
function dropTitle(source: ChapterFile | undefined): void {
  if (source?.inventory) source.inventory = Object.freeze(source.inventory.filter(({ title }) => !title));
}

/** A heading that says something else than the title that was given would go without a word. */
function tellOther(heading: Heading, given: string, file: SourceFile): void {
  const said = plain(heading);
  if (said === given.replace(/\s+/g, ' ').trim()) return;
  const reason = `The heading “${said}” is left out: the title that is given for the chapter is “${given}”.`;
  report(file, 'chapter-has-one-title', heading, reason, 'Take one of the two out.');
}

/** A heading's text without its notes. */
function plain(heading: Heading): string {
  // A reference to a note has no text of its own in mdast.
  return plainText(heading).replace(/\s+/g, ' ').trim();
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** The file's name without folders, ending and the digits that only sort it. */
function stem(path: string): string {
  const name =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.[^.]+$/, '') ?? '';
  return name.replace(/^\d+[-_. ]+/, '') || name;
}

function titleFromPath(path: string): string {
  const words = stem(path).replace(/[-_]+/g, ' ').trim();
  return words === '' ? 'Untitled' : words.charAt(0).toUpperCase() + words.slice(1);
}
