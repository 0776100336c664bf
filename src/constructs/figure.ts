import { h } from 'hastscript';
import type { Code, Data, Image, Link, Nodes, Root } from 'mdast';
import { report, type SourceFile } from '../diagnostics/report.js';
import { drawerOf } from '../model/diagram.js';
import type { Settings } from '../settings/schema.js';
import { positionOf } from '../tree/position.js';
import { visit } from '../tree/visit.js';
import { type Caption, type Captioned, captionOf } from './caption.js';
import type { Construct, Directive, Render, Written } from './construct.js';

/** Images with a caption: `:::figure[Caption]`, or a paragraph that holds one image with a title. */
export interface Figure extends Captioned {
  type: 'figure';
  /** Per cent of the text's width, in steps of five; absent when the image has the width that it has. */
  width?: number;
  /** Code that stands for a diagram becomes an image in the `diagrams` pass. */
  children: (Caption | Image | Link | Code)[];
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    figure: Figure;
  }
  interface BlockContentMap {
    figure: Figure;
  }
  interface ImageData {
    /** The key of `Book.resources`. Filled in by the `images` pass. */
    resource?: string;
    /** The addresses of images that are in its place in some targets, by the names of these. */
    targets?: Record<string, string>;
    /** The keys of their resources. Filled in by the `images` pass. */
    targetResources?: Record<string, string>;
  }
}

/** `:::figure[Caption]{#fig-x width=60%}` round one image or several; `{epub=other.png}` gives a target another image. */
const box: Directive = {
  kind: 'containerDirective',
  names: ['figure'],
  shows: 'label last',
  make(written) {
    const { blocks, attributes, place, file } = written;
    const pieces = blocks.flatMap((block): Nodes[] =>
      block.type === 'paragraph' ? block.children : [block],
    );
    const images = pieces.filter(isPicture);
    if (images.length === 0) {
      report(file, 'figure-has-image', place, 'The figure holds no image.', 'Put a line ![…](…) into it.');
      return undefined;
    }
    const other = pieces.find((piece) => !isPicture(piece) && !isNothing(piece));
    if (other) {
      const remedy = 'Put words into its caption, in the brackets, or behind the box.';
      report(file, 'figure-has-image', other, 'A figure holds images and nothing else.', remedy);
    }
    const [first] = images;
    const image = first && imageIn(first);
    const targets = targetsOf(written.attributes);
    if (image && images.length === 1 && targets) image.data = { ...image.data, targets };
    const id = attributes.get('id');
    const width = widthOf(attributes.get('width'));
    if (width === undefined && attributes.has('width')) {
      const reason = `The width “${attributes.get('width') ?? ''}” of the figure is left out.`;
      const remedy = 'Write a share of the text’s width, as in width=60%.';
      report(file, 'directive-attribute-is-known', place, reason, remedy);
    }
    const children = [...captionOf(written), ...images];
    return [{ type: 'figure', children, ...(id ? { id } : {}), ...(width === undefined ? {} : { width }) }];
  },
};

/** An image, which may be a link, or code that is drawn as one. */
function isPicture(node: Nodes): node is Image | Link | Code {
  return imageIn(node) !== undefined || (node.type === 'code' && drawerOf(node) !== undefined);
}

function imageIn(node: Nodes): Image | undefined {
  if (node.type === 'image') return node;
  const [only, ...others] = node.type === 'link' ? node.children : [];
  return only?.type === 'image' && others.length === 0 ? only : undefined;
}

/** Nothing that would be missed: a break between lines, a comment. */
function isNothing(node: Nodes): boolean {
  return (
    node.type === 'break' ||
    (node.type === 'text' && node.value.trim() === '') ||
    (node.type === 'html' && /^<!--[^]*-->$/.test(node.value.trim()))
  );
}

/** The images of single targets, which are attributes that name a file: `epub=other.png`. */
function targetsOf(attributes: Written['attributes']): Record<string, string> | undefined {
  const found = [...attributes].filter(
    ([name, value]) => /\.(?:png|jpe?g|gif|webp|svg)$/i.test(value) && attributes.has(name),
  );
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** A share of the text's width, in whole steps of five per cent, for which the style sheets have classes. */
export function widthOf(text: string | undefined): number | undefined {
  const percent = /^(\d{1,3})\s*%?$/.exec(text ?? '')?.[1];
  return percent === undefined ? undefined : Math.min(100, Math.max(5, Math.round(Number(percent) / 5) * 5));
}

/** A paragraph that holds one image with a title, an id or a width is a figure, and the title its caption. */
function titledImages(tree: Root, _: SourceFile, { dialect }: Settings): void {
  // There, the text of an image that is alone is its caption.
  const isCaption = dialect.some((name) => name === 'pandoc' || name === 'quarto');
  visit(tree, 'paragraph', (node, index, parent) => {
    const [image, ...others] = node.children;
    if (image?.type !== 'image' || others.length > 0 || !parent || index === undefined) return;
    const { given: id, caption, width: written } = image.data ?? {};
    const width = written?.includes('%') ? widthOf(written) : undefined;
    const text = image.title || ((isCaption || id !== undefined) && (caption ?? image.alt));
    if (!text && id === undefined && width === undefined) return;
    image.title = null;
    if (width !== undefined) delete image.data?.width;
    parent.children[index] = {
      type: 'figure',
      children: text ? [captionOfText(text), image] : [image],
      ...(id !== undefined && { id }),
      ...(width !== undefined && { width }),
      ...positionOf(node),
    };
  });
}

function captionOfText(value: string): Caption {
  return { type: 'caption', children: [{ type: 'text', value }] };
}

/** `<figure class="figure">` with its caption below; several images are side by side where there is room. */
const render: Render<Figure> = (node, { state }) => {
  const captions = node.children.filter(({ type }) => type === 'caption');
  const images = node.children.filter(({ type }) => type !== 'caption');
  const className = ['figure'];
  if (images.length > 1) className.push('group');
  if (node.width !== undefined) className.push(`width-${node.width}`);
  const children = state.all({ ...node, children: [...images, ...captions] });
  return h('figure', { className, id: node.label?.id }, children);
};

export const figure: Construct = {
  name: 'figure',
  directives: [box],
  rewrite: titledImages,
  html: { figure: render },
  traits: { figure: { label: 'figure' } },
};
