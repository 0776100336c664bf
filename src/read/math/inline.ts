import { markdownLineEnding, markdownLineEndingOrSpace } from 'micromark-util-character';
import type { Code, Construct, State, Tokenizer } from 'micromark-util-types';
import './tokens.js';

const dollar = 36;
const backslash = 92;

const tokenize: Tokenizer = function (effects, ok, nok) {
  let dollars = 0;
  let size = 0;
  let before: Code = null;

  const start: State = (code) => {
    effects.enter('mathText');
    effects.enter('mathTextSequence');
    return opening(code);
  };
  const opening: State = (code) => {
    if (code === dollar) {
      effects.consume(code);
      dollars++;
      return opening;
    }
    if (dollars === 1 && markdownLineEndingOrSpace(code)) return nok(code);
    effects.exit('mathTextSequence');
    return between(code);
  };
  const between: State = (code) => {
    if (code === null) return nok(code);
    if (code === dollar) {
      size = 0;
      effects.enter('mathTextSequence');
      return closing(code);
    }
    if (markdownLineEnding(code)) {
      before = code;
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return between;
    }
    effects.enter('mathTextData');
    return data(code);
  };
  const data: State = (code) => {
    if (code === null || markdownLineEnding(code) || (code === dollar && before !== backslash)) {
      effects.exit('mathTextData');
      return between(code);
    }
    // A second backslash is a character of its own, and hides nothing.
    before = code === backslash && before === backslash ? null : code;
    effects.consume(code);
    return data;
  };
  const closing: State = (code) => {
    if (code === dollar) {
      effects.consume(code);
      size++;
      return closing;
    }
    const money = dollars === 1 && (markdownLineEndingOrSpace(before) || isDigit(code));
    if (size !== dollars || money) return nok(code);
    effects.exit('mathTextSequence');
    effects.exit('mathText');
    return ok(code);
  };
  return start;
};

/** A dollar within a run of them opens nothing: the run as a whole does, or does not. */
function previous(this: ThisParameterType<Tokenizer>, code: Code): boolean {
  return code !== dollar || this.events.at(-1)?.[1].type === 'characterEscape';
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}

/**
 * Math in a line: `$x^2$`, or `$$x^2$$`.
 *
 * A single dollar is money more often than not. As in Pandoc, it opens a formula only when no space follows, and closes one
 * only when no space is before it and no digit behind it: “$20 and $30” has none.
 */
export const inlineMath: Construct = { name: 'inlineMath', tokenize, previous };
