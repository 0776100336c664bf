import { h } from 'hastscript';
import type { BlockContent, Data, DefinitionContent, Parent, PhrasingContent } from 'mdast';
import { report } from '../diagnostics/report.js';
import { direction } from '../languages/direction.js';
import { canonicalLanguage } from '../languages/tag.js';
import type { Construct, Render, Written } from './construct.js';

/** Words or blocks in another language: `:lang[mot]{fr}`, `:::lang{fr}`. */
export interface Lang extends Parent {
  type: 'lang';
  /** A BCP 47 tag. */
  language: string;
  /** Whether it is part of a line. */
  inline: boolean;
  children: (BlockContent | DefinitionContent | PhrasingContent)[];
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    lang: Lang;
  }
  interface BlockContentMap {
    lang: Lang;
  }
  interface PhrasingContentMap {
    lang: Lang;
  }
}

/** `{fr}`, or `{lang=fr}`. */
function make({ attributes, place, file }: Written, children: Lang['children']): Lang[] | undefined {
  const named = attributes.get('lang') ?? [...attributes].find(([, value]) => value === '')?.[0] ?? '';
  const language = canonicalLanguage(named);
  if (language === undefined) {
    const reason =
      named === '' ? 'This does not name its language.' : `“${named}” is not the tag of a language.`;
    report(file, 'directive-attribute-is-known', place, reason, 'Write a tag such as {fr} or {de-CH}.');
    return undefined;
  }
  // It is asked for under its name, so that it counts as known.
  attributes.get(named);
  return [{ type: 'lang', language, inline: place.type === 'textDirective', children }];
}

/** `<span lang>` or `<div lang>`, with the direction of its script. */
const render: Render<Lang> = ({ language, inline, children }, { chapter, state }) => {
  const turned = direction(language) !== direction(chapter.language);
  const properties = { lang: language, ...(turned && { dir: direction(language) }) };
  const parent = { type: 'paragraph', children } as Parameters<typeof state.all>[0];
  return inline
    ? h('span', properties, state.all(parent))
    : h('div', properties, state.wrap(state.all(parent), true));
};

export const lang: Construct = {
  name: 'lang',
  directives: [
    {
      kind: 'textDirective',
      names: ['lang'],
      make: (written) => (written.label.length > 0 ? make(written, written.label) : undefined),
    },
    { kind: 'containerDirective', names: ['lang'], make: (written) => make(written, written.blocks) },
  ],
  html: { lang: render },
};
