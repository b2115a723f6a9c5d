import {chmodSync, existsSync, readFileSync} from 'node:fs'
import {basename, join, relative, sep} from 'node:path'
import {UsageError} from '../../node/errors.ts'
import {configIn} from '../../node/load-config.ts'
import {projectOf} from '../../node/trust.ts'
import {writeText} from '../disk.ts'
import type {ExitCode, Io} from '../io.ts'
import {type Answers, type Given, withDefaults} from './answers.ts'
import type {Terminal} from './ask.ts'
import {setupOf} from './files.ts'
import {CONFIG, type Wanted} from './wanted.ts'

export interface InitOptions {
  readonly given: Given
  /** Ask nothing. */
  readonly yes: boolean
  /** Write over what is there. */
  readonly force: boolean
  /** Show what would be written, and write nothing. */
  readonly dryRun: boolean
  /** Where to ask; null where nobody sits. */
  readonly terminal: Terminal | null
}

/** Sets digestlint up. Files that are there and other than they would be stay, unless told otherwise: exit code 2. */
export async function init(options: InitOptions, io: Io): Promise<ExitCode> {
  const answers = await answersOf(options, io)
  if (answers === null) {
    io.err('Nothing was written.\n')
    return 2
  }
  refuseBelowRoot(answers, io.cwd)
  const {files, next} = setupOf(answers, io.cwd)
  const stayed = files.filter((file) => settle(file, options, io) === 'stays')
  if (options.dryRun) return 0
  io.out(`\nNext:\n${next.map((line) => `  ${line}\n`).join('')}`)
  if (stayed.length === 0) return 0
  io.err(`${stayed.map(({path}) => path).join(', ')}: there already, and not written over (--force does).\n`)
  return 2
}

/** @throws UsageError for a hook or a CI file below the root of the repository, where nothing would ever read it. */
function refuseBelowRoot({hook, ci, folder}: Answers, folderOfRun: string): void {
  const {cwd, root} = projectOf(folderOfRun)
  if (cwd === root || (hook === 'none' && (ci === 'none' || ci === 'other'))) return
  const own = relative(root, join(cwd, folder)).split(sep).join('/')
  throw new UsageError(
    `A hook and a CI file are read at the root of the repository alone: run digestlint init in ${root}, with --folder ${own}.`,
  )
}

async function answersOf({given, yes, terminal}: InitOptions, io: Io): Promise<Answers | null> {
  if (yes || Object.values(given).every((answer) => answer !== undefined)) return withDefaults(given, io.cwd)
  if (!terminal)
    throw new UsageError(
      'digestlint init asks questions, and this is no terminal: --yes takes the defaults, and --content, --folder, --purpose, --preset, --hook and --ci answer.',
    )
  const {ask, Cancelled} = await import('./ask.ts')
  try {
    return await ask(given, io.cwd, terminal)
  } catch (error) {
    if (error instanceof Cancelled) return null
    throw error
  }
}

/** Writes a file, or says that it is there. */
function settle(wanted: Wanted, {force, dryRun}: InitOptions, io: Io): 'written' | 'same' | 'stays' {
  const {path, text, isExecutable} = wanted
  const file = join(io.cwd, path)
  const other = path === CONFIG ? configIn(io.cwd) : null
  const beside = other !== null && basename(other) !== CONFIG ? basename(other) : null
  if (beside === null && existsSync(file) && readFileSync(file, 'utf8') === text) {
    io.out(`${path} is as it should be.\n`)
    return 'same'
  }
  // A second config in one folder would be an error, forced or not.
  const stays = beside !== null || (existsSync(file) && !force)
  if (stays || dryRun) {
    const what = beside ?? path
    io.out(
      `${stays ? `${what} stays as it is. For ${path} this was meant` : `Would write ${path}`}:\n\n${indented(text)}\n`,
    )
    return stays ? 'stays' : 'written'
  }
  writeText(io.cwd, path, text)
  if (isExecutable) chmodSync(file, 0o755)
  io.out(`Wrote ${path}.\n`)
  return 'written'
}

const indented = (text: string): string => text.replace(/^(?=.)/gmu, '    ')
