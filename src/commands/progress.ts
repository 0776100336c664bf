import ora from 'ora';

/** Shows what is being done. */
export interface Progress {
  show: (text: string) => void;
  /** Takes it off the terminal. */
  stop: () => void;
}

/** On a terminal one line that changes, elsewhere (a log, a pipe) a line for each; on stderr either way. */
export function startProgress(): Progress {
  if (!process.stderr.isTTY)
    return {
      show: (text) => {
        console.error(text);
      },
      stop: () => undefined,
    };
  const spinner = ora({ stream: process.stderr, discardStdin: false });
  return {
    show: (text) => {
      spinner.start(text);
    },
    stop: () => {
      spinner.stop();
    },
  };
}
