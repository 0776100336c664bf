import type { VFileMessage } from 'vfile-message';
import { severityOf } from './format.js';

/**
 * Messages as commands of GitHub Actions, which show them beside the lines that they are about.
 *
 * @param prefix What to put before the names of files.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function toGithub(messages: readonly VFileMessage[], prefix = ''): string {
  return messages
    .map((message) => {
      const { file, line, column, place, reason, note, ruleId } = message;
      const end = place && 'end' in place ? place.end : undefined;
      const properties = {
        file: file && prefix + file,
        line,
        col: column,
        endLine: end?.line,
        // Columns are those of one line.
        endColumn: end && end.line === line ? end.column : undefined,
        title: ruleId,
      };
      const shown = Object.entries(properties).flatMap(([key, value]) =>
        value === undefined
          ? []
          : [`${key}=${escaped(String(value)).replace(/:/g, '%3A').replace(/,/g, '%2C')}`],
      );
      return `::${severityOf(message)} ${shown.join(',')}::${escaped([reason, note].filter(Boolean).join('\n'))}`;
    })
    .join('\n');
}

function escaped(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
