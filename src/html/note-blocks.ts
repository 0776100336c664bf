/** What elements of hast and xast have in common. */
interface Branch<Child> {
  children: Child[];
}

/**
 * The blocks of a note with its number at the beginning of the first line: in its first paragraph, or in one of its own where
 * a note begins with something else.
 *
 * @param lead The number, and a space.
 */
export function withLead<Child, Block extends Child & Branch<Child>>(
  blocks: readonly Block[],
  lead: Child[],
  isParagraph: (block: Block) => boolean,
  paragraph: (children: Child[]) => Block,
): Block[] {
  const [first, ...rest] = blocks;
  if (first && isParagraph(first)) return [{ ...first, children: [...lead, ...first.children] }, ...rest];
  return [paragraph(lead), ...blocks];
}
