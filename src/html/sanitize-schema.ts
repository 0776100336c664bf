import type { Element, Root } from 'hast';
import type { Schema } from 'hast-util-sanitize';
import type { SourceFile } from '../diagnostics/report.js';
import { report } from '../diagnostics/report.js';
import { stripped } from '../model/html-elements.js';
import { visit } from '../tree/visit.js';

/**
 * What HTML a book may hold: the vocabulary of Octavo, and what of HTML an author may write by hand. Whatever runs, loads,
 * submits, or restyles the page is missing on purpose, as are elements that EPUB does not know.
 */
export const schema: Schema = {
  tagNames:
    `a abbr aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure
    h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark nav ol p pre q rp rt ruby s samp section small span strong sub summary sup
    table tbody td tfoot th thead time tr u ul var wbr`.split(/\s+/),
  attributes: {
    '*': [
      'className',
      'dir',
      'id',
      'lang',
      'role',
      'title',
      'translate',
      'ariaLabel',
      'ariaLabelledBy',
      'ariaHidden',
      'ariaDescribedBy',
      'dataTarget',
      'dataNotTarget',
    ],
    a: ['href', 'dataPages'],
    blockquote: ['cite'],
    col: ['span'],
    colgroup: ['span'],
    del: ['dateTime'],
    details: ['open'],
    img: ['alt', 'height', 'src', 'width'],
    input: ['checked', 'disabled', ['type', 'checkbox']],
    ins: ['dateTime'],
    li: ['value'],
    ol: ['reversed', 'start', 'type'],
    q: ['cite'],
    td: ['align', 'colSpan', 'headers', 'rowSpan'],
    th: ['align', 'abbr', 'colSpan', 'headers', 'rowSpan', 'scope'],
    time: ['dateTime'],
  },
  ancestors: {
    caption: ['table'],
    col: ['table'],
    colgroup: ['table'],
    dd: ['dl'],
    dt: ['dl'],
    figcaption: ['figure'],
    input: ['li'],
    li: ['ol', 'ul'],
    rp: ['ruby'],
    rt: ['ruby'],
    summary: ['details'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  protocols: {
    href: ['http', 'https', 'mailto', 'tel', 'ftp', 'irc', 'ircs', 'xmpp'],
    cite: ['http', 'https'],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  strip: [...stripped],
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};

const tagNames = new Set(schema.tagNames);
const safeProtocols = new Set(schema.protocols?.['href']);

/** Says what sanitising will drop; addresses that lead nowhere, which it would keep, are dropped here. */
export function reportUnsafe(tree: Root, file: SourceFile): void {
  visit(tree, 'element', (node) => {
    if (!tagNames.has(node.tagName)) {
      const reason = `A book cannot hold <${node.tagName}>; it is left out.`;
      report(file, 'html-is-safe', node, reason, hints[node.tagName]);
      return;
    }
    for (const name of Object.keys(node.properties)) reportAttribute(node, name, file);
    reportLink(node, file);
  });
}

const hints: Record<string, string> = {
  style: 'Put the rules into a theme.',
  video: 'Link to it, or show a picture.',
  audio: 'Link to it.',
  iframe: 'Link to the page.',
  svg: 'Save it as a file and use it as an image.',
};

function reportAttribute(node: Element, name: string, file: SourceFile): void {
  if (!/^on/i.test(name) && name !== 'style') return;
  const hint = name === 'style' ? 'Give it a class, and put the rules into a theme.' : undefined;
  report(
    file,
    'html-is-safe',
    node,
    `The attribute “${name.toLowerCase()}” of <${node.tagName}> is left out.`,
    hint,
  );
}

function reportLink(node: Element, file: SourceFile): void {
  const href = node.properties['href'];
  if (typeof href !== 'string') return;
  // Browsers skip white space and control characters in a scheme.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href.replace(/[\s\p{Cc}]/gu, ''))?.[1]?.toLowerCase();
  if (scheme !== undefined && !safeProtocols.has(scheme)) {
    const reason = `A book cannot follow “${scheme}:” links; the text stays, the link goes.`;
    report(file, 'link-is-safe', node, reason);
  } else if (/^https?$/.test(scheme ?? '') && !namesHost(href)) {
    const reason = `The address “${href.slice(0, 80)}” names no place on the web; the text stays, the link goes.`;
    report(
      file,
      'link-is-safe',
      node,
      reason,
      'Write it out, or put it in backticks where it is an example.',
    );
    delete node.properties['href'];
  }
}

/** Whether there is more than dots where an address has the name of a machine, which is all that browsers ask for. */
function namesHost(href: string): boolean {
  return URL.canParse(href) && /[^.]/.test(new URL(href).hostname);
}
