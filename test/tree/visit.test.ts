import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Node, Parent } from 'unist';
import { visit as peer } from 'unist-util-visit';
import { EXIT, SKIP, visit } from '../../src/tree/visit.js';

const { tree } = fc.letrec<{ tree: Node | Parent }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.record({ type: fc.constantFrom('a', 'b', 'c') }),
    fc.record({
      type: fc.constantFrom('a', 'b', 'c'),
      children: fc.array(tie('tree'), { maxLength: 5 }),
    }),
  ),
}));

/** What the visitor answers, by turns: it goes on, passes over children, removes, jumps, ends. */
const answers = fc.array(fc.constantFrom('on', 'skip', 'remove', 'leap', 'next', 'end'), { maxLength: 40 });
const tests = fc.constantFrom(undefined, 'a', ['a', 'c']);

test('visits the nodes that unist-util-visit does, in the same order', () => {
  fc.assert(
    fc.property(tree, answers, tests, (root, plan, types) => {
      const run = (visitNodes: typeof visit) => {
        const copy = structuredClone(root);
        const seen: unknown[] = [];
        const visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => {
          const answer = plan[seen.length] ?? 'on';
          seen.push([node.type, index, parent?.type]);
          if (answer === 'skip') return SKIP;
          if (answer === 'end') return EXIT;
          if (answer === 'leap') return [SKIP, (index ?? 0) + 2] as const;
          if (answer === 'next' && index !== undefined) return index + 1;
          if (answer !== 'remove' || !parent || index === undefined) return undefined;
          parent.children.splice(index, 1);
          return [SKIP, index] as const;
        };
        if (types === undefined) visitNodes(copy, visitor as never);
        else visitNodes(copy, types, visitor as never);
        return { seen, copy };
      };
      expect(run(visit)).toEqual(run(peer));
    }),
    { numRuns: 500 },
  );
});
