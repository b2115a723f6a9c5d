import {UsageError} from '../node/errors.ts'
import type {ExitCode, Io} from './io.ts'
import {lint} from './lint.ts'
import {ASKED, interactiveOptions, optionsOfFix} from './options.ts'
import {parseArgs} from './parse.ts'

/** `digestlint fix`: the main command with `--fix`, or, where asked, a person decides. */
export async function fix(argv: readonly string[], io: Io): Promise<ExitCode> {
  const {patterns, values} = parseArgs(argv, optionsOfFix())
  if (values.interactive !== true) {
    const [alone] = (['all', 'decisions'] as const).filter((name) => values[name] !== undefined)
    if (alone) throw new UsageError(`--${alone} is for fix --interactive.`)
    return lint({patterns, values: {...values, fix: true}}, io)
  }
  const idle = Object.keys(values).find((name) => !ASKED.includes(name) && !Object.hasOwn(interactiveOptions, name))
  if (idle !== undefined) throw new UsageError(`--${idle} has no meaning with fix --interactive.`)
  return (await import('./interactive.ts')).interactive({patterns, values}, io)
}
