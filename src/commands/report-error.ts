import { formatMessages } from '../diagnostics/format.js';
import { printable } from '../diagnostics/printable.js';
import { OctavoError } from '../diagnostics/error.js';

/** Whether a terminal reads the diagnostics and shows colours. */
export function hasColor(): boolean {
  return process.stderr.isTTY && process.stderr.hasColors();
}

/** Tells on stderr what went wrong with the build itself; the places in the configuration when there are any. */
export function tellError(error: unknown): void {
  if (!(error instanceof OctavoError)) {
    const stack = error instanceof Error ? error.stack : String(error);
    console.error(`This is a fault in Octavo, or in what it runs on.\n${stack ?? ''}`);
  } else if (error.messages.length > 0) {
    console.error(formatMessages(error.messages, { color: hasColor() }));
  } else {
    console.error(`octavo: ${error.message.split('\n').map(printable).join('\n')}`);
    const hints = [
      error.hint,
      error.code === 'ERR_BROWSER' ? '`octavo build epub` needs no browser.' : undefined,
    ];
    for (const hint of hints) if (hint !== undefined) console.error(`  Hint: ${printable(hint)}`);
  }
}
