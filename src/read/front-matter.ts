import type { Root, Yaml } from 'mdast';
import type { Toml } from '../model/mdast.js';
import type { Point } from 'unist';
import { parse as parseToml } from 'smol-toml';
import { location } from 'vfile-location';
import { z } from 'zod';
import { suggest } from '../diagnostics/suggest.js';
import { report, type SourceFile } from '../diagnostics/report.js';
import { type ChapterFields, chapterFields } from '../settings/chapter-fields.js';
import { parseYaml } from '../settings/parse-yaml.js';
import { type Problem, problemsOf } from '../settings/problems.js';
import { describeIssue } from '../settings/wording.js';

const schema = z.strictObject(chapterFields);

/** Takes the front matter out of a tree and gives its values; problems are noted on the file, and what is right counts. */
export function frontMatter(tree: Root, file: SourceFile): ChapterFields {
  const [node] = tree.children;
  if (node?.type !== 'yaml' && node?.type !== 'toml') return {};
  tree.children.shift();

  const { value, place, fault } = node.type === 'toml' ? readToml(node) : parseYaml(node.value);
  const at = (point: Point | undefined) => pointIn(node, file, point?.offset ?? 0);
  if (fault) {
    report(file, 'front-matter-is-valid', at(fault.place?.start), fault.reason, fault.hint ?? quoting);
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
  const problems = problemsOf(value, checked.error.issues);
  for (const { path } of problems) wrong.add(String(path[0]));
  // Keys of other tools come in numbers; a key that is similar to one of Octavo's is a mistake.
  const isForeign = ({ isUnknown, path }: Problem) =>
    isUnknown === true && suggest(String(path[0]), Object.keys(chapterFields)) === undefined;
  const [first, ...others] = problems.filter(isForeign);
  const tell = ({ path, reason, hint, isUnknown }: Problem) => {
    const rule = isUnknown ? 'front-matter-key-is-known' : 'front-matter-is-valid';
    report(file, rule, at(place(path)?.start), reason, hint);
  };
  problems.filter((one) => !isForeign(one)).forEach(tell);
  const names = [first, ...others].map((one) => `\`${String(one?.path[0])}\``).join(', ');
  if (first) tell(others.length > 0 ? { ...first, reason: `${names} are unknown keys.` } : first);
  return schema.parse(Object.fromEntries(Object.entries(value).filter(([key]) => !wrong.has(key))));
}

const quoting = 'Quote values that contain a colon or a quotation mark.';

/** @param offset From the beginning of the YAML, which is on the line after the fence. */
function pointIn(node: Yaml | Toml, file: SourceFile, offset: number): Point | undefined {
  const start = node.position?.start.offset;
  if (start === undefined) return undefined;
  return location(file.text).toPoint(file.text.indexOf('\n', start) + 1 + offset);
}

/** Front matter between lines of `+++`. Its values have no places of their own. */
function readToml({ value }: Toml): {
  value: unknown;
  place: () => undefined;
  fault?: { reason: string; hint?: string; place?: { start: Point } };
} {
  const place = () => undefined;
  try {
    return { value: parseToml(value), place };
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { value: undefined, place, fault: { reason: `The front matter is not valid TOML: ${reason}.` } };
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
