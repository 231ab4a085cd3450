/** One command of the server's own binaries, run as the user that may run a database. */
import { spawn } from 'node:child_process';

export interface RunAs {
  uid?: number;
  gid?: number;
}

export interface Ran {
  code: number;
  output: string;
}

const LAST_WORDS_MS = 250;

/** Never throws for what the command says; throws when it cannot be started at all. Output is cut at 20 kB. */
export function run(command: string, args: readonly string[], as: RunAs = {}, input?: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...as,
      // A postmaster keeps its folder in use; and messages are looked at by us, in English.
      cwd: '/',
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', LC_MESSAGES: 'C', TZ: 'UTC' },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      if (output.length < 20_000) output += chunk.toString('utf8');
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', reject);
    // After `exit` there may be words still on their way, so `close` is waited for; but not for long: a server that goes
    // on running keeps its ends of the pipes, and then `close` never comes.
    child.on('exit', (code) => {
      const end = () => {
        clearTimeout(late);
        child.stdout?.destroy();
        child.stderr?.destroy();
        resolve({ code: code ?? 1, output });
      };
      const late = setTimeout(end, LAST_WORDS_MS);
      child.once('close', end);
    });
    if (input !== undefined) child.stdin?.end(input);
  });
}

/** The line of an output that says what went wrong. */
export function lastWords(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.findLast((line) => /FATAL|ERROR|error|could not|cannot/.test(line));
  return (telling ?? lines.at(-1) ?? 'no reason given').trim().slice(0, 300);
}
