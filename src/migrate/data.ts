import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';

/** A value of a configuration that nobody has checked. */
export type Data = unknown;

/** Reads YAML, TOML or JSON; undefined when it is none. Functions and tags of the tool count as text. */
export function readData(text: string | undefined, kind: 'yaml' | 'toml' | 'json'): Data {
  if (text === undefined) return undefined;
  try {
    if (kind === 'toml') return parseToml(text);
    return parseYaml(text, { logLevel: 'silent' }) as Data;
  } catch {
    return undefined;
  }
}

/** What is at a path of keys. */
export function at(data: Data, ...keys: string[]): Data {
  return keys.reduce<Data>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    data,
  );
}

/** A text, or a number as one; undefined for anything else. */
export function text(data: Data): string | undefined {
  if (typeof data === 'number') return String(data);
  const plain = typeof data === 'string' ? data.replace(/\s+/g, ' ').trim() : '';
  return plain === '' ? undefined : plain;
}

export function list(data: Data): Data[] {
  return Array.isArray(data) ? (data as Data[]) : data === undefined || data === null ? [] : [data];
}

/** The names of authors: a text, a list of texts, or of mappings with a `name`. */
export function names(data: Data): string[] {
  return list(data).flatMap((one) => {
    const name = text(one) ?? text(at(one, 'name')) ?? text(at(one, 'name', 'literal'));
    return name === undefined ? [] : [name];
  });
}

/** The front matter of a text, as data. */
export function frontMatterOf(source: string | undefined): Data {
  const [, yaml] = /^---[^\S\n]*\r?\n([^]*?)\r?\n(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)/.exec(source ?? '') ?? [];
  return readData(yaml, 'yaml');
}

/** The first level-one heading of a text, without its braces. */
export function headingOf(source: string | undefined): string | undefined {
  return headingsOf(source)[0];
}

/** The level-one headings of a text. */
export function headingsOf(source: string | undefined): string[] {
  const prose = (source ?? '').replace(/^(```+|~~~+)[^]*?^\1/gm, '');
  return Array.from(prose.matchAll(/^#[^\S\n]+(.+?)[^\S\n]*#*$|^(\S.*)\n=+$/gm), ([, atx, setext]) =>
    (atx ?? setext ?? '')
      .replace(/\s*\{[^{}]*\}\s*$/, '')
      .replace(/[*_`]/g, '')
      .trim(),
  );
}
