import type { Directives } from 'mdast-util-directive';
import type { Written } from '../../constructs/construct.js';
import { report, type SourceFile } from '../../diagnostics/report.js';
import { didYouMean } from '../../diagnostics/suggest.js';

/** Attributes that note which of them somebody has asked for. */
class Attributes extends Map<string, string> {
  readonly asked = new Set<string>();

  override get(name: string): string | undefined {
    this.asked.add(name);
    return super.get(name);
  }

  override has(name: string): boolean {
    this.asked.add(name);
    return super.has(name);
  }
}

/** What was written, for a directive to make nodes of; and what of it was not asked for, and would be lost. */
export interface Offer {
  written: Written;
  /** Reports attributes that mean nothing here. */
  reportUnknown: () => void;
  isLabelLost: () => boolean;
}

export function offer(node: Directives, file: SourceFile, content: Omit<Written, 'attributes'>): Offer {
  const { label } = content;
  const attributes = new Attributes();
  for (const [name, value] of Object.entries(node.attributes ?? {})) attributes.set(name, value ?? '');
  let isLabelAsked = false;
  const written = Object.defineProperty({ ...content, attributes }, 'label', {
    get() {
      isLabelAsked = true;
      return label;
    },
  });
  return {
    written,
    reportUnknown() {
      const { asked } = attributes;
      for (const name of [...attributes.keys()].filter((one) => !asked.has(one))) {
        const reason = `The directive “${node.name}” has no attribute “${name}”; it is left out.`;
        const hint = didYouMean(name, [...asked]) ?? hints[name];
        report(file, 'directive-attribute-is-known', node, reason, hint);
      }
    },
    isLabelLost: () => !isLabelAsked && label.length > 0,
  };
}

/** Other tools write captions as attributes. */
const caption = 'Write a caption or a title in brackets: “:::name[Caption]”.';
const hints: Record<string, string> = { caption, title: caption, label: caption };
