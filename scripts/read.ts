/**
 * `npm run read -- FILE [--json]`: reads a thread from a file and prints the reading, for bug reports and
 * for judging the rules.
 */
import { readCommand } from './read/command.ts';

const { status, stdout, stderr } = await readCommand(process.argv.slice(2));
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = status;
