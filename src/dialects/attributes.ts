/** What is in braces after a heading, a picture, a box or code: `{#id .class key="value"}`. */
export interface Attributes {
  id?: string;
  classes: string[];
  values: Map<string, string>;
}

/** What can be in braces; the whole is in the first group. */
export const braces = String.raw`\{((?:[^{}"'\n\0]|"[^"\n]*"|'[^'\n]*')+)\}`;

const token = /#([^\s#.{}]+)|\.([^\s#.{}="']+)|([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+))|(\S+)/g;

/** @returns Undefined when the braces hold something else, and are text. */
export function readAttributes(text: string): Attributes | undefined {
  const found: Attributes = { classes: [], values: new Map() };
  for (const [, id, name, key, double, single, bare, other] of text.replace(/^:\s*/, '').matchAll(token)) {
    if (id !== undefined) found.id = id;
    else if (name !== undefined) found.classes.push(name);
    else if (key !== undefined) found.values.set(key, double ?? single ?? bare ?? '');
    else if (other === '-') found.classes.push('unnumbered');
    else return undefined;
  }
  return found.id !== undefined || found.classes.length > 0 || found.values.size > 0 ? found : undefined;
}

/** The value of a key in what a tag or a line of attributes says: `key="value"`, `key: value`. */
export function valueOf(text: string, key: string): string | undefined {
  const match = new RegExp(`\\b${key}\\s*[:=]\\s*(?:"([^"]*)"|'([^']*)'|([^\\s,{}"']+))`).exec(text);
  // Only one of the groups is there.
  return match?.slice(1).find((one: string | undefined) => one !== undefined);
}
