#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { CommanderError } from 'commander';
import { createProgram } from './commands/program.js';

/** The exit code for wrong use: arguments, configuration, no browser. Problems in the book give 1. */
const wrongUse = 2;

/** How long the browser has to close after an interruption, in milliseconds. */
const patience = 5000;

interface PackageFile {
  version: string;
  description: string;
}

const about = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as PackageFile;

async function main(): Promise<number> {
  const controller = new AbortController();
  let exitCode = 0;
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    // Only once: a second Ctrl+C exits immediately.
    process.once(signal, () => {
      exitCode = code;
      controller.abort();
      setTimeout(() => process.exit(code), patience).unref();
    });
  }
  // A reader that has seen enough is no fault of the build.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }

  // Commands are loaded when they are called, so that help is printed at once.
  const program = createProgram(about, {
    build: async (target, flags) => {
      const { runBuild } = await import('./commands/build.js');
      exitCode = await runBuild(target, flags, controller.signal);
    },
    check: async (flags) => {
      const { runCheck } = await import('./commands/check.js');
      exitCode = await runCheck(flags, about.version);
    },
    explain: async (rule) => {
      const { runExplain } = await import('./commands/explain.js');
      runExplain(rule);
    },
    init: async (folder, flags) => {
      const { runInit } = await import('./commands/init.js');
      await runInit(folder, flags, about.version);
    },
    doctor: async (flags) => {
      const { runDoctor } = await import('./commands/doctor.js');
      exitCode = await runDoctor(flags, about.version);
    },
    theme: async (_eject, name, folder) => {
      const { runThemeEject } = await import('./commands/theme.js');
      await runThemeEject(name, folder);
    },
    clean: async () => {
      const { runClean } = await import('./commands/clean.js');
      await runClean();
    },
  });

  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : wrongUse;
    if (controller.signal.aborted) return exitCode;
    const { tellError } = await import('./commands/report-error.js');
    tellError(error);
    return wrongUse;
  }
  return exitCode;
}

process.exitCode = await main();
