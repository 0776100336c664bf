#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Argument, Command, CommanderError, Option } from 'commander';
import type { BuildFlags } from './commands/build.js';
import type { DoctorFlags } from './commands/doctor.js';

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
    // Only once: who insists ends the process at once.
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

  const program = new Command('octavo')
    .description(about.description)
    .version(about.version)
    .showHelpAfterError('`octavo --help` tells how it is used.')
    .exitOverride();
  const config = new Option('-c, --config <path>', 'the configuration, or the folder that it stands in');

  // Commands are loaded when they are called, so that help comes at once.
  program
    .command('build')
    .description('Makes the finished books.')
    .addArgument(new Argument('[target]', 'what to make').choices(['epub', 'pdf', 'all']).default('all'))
    .addOption(config)
    .option('-o, --out <folder>', 'where to write; the configuration tells when absent')
    .option(
      '--chapter <slug>',
      'a chapter to build by itself, as a sample; for several, give it again',
      (slug: string, before: string[] | undefined) => [...(before ?? []), ...slug.split(',')],
    )
    .option('--strict', 'take warnings for errors')
    .addOption(
      new Option('--format <format>', 'how problems are told').choices(['text', 'json']).default('text'),
    )
    .action(async (target: string, flags: BuildFlags) => {
      const { runBuild } = await import('./commands/build.js');
      exitCode = await runBuild(target, flags, controller.signal);
    });
  program
    .command('doctor')
    .description('Tells whether this machine can make books, and with which browser.')
    .addOption(config)
    .action(async (flags: DoctorFlags) => {
      const { runDoctor } = await import('./commands/doctor.js');
      exitCode = await runDoctor(flags, about.version);
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
