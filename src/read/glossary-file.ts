import type { Root } from 'mdast';
import type { Glossary, GlossaryEntry, GlossaryTerm } from '../constructs/glossary-nodes.js';
import { parseYaml } from '../settings/parse-yaml.js';
import type { CheckedConfig } from '../settings/schema.js';
import { type Place, report, type SourceFile, sourceFile } from '../diagnostics/report.js';
import { visit } from '../tree/visit.js';
import { parse, type Parsed } from './parse.js';
import type { Parser } from './parser/parser.js';

/**
 * Reads a glossary in YAML: `term: definition`, or `term: {definition: …, also: [other name], forms: [plural]}`. Terms and
 * definitions are Markdown. Problems are noted on the file, at the key of their entry.
 */
export async function parseGlossary(
  file: SourceFile,
  settings: CheckedConfig,
  parser: Parser,
): Promise<Parsed> {
  const { value, place, fault } = parseYaml(file.text);
  const glossary: Glossary = { type: 'glossary', children: [] };
  if (fault) report(file, 'glossary-entry-has-term', fault.place, fault.reason, fault.hint);
  else if (typeof value !== 'object' || value === null || Array.isArray(value))
    report(file, 'glossary-entry-has-term', undefined, 'The glossary is no list of terms.', hint);
  else {
    for (const [term, found] of Object.entries(value)) {
      const entry = await entryOf(term, found, place([term]), file, settings, parser);
      if (entry) glossary.children.push(entry);
    }
  }
  // Its entries are sorted, and names of some are not printed.
  return { tree: { type: 'root', children: [glossary] }, inventory: [] };
}

const hint = 'Write “term: definition”, each on its own line.';

async function entryOf(
  term: string,
  value: unknown,
  place: Place,
  file: SourceFile,
  settings: CheckedConfig,
  parser: Parser,
): Promise<GlossaryEntry | undefined> {
  const { definition, also = [], forms = [] } = isRecord(value) ? value : { definition: value };
  if (typeof definition !== 'string' || definition.trim() === '' || !isTexts(also) || !isTexts(forms)) {
    const reason = `The term “${term}” of the glossary has no definition.`;
    report(file, 'glossary-entry-has-term', place, reason, hint);
    return undefined;
  }
  const markdown = (text: string) => parseAt(text, place, file, settings, parser);
  const terms: GlossaryTerm[] = [];
  for (const name of [term, ...also, ...forms]) {
    const [paragraph] = (await markdown(name)).children;
    const children = paragraph?.type === 'paragraph' ? paragraph.children : [];
    terms.push({ type: 'glossaryTerm', ...(forms.includes(name) && { hidden: true }), children });
  }
  const { children } = await markdown(definition);
  const entry = { type: 'glossaryEntry', children: [...terms, ...children] } as GlossaryEntry;
  return withPlace(entry, place);
}

/** Messages about Markdown within YAML are told at the entry: offsets in a value are not those of the file. */
async function parseAt(
  text: string,
  place: Place,
  file: SourceFile,
  settings: CheckedConfig,
  parser: Parser,
): Promise<Root> {
  const part = sourceFile(file.path, text);
  const { tree } = await parse(part, settings, parser);
  file.messages.push(...part.messages.map((message) => ({ ...message, place: pointOf(place) })));
  return withPlace(tree, place);
}

function pointOf(place: Place) {
  return place && !('type' in place) ? place : { line: 1, column: 1 };
}

function withPlace<Tree extends Root | GlossaryEntry>(tree: Tree, place: Place): Tree {
  visit(tree, (node) => {
    if (place && 'start' in place && !('type' in place)) node.position = place;
    else delete node.position;
  });
  return tree;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
