import { h } from 'hastscript';
import type { Data, Parent, PhrasingContent } from 'mdast';
import { numbered } from '../languages/words.js';
import type { Label } from '../model/book.js';
import type { Construct, Render, Written } from './construct.js';

/** The caption of a figure, table or listing, or the title of a callout. */
export interface Caption extends Parent {
  type: 'caption';
  children: PhrasingContent[];
  data?: Data;
}

/** What has a caption and a number of its own, and can be referred to. The caption, if any, is the first child. */
export interface Captioned extends Parent {
  /** The author's id, unique in the book, as cross references name it; absent when none was given. */
  id?: string;
  /** Filled in by the `labels` pass. */
  label?: Label;
}

declare module 'mdast' {
  interface RootContentMap {
    caption: Caption;
  }
}

/** The label of a directive as the first child of what has a caption; nothing where the brackets are missing. */
export function captionOf({ label }: Written): Caption[] {
  return label.length > 0 ? [{ type: 'caption', children: label }] : [];
}

/** `<figcaption>` with the number before the text. */
const render: Render<Caption> = (node, { words, parent, state }) => {
  const { number, kind = 'figure' } = (parent as Captioned | undefined)?.label ?? {};
  const label = number === undefined ? [] : [h('span.label', numbered(words[kind], number)), ' '];
  return h('figcaption', [...label, ...state.all(node)]);
};

export const caption: Construct = { name: 'caption', html: { caption: render } };
