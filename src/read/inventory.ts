import type { Nodes as HtmlNodes } from 'hast';
import type { Code, Html, Nodes, Paragraph, Parents, Root } from 'mdast';
import type { Directives } from 'mdast-util-directive';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import type { Position } from 'unist';
import { equationIn } from '../constructs/equation.js';
import type { Construct, Directive } from '../constructs/construct.js';
import type { SourceFile } from '../diagnostics/report.js';
import { annotationComment } from '../model/code-comment.js';
import { drawerOf } from '../model/diagram.js';
import { readFence } from '../model/fence.js';
import { closingTag, stripped } from '../model/html-elements.js';
import type { Inventory, Said } from '../model/inventory.js';

const html = unified().use(rehypeRaw).freeze();

/** What a part of a tree is, and how what is around it shows it. */
type Around = Pick<Said, 'kind' | 'note' | 'title' | 'sorted'>;

/**
 * Notes what a file holds, before anything is made of its nodes.
 *
 * @param constructs They say which of their words are shown in another place, or not at all.
 */
export function inventoryOf(tree: Root, file: SourceFile, constructs: readonly Construct[]): Inventory {
  const taker = new Taker(
    file,
    constructs.flatMap(({ directives = [] }) => directives),
    constructs.flatMap(({ mark }) => mark ?? []),
  );
  taker.children(tree, { kind: 'text' });
  // What is frozen is shared by all copies of a book.
  return Object.freeze(taker.found);
}

/** Stands where two texts meet, at which citations end: a sign that the proof leaves out. */
const seam = '\u2060';

class Taker {
  readonly found: Said[] = [];
  readonly #file: SourceFile;
  readonly #directives: readonly Directive[];
  readonly #marks: readonly RegExp[];
  /** The words of a block since the last place where Octavo adds words of its own. */
  #open: { text: string; position: Position | undefined } = { text: '', position: undefined };
  #hasTitle = false;
  readonly #notes = new Set<string>();

  constructor(file: SourceFile, directives: readonly Directive[], marks: readonly RegExp[]) {
    this.#marks = marks;
    this.#file = file;
    this.#directives = directives;
  }

  children({ children }: Pick<Parents, 'children'>, around: Around): void {
    let hidden: string | undefined;
    for (const child of children) {
      const tag = child.type === 'html' ? child.value : '';
      if (hidden !== undefined) {
        if (closingTag(hidden).test(tag)) hidden = undefined;
        continue;
      }
      const [, name = ''] = /^<([a-z]+)\b[^>]*[^/]?>$/i.exec(tag) ?? [];
      if (stripped.includes(name.toLowerCase()) && children.some((one) => closes(one, name))) hidden = name;
      else this.#node(child, around);
    }
  }

  #node(node: Nodes, around: Around): void {
    switch (node.type) {
      case 'text':
      case 'inlineCode': {
        this.#words((this.#open.text === '' ? '' : seam) + node.value, node.position);
        return;
      }
      case 'html': {
        this.#html(node, around);
        return;
      }
      case 'code': {
        this.#code(node, around);
        return;
      }
      case 'math': {
        this.#formula(node, equationIn(node, this.#file), around);
        return;
      }
      case 'inlineMath': {
        this.#formula(node, node, around);
        return;
      }
      case 'image':
      case 'imageReference': {
        this.#add('picture', node.alt ?? '', node.position, around);
        return;
      }
      case 'heading': {
        const isTitle = node.depth === 1 && !this.#hasTitle && around.kind === 'text';
        this.#hasTitle ||= isTitle;
        this.#block(node, { ...around, kind: 'heading', ...(isTitle && { title: true }) });
        return;
      }
      case 'footnoteDefinition':
        // Of two with one label, the first one counts.
        if (!this.#notes.has(node.identifier)) this.#block(node, { ...around, note: node.identifier });
        this.#notes.add(node.identifier);
        return;
      case 'footnoteReference': {
        this.#add('note reference', node.identifier, node.position, around, false);
        return;
      }
      case 'listItem': {
        this.#block(node, { ...around, kind: 'item' });
        return;
      }
      case 'tableCell': {
        this.#block(node, { ...around, kind: 'cell' });
        return;
      }
      case 'paragraph': {
        this.#paragraph(node, around);
        return;
      }
      case 'link':
        // A link without words is given some.
        if (node.children.length === 0) this.#close(around);
        else this.children(node, around);
        if (/^https?:/.test(node.url)) this.#add('link', node.url, node.position, around, false);
        return;
      case 'containerDirective':
      case 'leafDirective':
      case 'textDirective': {
        this.#directive(node, around);
        return;
      }
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'linkReference': {
        this.children(node, around);
        return;
      }
      case 'yaml':
      case 'toml':
      case 'definition':
      case 'break':
      case 'thematicBreak':
        return;
      default:
        if ('children' in node) this.#block(node, around);
    }
  }

