import type { Image, Link, Nodes } from 'mdast';
import { report } from '../../../diagnostics/report.js';
import { captionOf, type Directive, type Written } from './directive.js';

/** `:::figure[Caption]{#fig-x width=60%}` round one image or several; `{epub=other.png}` gives a target another image. */
export const figure: Directive = {
  kind: 'containerDirective',
  names: ['figure'],
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
    const children = [...captionOf(written), ...images];
    return [{ type: 'figure', children, ...(id ? { id } : {}), ...(width === undefined ? {} : { width }) }];
  },
};

/** An image, which may be a link. */
function isPicture(node: Nodes): node is Image | Link {
  return imageIn(node) !== undefined;
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
  const found = [...attributes].filter(([, value]) => /\.(?:png|jpe?g|gif|webp|svg)$/i.test(value));
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** A share of the text's width, in whole steps of five per cent, for which the style sheets have classes. */
export function widthOf(text: string | undefined): number | undefined {
  const percent = /^(\d{1,3})\s*%?$/.exec(text ?? '')?.[1];
  return percent === undefined ? undefined : Math.min(100, Math.max(5, Math.round(Number(percent) / 5) * 5));
}
