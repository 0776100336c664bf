import { closest, distance } from 'fastest-levenshtein';
import type { Root, Yaml } from 'mdast';
import type { SourceFile } from '../diagnostics/report.js';
import { location } from 'vfile-location';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { kindNames } from '../settings/chapter-kinds.js';
import { report } from '../diagnostics/report.js';

/** What the front matter of a chapter can say. */
const fields = {
  title: z.string().trim().min(1),
  shortTitle: z.string().trim().min(1),
  slug: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'small letters, digits and dashes'),
  matter: z.enum(['front', 'body', 'back']),
  kind: z.enum(kindNames),
  numbered: z.boolean(),
  language: z.string().refine(isLanguageTag, 'a language tag such as “en” or “de-AT”'),
};

const expected: Record<keyof typeof fields, string> = {
  title: 'a text',
  shortTitle: 'a text',
  slug: 'small letters, digits and dashes',
  matter: '“front”, “body” or “back”',
  kind: `one of ${kindNames.join(', ')}`,
  numbered: 'true or false',
  language: 'a language tag such as “en” or “de-AT”',
};

export type FrontMatter = { [K in keyof typeof fields]?: z.output<(typeof fields)[K]> };

/** Takes the front matter out of a tree and gives its values; problems are noted on the file. */
export function frontMatter(tree: Root, file: SourceFile): FrontMatter {
  const [node] = tree.children;
  if (node?.type !== 'yaml') return {};
  tree.children.shift();

  const lines = new LineCounter();
  const document = parseDocument(node.value, { lineCounter: lines, schema: 'core' });
  const at = (offset: number) => pointIn(node, file, offset);
  for (const error of document.errors) {
    const reason = `The front matter is no valid YAML: ${error.message.replace(/( at line \d+|\n).*$/s, '')}.`;
    report(
      file,
      'front-matter-is-valid',
      at(error.pos[0]),
      reason,
      'Values with a colon or a quotation mark want quotation marks around them.',
    );
  }
  if (document.errors.length > 0 || document.contents === null) return {};
  if (!isMap(document.contents)) {
    report(
      file,
      'front-matter-is-valid',
      node,
      'The front matter is no list of keys and values.',
      'Write “title: …”.',
    );
    return {};
  }

  const values = new Map<string, unknown>();
  for (const { key, value } of document.contents.items) {
    const name = String(isScalar(key) ? key.value : key);
    const place = at(isScalar(key) ? key.range[0] : 0);
    if (!Object.hasOwn(fields, name)) {
      const near = closest(name, Object.keys(fields));
      const hint =
        distance(near, name) <= 2
          ? `Did you mean “${near}”?`
          : `Known are ${Object.keys(fields).join(', ')}.`;
      report(
        file,
        'front-matter-key-is-known',
        place,
        `The front matter has an unknown key “${name}”.`,
        hint,
      );
      continue;
    }
    const field = name as keyof typeof fields;
    const found = isScalar(value) ? value.value : value;
    const checked = fields[field].safeParse(found);
    if (checked.success) values.set(name, checked.data);
    else
      report(
        file,
        'front-matter-is-valid',
        place,
        `“${name}” in the front matter must be ${expected[field]}.`,
      );
  }
  return Object.fromEntries(values);
}

function pointIn(node: Yaml, file: SourceFile, offset: number) {
  const start = node.position?.start.offset;
  // The value begins on the line after the fence.
  const fence = file.text.indexOf('\n', start) + 1;
  return start === undefined ? undefined : location(file.text).toPoint(fence + offset);
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
