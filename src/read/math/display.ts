import { factorySpace } from 'micromark-factory-space';
import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, State, Tokenizer } from 'micromark-util-types';
import './tokens.js';

const dollar = 36;

const tokenize: Tokenizer = function (effects, ok, nok) {
  const { parser, interrupt, events } = this;
  const tail = events.at(-1);
  const indent = tail?.[1].type === 'linePrefix' ? tail[2].sliceSerialize(tail[1], true).length : 0;
  let dollars = 0;

  const start: State = (code) => {
    effects.enter('mathFlow');
    effects.enter('mathFlowFence');
    effects.enter('mathFlowFenceSequence');
    return opening(code);
  };
  const opening: State = (code) => {
    if (code === dollar) {
      effects.consume(code);
      dollars++;
      return opening;
    }
    if (dollars < 2) return nok(code);
    effects.exit('mathFlowFenceSequence');
    return factorySpace(effects, opened, 'whitespace')(code);
  };
  const opened: State = (code) => {
    if (!isLineEnd(code)) return nok(code);
    effects.exit('mathFlowFence');
    return interrupt ? ok(code) : effects.attempt(nextLine, line, end)(code);
  };
  const line: State = (code) => effects.attempt(closingFence, end, content)(code);
  const content: State = (code) =>
    indent > 0 ? factorySpace(effects, chunk, 'linePrefix', indent + 1)(code) : chunk(code);
  const chunk: State = (code) => {
    if (code === null) return end(code);
    if (markdownLineEnding(code)) return effects.attempt(nextLine, line, end)(code);
    effects.enter('mathFlowValue');
    return value(code);
  };
  const value: State = (code) => {
    if (isLineEnd(code)) {
      effects.exit('mathFlowValue');
      return chunk(code);
    }
    effects.consume(code);
    return value;
  };
  const end: State = (code) => {
    effects.exit('mathFlow');
    return ok(code);
  };

  /** A line of a quotation or list that has lost its marks ends the formula. */
  const nextLine: Construct = {
    partial: true,
    tokenize: (inner, yes, no) => (code) => {
      if (code === null) return yes(code);
      inner.enter('lineEnding');
      inner.consume(code);
      inner.exit('lineEnding');
      return (after) => (parser.lazy[this.now().line] ? no(after) : yes(after));
    },
  };

  const closingFence: Construct = {
    partial: true,
    tokenize: (inner, yes, no) => {
      let size = 0;
      const sequence: State = (code) => {
        if (code === dollar) {
          size++;
          inner.consume(code);
          return sequence;
        }
        if (size < dollars) return no(code);
        inner.exit('mathFlowFenceSequence');
        return factorySpace(inner, afterSequence, 'whitespace')(code);
      };
      const afterSequence: State = (code) => {
        if (code !== 123) return closed(code);
        // It has no token of its own: the id is read off the source, as attributes of directives are not.
        inner.enter('mathFlowFenceSequence');
        return id(code);
      };
      const id: State = (code) => {
        if (isLineEnd(code)) return no(code);
        inner.consume(code);
        if (code !== 125) return id;
        inner.exit('mathFlowFenceSequence');
        return factorySpace(inner, closed, 'whitespace');
      };
      const closed: State = (code) => {
        if (!isLineEnd(code)) return no(code);
        inner.exit('mathFlowFence');
        return yes(code);
      };
      return factorySpace(
        inner,
        (code) => {
          inner.enter('mathFlowFence');
          inner.enter('mathFlowFenceSequence');
          return sequence(code);
        },
        'linePrefix',
        4,
      );
    },
  };
  return start;
};

/**
 * Displayed math between two lines of dollars, the second of which may end with an id: `$$ {#eq-x}`.
 *
 * The opening line holds nothing else. Were more allowed, as fences of code have it, a formula that begins behind its dollars
 * and ends before others would never be closed, and take in the rest of the chapter.
 */
export const displayMath: Construct = { name: 'displayMath', tokenize, concrete: true };

function isLineEnd(code: Code): boolean {
  return code === null || markdownLineEnding(code);
}
