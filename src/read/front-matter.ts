import type { Root, Yaml } from 'mdast';
import type { Point } from 'unist';
import { location } from 'vfile-location';
import { z } from 'zod';
import { report, type SourceFile } from '../diagnostics/report.js';
import { type ChapterFields, chapterFields } from '../settings/chapter-fields.js';
import { parseYaml } from '../settings/parse-yaml.js';
import { problemsOf } from '../settings/problems.js';
import { describeIssue } from '../settings/wording.js';

const schema = z.strictObject(chapterFields);

/** Takes the front matter out of a tree and gives its values; problems are noted on the file, and what is right counts. */
export function frontMatter(tree: Root, file: SourceFile): ChapterFields {
  const [node] = tree.children;
  if (node?.type !== 'yaml') return {};
  tree.children.shift();

  const { value, place, fault } = parseYaml(node.value);
  const at = (point: Point | undefined) => pointIn(node, file, point?.offset ?? 0);
  if (fault) {
    report(file, 'front-matter-is-valid', at(fault.place.start), fault.reason, fault.hint ?? quoting);
    return {};
  }
  if (value === null || value === undefined) return {};
  if (!isRecord(value)) {
    report(
      file,
      'front-matter-is-valid',
      node,
      'The front matter is not a YAML mapping.',
      'Write “title: …”.',
    );
    return {};
  }
  const checked = schema.safeParse(value, { error: describeIssue });
  if (checked.success) return checked.data;
  const wrong = new Set<string>();
  for (const { path, reason, hint, isUnknown } of problemsOf(value, checked.error.issues)) {
    wrong.add(String(path[0]));
    const rule = isUnknown ? 'front-matter-key-is-known' : 'front-matter-is-valid';
    report(file, rule, at(place(path)?.start), reason, hint);
  }
  return schema.parse(Object.fromEntries(Object.entries(value).filter(([key]) => !wrong.has(key))));
}

const quoting = 'Quote values that contain a colon or a quotation mark.';

/** @param offset From the beginning of the YAML, which is on the line after the fence. */
function pointIn(node: Yaml, file: SourceFile, offset: number): Point | undefined {
  const start = node.position?.start.offset;
  if (start === undefined) return undefined;
  return location(file.text).toPoint(file.text.indexOf('\n', start) + 1 + offset);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
