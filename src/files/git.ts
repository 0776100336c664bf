import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Git has to look at a few commits; a repository on a slow disk gets time for that. In milliseconds. */
const patience = 20_000;

/**
 * A repository can name programs that git runs for it. These settings win over its own and name none that do anything; see
 * https://git-scm.com/docs/git-config.
 */
const harmless = {
  'core.fsmonitor': 'false',
  'core.hooksPath': '/dev/null',
  'core.sshCommand': 'false',
  'core.gitProxy': 'false',
  'credential.helper': '',
  'gpg.program': 'false',
  'gpg.ssh.program': 'false',
  'gpg.x509.program': 'false',
  'log.showSignature': 'false',
  'protocol.allow': 'never',
};

/**
 * Asks git something about the repository that a folder is in. Git runs no program that the repository names, fetches
 * nothing and writes nothing.
 *
 * @returns What it prints, trimmed; undefined where there is no git, no repository, or no answer.
 */
export async function askGit(folder: string, args: readonly string[]): Promise<string | undefined> {
  const settings = Object.entries(harmless).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const env = {
    ...process.env,
    // An object that is missing from a partial clone stays missing.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
  };
  try {
    const { stdout } = await run('git', ['--no-pager', ...settings, ...args], {
      cwd: folder,
      env,
      timeout: patience,
    });
    return stdout.trim() || undefined;
  } catch {
    return undefined;
  }
}
