import { describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { schema } from '../../src/settings/schema.js';
import { trimSizes } from '../../src/settings/trim-sizes.js';
import { rules } from '../../src/diagnostics/rules.js';

const read = (chapter: string) => readFile(`chapters/${chapter}.md`, 'utf8');

describe('the manual', () => {
  test.each([
    ['error', 'These are errors:'],
    ['warning', 'These are warnings:'],
    ['off', 'And these are off unless a book asks for them:'],
  ])('lists every rule of severity %s with its description', async (severity, heading) => {
    const rows = Object.entries(rules)
      .filter(([, rule]) => rule.severity === severity)
      .map(([id, { description }]) => `| \`${id}\` | ${description} |\n`);
    const table = `${heading}\n\n| Rule | What should hold |\n| --- | --- |\n${rows.join('')}\n`;
    expect(await read('04-configuration')).toContain(table);
  });

  test('lists every key of the configuration', async () => {
    const text = await read('04-configuration');
    const { shape } = schema;
    const inner = [shape.print, shape.browser, shape.fileNames].flatMap((one) =>
      Object.keys(one.unwrap().shape),
    );
    const keys = [...Object.keys(shape), ...inner];
    expect(keys.filter((key) => !text.includes(`\`${key}\``) && !text.includes(`\`${key}: `))).toEqual([]);
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
