import { VFile } from 'vfile';
import type { SourceFile } from './report.js';

/**
 * Runs something of unified's on a source file: what unified wants is a `VFile`, which is no plain data and leaves here
 * with no one. Messages of plug-ins become records on the source file.
 */
export async function withVFile<Result>(
  file: SourceFile,
  run: (vfile: VFile) => Promise<Result>,
): Promise<Result> {
  const vfile = new VFile({ path: file.path, value: file.text });
  const result = await run(vfile);
  for (const { reason, ruleId, source, place, note, fatal } of vfile.messages) {
    const severity = fatal === true ? 'error' : 'warning';
    file.messages.push({ rule: ruleId, source, severity, place, reason, hint: note });
  }
  return result;
}
