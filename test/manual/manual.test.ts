import { describe, expect, test } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { jsonSchema } from '../../src/settings/json-schema.js';
import { trimSizes } from '../../src/settings/trim-sizes.js';
import { dialectTables } from './dialects.js';
import { nodeTable } from './nodes.js';
import { reference } from './reference.js';
import { vocabularyTables } from './vocabulary.js';

const read = (chapter: string) => readFile(`chapters/${chapter}.md`, 'utf8');

describe('the manual', () => {
  test.each([
    ['04b-reference', 'reference', reference],
    ['04c-vocabulary', 'vocabulary', vocabularyTables],
    ['05-library', 'nodes', nodeTable],
    ['06-coming-from', 'dialects', dialectTables],
  ])('has in %s what the code gives', async (chapter, name, make) => {
    const text = await read(chapter);
    const made = text.replace(
      new RegExp(`(<!-- ${name}: .*?-->\\n)[^]*(<!-- end of ${name} -->)`),
      (_, start: string, end: string) => `${start}\n${make()}\n\n${end}`,
    );
    if (process.env['UPDATE']) await writeFile(`chapters/${chapter}.md`, made);
    else expect(text).toBe(made);
  });

  test('lists every trim size with its measures', async () => {
    const text = await read('04-configuration');
    const rows = Object.entries(trimSizes).map(([name, [width, height]]) => {
      const [, unit = ''] = /([a-z]+)$/.exec(width) ?? [];
      return `| \`${name}\` | ${parseFloat(width)} × ${parseFloat(height)} ${unit} |`;
    });
    expect(rows.filter((row) => !text.includes(row))).toEqual([]);
  });
});

test('the JSON Schema has every key with a description, and the defaults', () => {
  const bare: string[] = [];
  const look = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, one] of Object.entries(value)) {
      if (key === 'properties')
        for (const [name, property] of Object.entries(one as Record<string, { description?: string }>))
          if (!property.description?.endsWith('.')) bare.push(`${path}.${name}`);
      look(one, `${path}.${key}`);
    }
  };
  const made = jsonSchema();
  look(made, '');
  expect(bare).toEqual([]);
  expect(made.required).toEqual(['title', 'chapters']);
  expect(made.properties).toMatchObject({
    language: { type: 'string', default: 'en' },
    print: { properties: { trim: { default: 'us-trade' }, notes: { enum: ['foot', 'chapter', 'book'] } } },
    epub: { properties: { store: { default: 'generic' } } },
  });
});
