import { OctavoError } from '../diagnostics/error.js';
import { rules, type RuleId } from '../diagnostics/rules.js';
import { didYouMean } from '../diagnostics/suggest.js';

/** Tells what a rule is about, and how a book changes it; all rules when none is named. */
export function runExplain(name: string | undefined): void {
  const all = Object.keys(rules) as RuleId[];
  if (name === undefined) {
    const width = Math.max(...all.map(({ length }) => length));
    for (const id of all)
      console.log(`${id.padEnd(width)}  ${rules[id].severity.padEnd(7)}  ${rules[id].description}`);
    return;
  }
  if (!Object.hasOwn(rules, name)) {
    const hint = didYouMean(name, all) ?? '`octavo explain` lists all rules.';
    throw new OctavoError('ERR_USAGE', `There is no rule “${name}”.`, { hint });
  }
  const { severity, description } = rules[name as RuleId];
  const meaning = {
    error: 'An error: no book is written as long as it does not hold.',
    warning: 'A warning: the books are written all the same, save with --strict.',
    off: 'It is not checked unless the configuration asks for it.',
  }[severity];
  console.log(
    [
      `${name}: ${description}`,
      '',
      meaning,
      '',
      'To change that, write in book.yml:',
      'rules:',
      `  ${name}: ${severity === 'error' ? 'warning' : severity === 'warning' ? 'off' : 'warning'}`,
    ].join('\n'),
  );
}
