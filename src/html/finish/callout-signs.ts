import type { Element, Root } from 'hast';
import { s } from 'hastscript';
import { type CalloutKind, calloutKinds } from '../../dialects/callout-names.js';
import { hasClass } from '../class-names.js';
import { visit } from '../../tree/visit.js';

/** One path for each kind in a box of 16 × 16; drawn, because icon fonts fail in e-readers. */
const paths: Record<CalloutKind, string> = {
  // A pencil.
  note: 'M2 14l1-4 8-8 3 3-8 8zM10 3l3 3',
  // A light bulb.
  tip: 'M6 12h4M6.5 14.5h3M8 1.5a4.5 4.5 0 0 0-2.5 8.2V12h5V9.7A4.5 4.5 0 0 0 8 1.5z',
  // An exclamation mark in a circle.
  important: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 4.5v4.5M8 11v1',
  // An exclamation mark in a triangle.
  warning: 'M8 1.5l7 13H1zM8 6v4.5M8 12v1',
  // A cross in an octagon.
  caution: 'M5 1.5h6l3.5 3.5v6L11 14.5H5L1.5 11V5zM5.5 5.5l5 5M10.5 5.5l-5 5',
};

/** Puts the sign of its kind before the label of each callout; the label says the same in words. */
export function calloutSigns(tree: Root): void {
  visit(tree, 'element', (node) => {
    const [label] = node.children.filter((child) => child.type === 'element');
    const kind = calloutKinds.find((name) => hasClass(node, name));
    if (kind && hasClass(node, 'callout')) label?.children.unshift(sign(kind));
  });
}

function sign(kind: CalloutKind): Element {
  const box = {
    className: ['callout-sign'],
    viewBox: '0 0 16 16',
    width: '16',
    height: '16',
    ariaHidden: 'true',
  };
  const path = s('path', {
    d: paths[kind],
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: '1.3',
    strokeLinejoin: 'round',
  });
  return s('svg', box, [path]);
}
