import type { RuleId } from '../diagnostics/rules.js';

/**
 * What to do about something that the author cannot mend.
 *
 * @param whose Who may be at fault.
 */
export function faultHint(rule: RuleId, whose = 'Octavo, of a theme or of a plug-in'): string {
  return `This is a fault of ${whose}, not of the manuscript: report it, with this message and the chapter. With “rules: {${rule}: warning}” in the configuration the book is written all the same.`;
}
