import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Data, Parent, PhrasingContent, Root } from 'mdast';
import type { Settings } from '../settings/schema.js';
import { positionOf } from '../tree/position.js';
import { visit } from '../tree/visit.js';
import { type Construct, span } from './construct.js';

/** The name of a file or folder: `*config.py*` or `:file[config.py]`. */
export interface FileName extends Parent {
  type: 'fileName';
  children: PhrasingContent[];
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    fileName: FileName;
  }
  interface PhrasingContentMap {
    fileName: FileName;
  }
  interface EmphasisData {
    /** True for emphasis that is no file name, whatever it looks like. */
    plain?: boolean;
  }
}

/** Endings that make a word a file name. */
const extensions = new Set(
  `astro avif bash bat bib c cc cfg clj cmd conf cpp cs csl css csv dart db diff dll doc docx ejs elm env epub erb ex exe exs
  fish gif go gradle gz h haml hbs hpp hs htm html ico ini ipynb j2 jar java jinja jpeg jpg js json jsonc jsx kt less lock log lua
  m map markdown md mdx mjs cjs ml mk mustache odt opf otf pdf php pl plist png po pom ps1 properties proto psd py pyc pyi r rb
  rs rst sass scala scss sh so sql sqlite svelte svg swift tar tex tf toml ts tsv tsx ttf txt vue wasm webp woff woff2 xhtml xls
  xlsx xml yaml yml zig zip zsh`.split(/\s+/),
);

/** Names without an ending that everybody knows for files. */
const bareNames = new Set(
  `Brewfile Cakefile Caddyfile Cargo.lock CHANGELOG CODEOWNERS CONTRIBUTING COPYING Dockerfile Gemfile Justfile Jenkinsfile
  LICENSE LICENCE Makefile NOTICE Pipfile Podfile Procfile Rakefile README Vagrantfile WORKSPACE`.split(
    /\s+/,
  ),
);

/** Emphasis is the name of a file where it looks like one. */
export function fileNames(tree: Root, settings: Settings): void {
  const looksLikeFile = fileNameTest(settings);
  visit(tree, 'emphasis', (node, index, parent) => {
    const [only] = node.children;
    if (!parent || index === undefined || node.children.length !== 1 || only?.type !== 'text') return;
    if (node.data?.plain === true || !looksLikeFile(only.value)) return;
    parent.children[index] = { type: 'fileName', children: node.children, ...positionOf(node) };
  });
}

/**
 * Whether a text looks like the name of a file or folder: it has no spaces, and it is a path with a slash, a dot
 * file, a well-known bare name, or a name with a known ending.
 */
export function fileNameTest({ fileNames: more }: Pick<Settings, 'fileNames'>): (text: string) => boolean {
  const names = new Set([...bareNames, ...more.names]);
  const endings = new Set([...extensions, ...more.extensions.map((e) => e.replace(/^\./, '').toLowerCase())]);
  return (text) => {
    if (names.has(text)) return true;
    if (/\s|:\/\//u.test(text) || !/[\p{L}\p{N}]/u.test(text)) return false;
    if (text.includes('/') || text.includes('\\')) return true;
    if (/^\.[\p{L}_][\p{L}\p{N}._-]*$/u.test(text)) return true;
    const ending = /[^.]\.([\p{L}\p{N}]+)$/u.exec(text)?.[1] ?? /^\*\.([\p{L}\p{N}]+)$/u.exec(text)?.[1];
    return ending !== undefined && endings.has(ending.toLowerCase());
  };
}

/** `<i class="file-name">`: a line may break behind a slash, and nowhere else is a hyphen put in. */
export const fileName: Construct = {
  name: 'fileName',
  directives: [
    span('file', (children) => ({ type: 'fileName', children })),
    // The way out for emphasis that looks like a file name.
    span('em', (children) => ({ type: 'emphasis', data: { plain: true }, children })),
  ],
  rewrite: (tree, _, settings) => {
    fileNames(tree, settings);
  },
  html: {
    fileName: (node, { state }) =>
      h('i', { className: ['file-name'], translate: 'no' }, state.all(node).flatMap(breakable)),
  },
  traits: { fileName: { verbatim: true } },
};

function breakable(node: ElementContent): ElementContent[] {
  if (node.type !== 'text') return [node];
  const pieces = node.value.split(/(?<=[/\\])(?=[^/\\])/);
  return pieces.flatMap((value, index) =>
    index === 0 ? [{ type: 'text', value }] : [h('wbr'), { type: 'text', value }],
  );
}
