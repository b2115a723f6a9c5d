import type {ExitCode, Io} from '../io.ts'
import {CIS, CONTENTS, type Given, HOOKS, PRESETS, PURPOSES} from './answers.ts'
import {init} from './init.ts'

/** `digestlint init` with its options as they were parsed. */
export function initWith(args: Readonly<Record<string, unknown>>, io: Io): Promise<ExitCode> {
  const one = <Value extends string>(name: string, known: readonly Value[]): Value | undefined =>
    known.find((value) => value === args[name])
  const given: Given = {
    content: one('content', CONTENTS),
    folder: typeof args.folder === 'string' ? args.folder : undefined,
    purpose: one('purpose', PURPOSES),
    preset: one('preset', PRESETS),
    hook: one('hook', HOOKS),
    ci: one('ci', CIS),
  }
  const hasTerminal = io.isTTY && process.stdin.isTTY === true
  const terminal = hasTerminal ? {input: process.stdin, output: process.stderr} : null
  return init(
    {given, yes: args.yes === true, force: args.force === true, dryRun: args['dry-run'] === true, terminal},
    io,
  )
}
