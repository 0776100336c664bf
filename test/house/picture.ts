import type { Import } from './imports.js';
import { roomOf } from './imports.js';
import { rooms } from './rooms.js';

/** What ARCHITECTURE.md shows of the rooms: a picture of the imports between them, and the table of what they hold. */
export function picture(imports: readonly Import[]): string {
  return [
    '```mermaid',
    'flowchart TD',
    ...arrows(imports).map(([from, to]) => `  ${from} --> ${to}`),
    '```',
    '',
    'Arrows that follow from others are left out.',
    '',
    '| room | what is in it |',
    '| --- | --- |',
    ...rooms.map(({ name, holds }) => `| ${name === '' ? '`src/`' : `\`${name}\``} | ${holds} |`),
  ].join('\n');
}

/** The imports between rooms, those inside another one counted as that one, without those that a longer way leads to as well. */
function arrows(imports: readonly Import[]): [string, string][] {
  const next = new Map<string, Set<string>>();
  for (const { from, to, isPackage } of imports) {
    const [here, there] = [floorOf(from), isPackage ? undefined : floorOf(to)];
    if (here === undefined || there === undefined || here === there) continue;
    next.set(here, (next.get(here) ?? new Set()).add(there));
  }
  const reach = (from: string): Set<string> => {
    const found = new Set<string>();
    for (const to of next.get(from) ?? []) for (const one of [to, ...reach(to)]) found.add(one);
    return found;
  };
  return [...next].flatMap(([from, direct]) =>
    [...direct]
      .filter((to) => ![...direct].some((other) => other !== to && reach(other).has(to)))
      .sort()
      .map((to): [string, string] => [from, to]),
  );
}

/** The top-level folder that a file is in, as the picture calls it. */
function floorOf(file: string): string | undefined {
  const name = roomOf(file)?.name.split('/')[0];
  return name === '' ? 'door' : name?.replace('.ts', '');
}
