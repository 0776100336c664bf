import type {
  Book,
  BuildResult,
  Pass,
  RenderContext,
  RenderedFile,
  Target,
  TypesetBook,
  TypesetChapter,
} from './book.js';
import { collect } from './diagnostics/collect.js';
import { typeset } from './html/typeset.js';
import { passes as builtIn } from './passes/index.js';
import { runPass } from './passes/run.js';
import { write } from './write.js';

export interface BuildOptions {
  targets: Target[];
  /** Further passes; they run after the built-in ones. */
  passes?: Pass[];
  /** The folder to write to. Absent: nothing is written, and the files are only returned. */
  out?: string;
  /** Take warnings for errors. */
  strict?: boolean;
  /** Called with a line of text when a new piece of work begins. */
  onProgress?: (text: string) => void;
  signal?: AbortSignal;
}

/**
 * Takes a book through the whole route: resolve, typeset, render each target, write.
 *
 * A book with errors gives messages and no files, and what an earlier build wrote stays as it was.
 *
 * @throws {OctavoError} When something other than the manuscript is at fault.
 */
export async function build(book: Book, options: BuildOptions): Promise<BuildResult> {
  const { targets, passes = [], out, strict = false, onProgress: progress = () => {}, signal } = options;
  const failed = () => collect(book).some((message) => message.fatal === true || strict);

  for (const pass of [...builtIn, ...passes]) await runPass(pass, book);
  const typesetBook = await typeset(book);
  let files: RenderedFile[] = [];
  if (!failed()) {
    const rendered = await Promise.all(
      targets.map((target) => render(target, typesetBook, { progress, signal })),
    );
    if (!failed()) files = rendered.flat();
  }
  signal?.throwIfAborted();
  if (out !== undefined) await write(files, out, book);
  return { files, messages: collect(book) };
}

/** Renders one target from a copy of its own, so that none can harm another, and has it read its work back. */
async function render(
  target: Target,
  typesetBook: TypesetBook,
  context: RenderContext,
): Promise<RenderedFile[]> {
  const files = await target.render(copyOf(typesetBook), context);
  await target.verify?.(files, typesetBook);
  return files;
}

function copyOf({ chapters, ...rest }: TypesetBook): TypesetBook {
  const copy = ({ chapter, tree, notes }: TypesetChapter): TypesetChapter => ({
    chapter,
    tree: structuredClone(tree),
    notes: notes.map(({ note, children }) => ({ note, children: structuredClone(children) })),
  });
  return { ...rest, chapters: chapters.map(copy) };
}
