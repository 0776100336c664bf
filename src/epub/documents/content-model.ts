import type { Element, ElementContent } from 'xast';

/** Elements that hold text and inline elements only: https://html.spec.whatwg.org/multipage/dom.html#phrasing-content. */
const inlineHolders = new Set(
  'abbr b bdi bdo cite code dfn em h1 h2 h3 h4 h5 h6 i kbd mark p pre q rp rt ruby s samp small span strong sub summary sup time u var'.split(
    ' ',
  ),
);

/** Elements that are between paragraphs, not in them. */
const blocks = new Set(
  'aside blockquote details div dl figure h1 h2 h3 h4 h5 h6 hr ol p pre section table ul'.split(' '),
);

/** Where elements stand that have a meaning in one place only. */
const homes: Record<string, string[]> = {
  caption: ['table'],
  col: ['colgroup'],
  colgroup: ['table'],
  dd: ['dl'],
  dt: ['dl'],
  figcaption: ['figure'],
  li: ['ol', 'ul'],
  rp: ['ruby'],
  rt: ['ruby'],
  summary: ['details'],
  tbody: ['table'],
  td: ['tr'],
  tfoot: ['table'],
  th: ['tr'],
  thead: ['table'],
  tr: ['table', 'tbody', 'tfoot', 'thead'],
};

/** Elements that must not be in one of their own, however deep. */
const neverNested = new Set(['a', 'dfn']);

interface Context {
  parent: string;
  /** Whether blocks may stand here. */
  flow: boolean;
  /** Those of `neverNested` that are open. */
  open: string[];
}

/**
 * Makes elements stand only where HTML lets them, which EPUB insists on while browsers do not: raw HTML of authors
 * and the trees of plug-ins need not keep to it. Elements become neutral ones; nothing is taken away.
 */
export function fitContentModel(children: ElementContent[]): ElementContent[] {
  return children.map((child) => fit(child, { parent: 'section', flow: true, open: [] }));
}

function fit(node: ElementContent, context: Context): ElementContent {
  if (node.type !== 'element' || node.name === 'svg' || node.name === 'math') return node;
  const name = nameIn(node, context);
  const inside: Context = {
    // Transparent elements take what their parent takes.
    flow: context.flow && !inlineHolders.has(name),
    parent: context.parent === 'dl' && name === 'div' ? 'dl' : name,
    open: neverNested.has(name) ? [...context.open, name] : context.open,
  };
  const children = withList(name, node.children).map((child) => fit(child, inside));
  const attributes = name === node.name ? node.attributes : neutral(node.attributes);
  return { ...node, name, attributes, children };
}

/** The element's own name where it may stand, else that of a neutral one. */
function nameIn(element: Element, { parent, flow, open }: Context): string {
  const { name } = element;
  const plain = flow ? 'div' : 'span';
  if (name === 'hr' && !flow) return 'br';
  if (blocks.has(name) && !flow) return 'span';
  if (open.includes(name)) return 'span';
  // What opens at a click cannot be in what leads elsewhere at a click.
  if (name === 'details' && open.includes('a')) return plain;
  if (homes[name] && !homes[name].includes(parent)) return plain;
  if (isBroken(element)) return plain;
  return name;
}

/** Whether an element does not have the parts that it is made of. */
function isBroken({ name, attributes, children }: Element): boolean {
  const parts = partsOf(children);
  switch (name) {
    case 'bdo':
      return attributes['dir'] === undefined;
    case 'details':
      return parts[0] !== 'summary' || parts.lastIndexOf('summary') > 0;
    case 'dl':
      return !isDefinitionList(parts) && !isGrouped(children);
    case 'figure':
      return (
        parts.filter((part) => part === 'figcaption').length > 1 || parts.slice(1, -1).includes('figcaption')
      );
    case 'ruby':
      return !/^(?:(?!rp |rt )\S+ )+(?:(?:rp )?rt (?:rp )?)+$/.test(sequence(parts));
    case 'table':
      return !/^(?:caption )?(?:colgroup )*(?:thead )?(?:(?:tbody )*|(?:tr )+)(?:tfoot )?$/.test(
        sequence(parts),
      );
    case 'time':
      return attributes['datetime'] === undefined;
    default:
      return false;
  }
}

/** Whether each term stands with its definition in a `div`. */
function isGrouped(children: ElementContent[]): boolean {
  return children.every(
    (child) =>
      (child.type === 'element' && child.name === 'div' && isDefinitionList(partsOf(child.children))) ||
      (child.type === 'text' && child.value.trim() === ''),
  );
}

function isDefinitionList(parts: string[]): boolean {
  return /^(?:(?:dt )+(?:dd )+)*$/.test(sequence(parts));
}

function sequence(parts: string[]): string {
  return parts.map((part) => `${part} `).join('');
}

/** The names of the elements, and `#text` for text between them. */
function partsOf(children: ElementContent[]): string[] {
  return children.flatMap((child) => {
    if (child.type === 'element') return [child.name];
    return child.type === 'text' && child.value.trim() !== '' ? ['#text'] : [];
  });
}

/** What is in a list without being an item becomes one. */
function withList(name: string, children: ElementContent[]): ElementContent[] {
  if (name !== 'ol' && name !== 'ul') return children;
  return children.map((child) => {
    const stray =
      child.type === 'element' ? child.name !== 'li' : child.type === 'text' && child.value.trim() !== '';
    return stray ? { type: 'element', name: 'li', attributes: {}, children: [child] } : child;
  });
}

/** The attributes that every element may have. */
function neutral(attributes: Element['attributes']): Element['attributes'] {
  const everywhere = ['class', 'dir', 'id', 'lang', 'title', 'translate', 'xml:lang'];
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => everywhere.includes(name)));
}
