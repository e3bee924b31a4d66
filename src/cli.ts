// The command line: bin/speerpunt <verb>. Each verb is a file in src/commands.

import { verbs } from './commands/index.ts';
import { UsageError } from './commands/verb.ts';
import { ConfigError, readConfig } from './config.ts';
import { PlainError } from './platform/plain-error.ts';

/** Runs one verb. Returns the exit code: 0 done, 1 it did not work out, 2 asked in a way that cannot be understood. */
export async function main(words: string[]): Promise<0 | 1 | 2> {
  const [name = 'help', ...rest] = words;
  const listed = verbs[name];
  if (!listed || name === 'help') {
    const asked = ['help', '--help', '-h'].includes(name);
    (asked ? process.stdout : process.stderr).write(
      `${asked ? '' : `speerpunt: unknown verb '${name}'\n\n`}${overview()}`,
    );
    return asked ? 0 : 2;
  }
  const verb = await listed.load();
  if (rest.includes('--help')) {
    process.stdout.write(`${verb.help}\n`);
    return 0;
  }
  try {
    return await verb.run(rest, readConfig());
  } catch (error) {
    if (error instanceof UsageError) return complain(`${error.message}\n\n${verb.help}`, 2);
    if (error instanceof ConfigError) return complain(error.message, 2);
    if (error instanceof PlainError) return complain(error.message, 1);
    return complain(error instanceof Error ? (error.stack ?? error.message) : String(error), 1);
  }
}

function complain(text: string, code: 1 | 2): 1 | 2 {
  process.stderr.write(`${text}\n`);
  return code;
}

function overview(): string {
  const lines = Object.entries(verbs).map(([name, { about }]) => `  ${name.padEnd(12)} ${about}`);
  return `Usage: speerpunt <verb> [options]\n\n${lines.join('\n')}\n\nspeerpunt <verb> --help tells more.\n`;
}
