import {version} from '../generated/version.ts'
import {isMistake} from '../node/errors.ts'
import {fix} from './fix.ts'
import type {ExitCode, Io} from './io.ts'
import {lint} from './lint.ts'
import {parseArgs} from './parse.ts'

const SUBCOMMANDS = new Set(['init', 'rules', 'explain', 'test-packs', 'pipe', 'report', 'fix', 'watch', 'import-vale'])

/** Letters of a command's name that may be wrong. */
const MOST_SLIPS = 2

/** Runs the command and says how it ended; it never exits and writes through `io` alone. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    if (argv[0] === 'pipe' && !argv.includes('--help') && !argv.includes('-h')) {
      const [{pipe}, {pipeOptions, options, PIPED}] = await Promise.all([import('./pipe.ts'), import('./options.ts')])
      const taken = Object.fromEntries(PIPED.map((name) => [name, options[name]]))
      return await pipe(parseArgs(argv.slice(1), {...taken, ...pipeOptions}), io)
    }
    if (argv[0] === 'watch' && !argv.includes('--help') && !argv.includes('-h'))
      return await (await import('./watch.ts')).watch(argv.slice(1), io)
    if (argv[0] === 'fix' && !argv.includes('--help') && !argv.includes('-h')) return await fix(argv.slice(1), io)
    if (argv.some((arg) => arg === '--help' || arg === '-h') || argv.length === 0 || SUBCOMMANDS.has(argv[0]!))
      return await (await import('./commands.ts')).runCommand(argv, io)
    if (argv.includes('--version') || argv.includes('-v')) {
      io.out(`${version}\n`)
      return 0
    }
    return await lint(parseArgs(argv), io)
  } catch (error) {
    io.err(`${messageOf(error)}${await commandMeant(argv[0], error)}\n`)
    return 2
  }
}

/** A misspelt command is taken for a file that is not there. */
async function commandMeant(word = '', error: unknown): Promise<string> {
  if (!isMistake(error) || !error.message.startsWith(`${word}: no such file`)) return ''
  const {nearest} = await import('../core/nearest.ts')
  const command = nearest(word, [...SUBCOMMANDS], MOST_SLIPS)
  return command === null ? '' : ` Did you mean the command \`${command}\`?`
}

/** A mistake of use is its one line; anything else is ours and keeps its stack. */
function messageOf(error: unknown): string {
  if (isMistake(error)) return error.message
  return error instanceof Error ? `digestlint crashed: ${error.stack ?? error.message}` : String(error)
}
