import type { Command } from 'commander';
import { createProgram } from '../../src/commands/program.js';
import { rules } from '../../src/diagnostics/rules.js';
import { type JsonSchema, jsonSchema } from '../../src/settings/json-schema.js';
import { schema } from '../../src/settings/schema.js';

/** The generated part of the manual's reference chapter: configuration, rules, command line. */
export function reference(): string {
  return [configuration(), ruleTables(), commandLine()].join('\n\n');
}

interface Group {
  heading: string;
  /** The key that the group is inside of; none for the highest level. */
  inside?: string;
  keys: string[];
}

/** How the keys of the highest level are grouped; one that is in no group is an error. */
const groups: Group[] = [
  {
    heading: 'About the book',
    keys: 'title subtitle creators language identifier isbn publisher date modified edition version rights license description subjects series cover coverAlt'.split(
      ' ',
    ),
  },
  {
    heading: 'Chapters and generated pages',
    keys: 'chapters numberChapters numberSections numbers contentsDepth noteNumbering lists glossary index citations changes halfTitle copyrightPage'.split(
      ' ',
    ),
  },
  {
    heading: 'Text',
    keys: 'dialect callouts labels variables abbreviations typography math macros fileNames rules'.split(' '),
  },
  {
    heading: 'Output',
    keys: 'name out theme fonts targets print code epub profiles browser limits remarkPlugins rehypePlugins constructs'.split(
      ' ',
    ),
  },
];

function configuration(): string {
  const { properties = {} } = jsonSchema();
  const all: Record<string, JsonSchema> = { ...properties, ...plugIns() } as Record<string, JsonSchema>;
  const listed = groups.flatMap(({ keys }) => keys);
  const missing = Object.keys(all).filter((key) => !listed.includes(key));
  if (missing.length > 0) throw new Error(`In no group of the reference: ${missing.join(', ')}`);
  const sections = groups.flatMap(({ heading, keys }) => [
    `### ${heading}`,
    table(keys.map((key) => row(key, all[key] ?? {}))),
    ...keys.flatMap((key) => inner(key, all[key] ?? {})),
  ]);
  return ['## The keys of the configuration', ...sections].join('\n\n');
}

/** Functions are in no JSON Schema. */
function plugIns(): Record<string, JsonSchema> {
  const { remarkPlugins, rehypePlugins, constructs } = schema.shape;
  return Object.fromEntries(
    Object.entries({ remarkPlugins, rehypePlugins, constructs }).map(([key, one]) => [
      key,
      { type: 'array', items: {}, description: one.description ?? '' },
    ]),
  );
}

/** A table for each object that a value can be, as far down as there are some. */
function inner(path: string, value: JsonSchema): string[] {
  return objectsIn(value).flatMap(({ properties = {}, required = [] }) => {
    const keys = Object.entries(properties as Record<string, JsonSchema>);
    const rows = keys.map(([key, one]) => row(key, one, required.includes(key)));
    const deeper = keys.flatMap(([key, one]) =>
      // The chapters of a part are those of a book.
      path === 'chapters' ? [] : inner(`${path}.${key}`, one),
    );
    return [
      introduction(
        path,
        keys.map(([key]) => key),
      ),
      table(rows),
      ...deeper,
    ];
  });
}

function introduction(path: string, keys: string[]): string {
  if (path === 'chapters')
    return keys.includes('part') ? 'A part has these keys:' : 'A chapter has these keys:';
  return path === 'creators' ? 'A creator has these keys:' : `The keys of \`${path}\`:`;
}

function objectsIn(value: JsonSchema): JsonSchema[] {
  if (value.properties) return [value];
  const inside = [...(value.anyOf ?? []), ...(value.items ? [value.items] : [])] as JsonSchema[];
  return inside.flatMap(objectsIn);
}

function row(key: string, value: JsonSchema, isRequired = key === 'title' || key === 'chapters'): string {
  const standard = shownDefault(value.default);
  const about = [
    value.description ?? '',
    isRequired ? 'Required.' : '',
    standard === '' ? '' : `Default: ${standard}.`,
  ];
  return `| \`${key}\` | ${kindOf(value)} | ${about.filter((one) => one !== '').join(' ')} |`;
}

function table(rows: string[]): string {
  return ['| Key | Value | Meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

function kindOf(value: JsonSchema): string {
  if (value.enum)
    return value.enum.length > 5 ? 'name' : value.enum.map((one) => `\`${String(one)}\``).join(', ');
  if (value.prefixItems) return `list of ${value.prefixItems.length}`;
  const forms = [...new Set(formsOf(value).map(kindOf))];
  if (forms.length > 0) return forms.join(', or ');
  if (value.type === 'array') {
    const item = kindOf((value.items ?? {}) as JsonSchema) || 'functions';
    return item.includes(',') ? `list: ${item}` : `list of ${plural[item] ?? item}`;
  }
  const type = typeof value.type === 'string' ? value.type : '';
  return kinds[type] ?? type;
}

function formsOf(value: JsonSchema): JsonSchema[] {
  return (value.anyOf ?? []).flatMap((one) => {
    const form = one;
    return form.anyOf ? formsOf(form) : [form];
  });
}

const kinds: Record<string, string> = {
  string: 'text',
  boolean: '`true`, `false`',
  integer: 'whole number',
  number: 'number',
  object: 'keys',
};
const plural: Record<string, string> = { text: 'texts', keys: 'keys' };

function shownDefault(value: unknown): string {
  if (value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0))
    return '';
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}

function ruleTables(): string {
  const tableOf = (severity: string) =>
    [
      '| Rule | What should hold |',
      '| --- | --- |',
      ...Object.entries(rules)
        .filter(([, rule]) => rule.severity === severity)
        .map(([id, { description }]) => `| \`${id}\` | ${description} |`),
    ].join('\n');
  return [
    '## The rules',
    '### Errors',
    tableOf('error'),
    '### Warnings',
    tableOf('warning'),
    '### Off unless a book asks for them',
    tableOf('off'),
  ].join('\n\n');
}

function commandLine(): string {
  const nothing = () => Promise.resolve();
  const program = createProgram(
    { description: '', version: '' },
    {
      build: nothing,
      check: nothing,
      explain: nothing,
      init: nothing,
      doctor: nothing,
      theme: nothing,
      clean: nothing,
    },
  );
  return ['## The command line', ...program.commands.flatMap(command)].join('\n\n');
}

function command(one: Command): string[] {
  const rows = [
    ...one.registeredArguments.map((argument) => [
      argument.name(),
      `${argument.description}${choices(argument.argChoices)}`,
      argument.defaultValue as unknown,
    ]),
    ...one.options.map(({ flags, description, argChoices, defaultValue }) => [
      flags,
      `${description}${choices(argChoices)}`,
      defaultValue as unknown,
    ]),
  ].map(([name, text, standard]) => {
    const end =
      standard === undefined ? '' : ` Default: \`${JSON.stringify(standard).replaceAll(`"`, ``)}\`.`;
    return `| \`${String(name)}\` | ${capital(String(text))}.${end} |`;
  });
  return [
    `### octavo ${one.name()}`,
    one.description(),
    ...(rows.length > 0 ? [['| Argument or option | Meaning |', '| --- | --- |', ...rows].join('\n')] : []),
  ];
}

function choices(names: readonly string[] | undefined): string {
  return names === undefined ? '' : `: ${names.map((name) => `\`${name}\``).join(', ')}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
