import type { Heading, Image, Root, Text } from 'mdast';
import { braces, readAttributes } from '../../dialects/attributes.js';
import { visit } from '../../tree/visit.js';

const atEnd = new RegExp(String.raw`[^\S\n]*(?<!\\)${braces}[^\S\n]*$`);
const atStart = new RegExp(`^${braces}`);

/** Takes `{#id .class width=50%}` behind headings and images from the text to their nodes, in place. */
export function takeAttributes(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'heading') ofHeading(node);
    if (node.type !== 'image' || !parent || index === undefined) return;
    const next = parent.children[index + 1];
    if (next?.type !== 'text') return;
    if (ofImage(node, next) && next.value === '') parent.children.splice(index + 1, 1);
  });
}

function ofHeading(heading: Heading): void {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return;
  const [whole, written] = atEnd.exec(last.value) ?? [];
  const attributes = written === undefined ? undefined : readAttributes(written);
  if (whole === undefined || !attributes) return;
  last.value = last.value.slice(0, -whole.length);
  if (last.value === '') heading.children.pop();
  const { id, classes } = attributes;
  if (id !== undefined) heading.data = { ...heading.data, given: id };
  if (classes.includes('unnumbered')) heading.data = { ...heading.data, isUnnumbered: true };
}

/** @returns Whether there were attributes. */
function ofImage(image: Image, next: Text): boolean {
  const [whole, written] = atStart.exec(next.value) ?? [];
  const attributes = written === undefined ? undefined : readAttributes(written);
  if (whole === undefined || !attributes) return false;
  next.value = next.value.slice(whole.length);
  if (next.position && next.value !== '') next.position.start.column += whole.length;
  if (next.position?.start.offset !== undefined) next.position.start.offset += whole.length;
  const { id, classes, values } = attributes;
  const width = values.get('width') ?? values.get('scale');
  image.data = {
    ...image.data,
    ...(id !== undefined && { given: id }),
    ...(width !== undefined && { width }),
    ...(classes.length > 0 && { classes }),
  };
  const alt = values.get('fig-alt') ?? values.get('alt');
  if (alt !== undefined) image.data.caption = image.alt ?? '';
  if (alt !== undefined) image.alt = alt;
  return true;
}
