import type { VFileMessage } from 'vfile-message';
import { severityOf } from './format.js';
import { rules } from './rules.js';

/**
 * Messages as a log of SARIF 2.1.0, which code hosts and editors read.
 *
 * @param version That of Octavo.
 * @param prefix What to put before the names of files.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function toSarif(messages: readonly VFileMessage[], version: string, prefix = ''): object {
  const used = [...new Set(messages.map(({ ruleId }) => ruleId ?? 'plug-in'))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Octavo', version, rules: used.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: messages.map((message) => ({
          ruleId: message.ruleId ?? 'plug-in',
          ruleIndex: used.indexOf(message.ruleId ?? 'plug-in'),
          level: severityOf(message),
          message: { text: [message.reason, message.note].filter(Boolean).join(' ') },
          ...(message.file && { locations: [locationOf(message, prefix)] }),
        })),
      },
    ],
  };
}

function ruleOf(id: string): object {
  const rule = Object.hasOwn(rules, id) ? rules[id as keyof typeof rules] : undefined;
  return { id, shortDescription: { text: rule?.description ?? 'A message of a plug-in.' } };
}

function locationOf({ file = '', line, column, place }: VFileMessage, prefix: string): object {
  const end = place && 'end' in place ? place.end : undefined;
  const region = line && {
    startLine: line,
    startColumn: column ?? 1,
    ...(end && { endLine: end.line, endColumn: end.column }),
  };
  const uri = encodeURI(`${prefix}${file}`.replaceAll('\\', '/'));
  return { physicalLocation: { artifactLocation: { uri }, ...(region && { region }) } };
}
