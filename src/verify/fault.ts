import type { RuleId } from '../diagnostics/rules.js';

/**
 * What to do about something that the author cannot mend.
 *
 * @param whose Who may be at fault.
 */
export function faultHint(rule: RuleId, whose = 'Octavo, a theme or a plug-in'): string {
  return `This is a bug in ${whose}, not in your manuscript. Report it with this message and the chapter. To build the book anyway, set “rules: {${rule}: warning}” in the configuration.`;
}
