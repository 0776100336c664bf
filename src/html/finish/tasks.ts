import type { Root } from 'hast';
import { h } from 'hastscript';
import { classesOf } from '../class-names.js';
import { visit } from '../../tree/visit.js';
import type { Context } from '../context.js';

/** A box to tick is a sign in a book, not a control of a form. */
export function tasks(tree: Root, { words }: Context): void {
  visit(tree, 'element', (node, index, parent) => {
    // Names of mdast-util-to-hast.
    const classes = classesOf(node);
    if (node.tagName === 'li' && classes.includes('task-list-item')) node.properties['className'] = ['task'];
    if (node.tagName === 'ul' && classes.includes('contains-task-list'))
      node.properties['className'] = ['tasks'];
    if (node.tagName !== 'input' || !parent || index === undefined) return;
    const done = node.properties['checked'] === true;
    const box = { role: 'img', ariaLabel: done ? words.done : words.toDo };
    parent.children[index] = h('span.task-box', box, done ? '☑' : '☐');
  });
}