  #block(node: Pick<Parents, 'children'>, around: Around): void {
    this.#close(around);
    this.children(node, around);
    this.#close(around);
  }

  /** What is read out can be words that the author gives for it. */
  #formula({ position }: Nodes, formula: { value: string; alt?: string } | undefined, around: Around): void {
    this.#add('formula', formula?.alt ?? formula?.value ?? '', position, around);
  }

  #paragraph(node: Paragraph, around: Around): void {
    const equation = equationIn(node, this.#file);
    if (equation) {
      this.#formula(node, equation, around);
      return;
    }
    this.#block(node, around);
    const [image, ...others] = node.children;
    if (image?.type === 'image' && others.length === 0 && image.title)
      this.#add('caption', image.title, node.position, around);
  }

  #code(node: Code, around: Around): void {
    const info = [node.lang, node.meta].filter(Boolean).join(' ');
    const { caption, title, include } = readFence(info);
    if (caption !== undefined && !/[*_`[\]:$\\<&]/.test(caption))
      this.#add('caption', caption, node.position, around);
    if (title !== undefined) this.#add('caption', title, node.position, around);
    if (include || drawerOf(node)) {
      this.#add('code', '', node.position, around);
      return;
    }
    const start = node.position?.start;
    const isFenced = start !== undefined && /^[`~]/.test(this.#file.text.slice(start.offset ?? 0));
    for (const [index, line] of node.value.split('\n').entries()) {
      const at = start && { line: start.line + index + (isFenced ? 1 : 0), column: 1 };
      this.#add('code', line.replace(annotationComment, ''), at && { start: at, end: at }, around);
    }
  }

  #html({ value, position }: Html, around: Around): void {
    const walk = (node: HtmlNodes): void => {
      if (node.type === 'text') this.#words(node.value, position);
      if (node.type === 'element' && stripped.includes(node.tagName)) return;
      if (node.type === 'element' && node.tagName === 'img')
        this.#add('picture', node.properties['alt'] ?? '', position, around);
      if ('children' in node) for (const child of node.children) walk(child);
    };
    const isLine = /^<\/?[a-z][^<>]*>$/i.test(value);
    // A tag that is none stays in the text.
    this.#close(around);
    if (!isLine || /^<img\b/i.test(value)) {
      walk(html.runSync({ type: 'root', children: [{ type: 'raw', value }] }));
      this.#close(around);
    }
  }

  #directive(node: Directives, around: Around): void {
    const known = this.#directives.find(({ kind, names }) => kind === node.type && names.includes(node.name));
    const shown = known?.shows ?? 'all';
    const first = node.type === 'containerDirective' ? node.children[0] : undefined;
    const label = first?.type === 'paragraph' && first.data?.directiveLabel === true ? first : undefined;
    const blocks = label ? node.children.slice(1) : node.children;
    const inside: Around = shown === 'sorted' ? { ...around, sorted: true } : around;
    if (node.type === 'textDirective') {
      if (shown === 'elsewhere') {
        this.#add('index mark', textOf(node.children), node.position, around, false);
        return;
      }
      if (shown === 'other' || !known) this.#close(around);
      if (shown === 'other') return;
      if (known || node.data?.hName !== undefined) this.children(node, around);
      else if (node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0)
        this.#words(`:${node.name}`, node.position);
      if (!known) this.#close(around);
      return;
    }
    if (label && shown !== 'label last' && known) this.#block(label, { ...inside, kind: 'caption' });
    if (node.type === 'containerDirective') this.#block({ children: blocks }, inside);
    if (label && shown === 'label last') this.#block(label, { ...inside, kind: 'caption' });
  }

  #words(text: string, position: Position | undefined): void {
    this.#open.position ??= position;
    this.#open.text += text;
  }

  #close(around: Around): void {
    const { text, position } = this.#open;
    this.#open = { text: '', position: undefined };
    const words = this.#marks.reduce((rest, mark) => rest.replace(mark, ''), text);
    if (words.trim() !== '') this.found.push({ ...around, text: words, ...(position && { position }) });
  }

  #add(
    kind: Said['kind'],
    text: string,
    position: Position | undefined,
    around: Around,
    isApart = true,
  ): void {
    if (isApart) this.#close(around);
    this.found.push({ ...around, kind, text, ...(position && { position }) });
  }
}

function closes(node: Nodes, name: string): boolean {
  return node.type === 'html' && closingTag(name).test(node.value);
}

function textOf(nodes: Nodes[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? textOf(node.children) : ''))
    .join('');
}
