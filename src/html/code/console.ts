import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Highlight } from '../highlight.js';

/** The languages of sessions at a prompt. */
const sessions = new Set(['console', 'shell-session', 'shellsession', 'pycon']);

export function isSession(language: string | undefined): boolean {
  return language !== undefined && sessions.has(language);
}

/** What a machine writes where it waits for a command. */
const prompt = /^(?:>>> ?|(?:[\w.-]+@[\w.-]+[^\s$#]* ?)?[$#%](?: |$)|PS [A-Z]:[^>]*> ?)/;

interface SessionLine {
  /** Empty in a line that the machine wrote. */
  prompt: string;
  text: string;
  language: 'bash' | 'python' | undefined;
}

/**
 * A session with its prompts, which are no part of what is typed, apart from commands and output. They are hidden from
 * screen readers where nothing else is there: between lines of output they tell that a command follows.
 */
export function renderSession(value: string, highlight: Highlight): ElementContent[] {
  const lines = readSession(value);
  const hasOutput = lines.some(({ prompt: sign, text }) => sign === '' && text !== '');
  return lines.flatMap(({ prompt: sign, text, language }, index) => {
    const shown: ElementContent[] = [];
    const properties = hasOutput ? {} : { ariaHidden: 'true' };
    if (sign !== '') shown.push(h('span', { className: ['prompt'], ...properties }, sign));
    if (language !== undefined && text !== '')
      shown.push(...(highlight(language, text) ?? [{ type: 'text', value: text }]));
    else if (text !== '') shown.push(h('span', { className: ['output'] }, text));
    if (index < lines.length - 1) shown.push({ type: 'text', value: '\n' });
    return shown;
  });
}

function readSession(value: string): SessionLine[] {
  let before: SessionLine | undefined;
  return value.split('\n').map((line) => {
    const sign = prompt.exec(line)?.[0] ?? goesOn(line, before);
    const language = sign.startsWith('>>>') || sign.startsWith('...') ? 'python' : 'bash';
    const text = line.slice(sign.length);
    const isTyped = sign !== '' || (before?.language === 'bash' && before.text.endsWith('\\'));
    before = { prompt: sign, text, language: isTyped ? language : undefined };
    return before;
  });
}

/** The second prompt, in the lines behind one that is not complete. */
function goesOn(line: string, before: SessionLine | undefined): string {
  if (before?.language === 'python') return /^\.\.\.(?: |$)/.exec(line)?.[0] ?? '';
  return before?.language === 'bash' && before.text.endsWith('\\') ? (/^> /.exec(line)?.[0] ?? '') : '';
}
