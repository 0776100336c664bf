import { readdirSync, readFileSync } from 'node:fs';

const folder = 'src/constructs/';

/** The generated table of the nodes that constructs add: what each is, from its docstring, and its fields. */
export function nodeTable(): string {
  const rows = readdirSync(folder)
    .flatMap((file) => nodesIn(readFileSync(folder + file, 'utf8')))
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return [['Node', 'What it is', 'Fields'], ['---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const node =
  /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport interface \w+ extends \w+ \{\n {2}type: '(\w+)';\n([^]*?)\n\}/g;

function nodesIn(source: string): string[][] {
  return [...source.matchAll(node)].map(([, doc = '', type = '', body = '']) => {
    const sentence = doc
      .replace(/^\s*\*/gm, '')
      .replace(/\s+/g, ' ')
      .trim();
    const own = [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, name = '']) => name);
    const fields = [...(/extends Captioned/.test(source) ? ['id', 'label'] : []), ...own];
    const shown = fields
      .filter((name) => name !== 'children' && name !== 'data')
      .map((name) => `\`${name}\``);
    return [`\`${type}\``, sentence.replaceAll('|', '\\|'), shown.join(', ')];
  });
}
