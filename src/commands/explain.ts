import { OctavoError } from '../diagnostics/error.js';
import { rules, type RuleId } from '../diagnostics/rules.js';
import { didYouMean } from '../diagnostics/suggest.js';

/** Describes a rule and how to change its severity; lists all rules when none is given. */
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
    error: 'This is an error: no book is written until it is corrected.',
    warning: 'This is a warning: the books are written, unless you pass --strict.',
    off: 'This rule is off unless the configuration turns it on.',
  }[severity];
  console.log(
    [
      `${name}: ${description}`,
      '',
      meaning,
      '',
      'To change its severity, add this to book.yml:',
      'rules:',
      `  ${name}: ${severity === 'error' ? 'warning' : severity === 'warning' ? 'off' : 'warning'}`,
    ].join('\n'),
  );
}
