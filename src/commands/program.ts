import { Argument, Command, Option } from 'commander';
import type { BuildFlags } from './build.js';
import type { CheckFlags } from './check.js';
import type { DoctorFlags } from './doctor.js';
import type { InitFlags } from './init.js';

/** What the commands do. */
export interface Actions {
  build: (target: string, flags: BuildFlags) => Promise<void>;
  check: (flags: CheckFlags) => Promise<void>;
  explain: (rule: string | undefined) => Promise<void>;
  init: (folder: string | undefined, flags: InitFlags) => Promise<void>;
  doctor: (flags: DoctorFlags) => Promise<void>;
  theme: (action: string, name: string | undefined, folder: string | undefined) => Promise<void>;
  clean: () => Promise<void>;
}

/** The command line: every command with its arguments and options. The manual's reference is made from it. */
export function createProgram(
  { description, version }: { description: string; version: string },
  actions: Actions,
): Command {
  const program = new Command('octavo')
    .description(description)
    .version(version)
    .showHelpAfterError('Run `octavo --help` for usage.')
    .exitOverride();
  const config = new Option('-c, --config <path>', 'the configuration, or the folder that it is in');
  const profile = new Option(
    '-p, --profile <name>',
    'the edition of this name in the `profiles` of the configuration',
  );
  const trust = new Option(
    '--trust',
    'trust the configuration to name a browser and an output folder outside the book',
  );
  const browser = new Option('--browser <path>', 'the browser to print with');
  const sandbox = new Option('--no-sandbox', 'run the browser without its sandbox');
  program
    .command('build')
    .description('Build the finished books.')
    .addArgument(new Argument('[target]', 'what to build').choices(['epub', 'pdf', 'all']).default('all'))
    .addOption(config)
    .addOption(profile)
    .option('-o, --out <folder>', 'the folder for the finished books; that of the configuration when absent')
    .option(
      '--chapter <slug>',
      'build this chapter alone, as a sample; repeat the option for more chapters',
      (slug: string, before: string[] | undefined) => [...(before ?? []), ...slug.split(',')],
    )
    .option('--strict', 'treat warnings as errors')
    .option('--no-cache', 'build everything again, without the cache')
    .addOption(trust)
    .addOption(browser)
    .addOption(sandbox)
    .addOption(
      new Option('--format <format>', 'output format of messages').choices(['text', 'json']).default('text'),
    )
    .action(actions.build);
  program
    .command('check')
    .description('Report problems in a book without building it.')
    .addOption(config)
    .addOption(profile)
    .option('--strict', 'treat warnings as errors')
    .option('--fix', 'rewrite the markup of other tools as Octavo’s, after showing the changes')
    .option('-y, --yes', 'with --fix, change the files without asking')
    .addOption(trust)
    .addOption(
      new Option('--format <format>', 'output format of messages')
        .choices(['text', 'json', 'sarif', 'github'])
        .default('text'),
    )
    .action(actions.check);
  program
    .command('explain')
    .description('Describe a rule.')
    .argument('[rule]', 'the name of the rule, as messages show it; all rules when absent')
    .action(actions.explain);
  program
    .command('init')
    .description('Create a new book, or a configuration for existing Markdown files.')
    .argument('[folder]', 'the new folder; the current one when absent')
    .option('--from <folder>', 'create a book.yml for the book of another tool in this folder')
    .option('-y, --yes', 'ask nothing')
    .option('--title <title>', 'the title of the book')
    .option('--author <name>', 'its author')
    .option('--language <tag>', 'its language, such as `en` or `de`')
    .action(actions.init);
  program
    .command('doctor')
    .description('Check this machine for what a build needs.')
    .addOption(config)
    .addOption(trust)
    .addOption(browser)
    .addOption(sandbox)
    .action(actions.doctor);
  program
    .command('theme')
    .description('Copy a built-in theme into the book, to be changed.')
    .addArgument(new Argument('<action>', '`eject` copies the theme').choices(['eject']))
    .argument('[name]', 'the theme: `default` when absent')
    .argument('[folder]', 'the new folder: `theme` when absent')
    .action(actions.theme);
  program
    .command('clean')
    .description('Delete the cache: the unpacked browser and the results of earlier builds.')
    .action(actions.clean);
  return program;
}
