/** How many links a file may define, as in `[name]: address`: each definition costs the parser 20 kB of memory. */
const mostDefinitions = 20_000;

/** How many lengths runs of backticks may have: for each one, the parser searches the rest of the paragraph. */
const mostLengths = 200;

/** @returns Which repetition would cost the parser minutes or gigabytes, as a sentence; undefined when there is none. */
export function repetitionIn(text: string): string | undefined {
  const definitions = text.match(/^ {0,3}\[[^^\]\n][^\]\n]{0,999}\]:/gm)?.length ?? 0;
  if (definitions > mostDefinitions)
    return `The file defines ${definitions} links; the limit is ${mostDefinitions}.`;
  const lengths = new Set(Array.from(text.matchAll(/`+/g), ([run]) => run.length)).size;
  return lengths > mostLengths
    ? `The file has runs of backticks of ${lengths} different lengths; the limit is ${mostLengths}.`
    : undefined;
}
