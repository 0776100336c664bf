import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { Caption, Listing } from '../../model/nodes.js';
import { fileNameTest } from '../../read/syntax/file-names.js';
import type { Context } from '../context.js';

/** `<figure class="listing">`: the caption, what stands above the code, the code. */
export function listing({ book }: Context): Handler {
  const isFile = fileNameTest(book.settings);
  return (state, node: Listing) => {
    const { title, label, children } = node;
    const caption = children.filter((child) => child.type === 'caption');
    const code = children.filter((child) => child.type === 'code');
    // A number has a line even where no caption follows it.
    const numberOnly: Caption[] = label?.number === undefined ? [] : [{ type: 'caption', children: [] }];
    const name =
      title !== undefined && isFile(title)
        ? h('i', { className: ['file-name'], translate: 'no' }, title)
        : title;
    const box = h('figure', { className: ['listing'], id: label?.id }, [
      ...state.all({ ...node, children: caption.length > 0 ? caption : numberOnly }),
      ...(name === undefined ? [] : [h('p', { className: ['listing-title'] }, name)]),
      ...state.all({ ...node, children: code }),
    ]);
    state.patch(node, box);
    return box;
  };
}
