import {nearest} from '../core/nearest.ts'
import {UsageError} from '../node/errors.ts'
import {type Args, type Option, type OptionName, options} from './options.ts'

type Table = Readonly<Record<string, Option>>
/** By alias. */
const aliasesOf = (table: Table): ReadonlyMap<string, string> =>
  new Map(Object.entries(table).flatMap(([name, {alias}]) => (alias ? [[alias, name] as const] : [])))

/**
 * Parses a plain lint command without loading yargs, which answers help and subcommands; both read one table.
 * @throws UsageError: one line with the nearest name.
 */
export function parseArgs(argv: readonly string[], table: Table = options): Args {
  const aliases = aliasesOf(table)
  const patterns: string[] = []
  const values: Record<string, boolean | string | number | readonly string[]> = {}
  for (let at = 0; at < argv.length; at++) {
    const arg = argv[at]!
    if (arg === '--') {
      patterns.push(...argv.slice(at + 1))
      break
    }
    if (!arg.startsWith('-') || arg === '-') {
      patterns.push(arg)
      continue
    }
    const [name, inline] = split(arg, aliases)
    const isNegated = name.startsWith('no-') && !Object.hasOwn(table, name)
    const key = isNegated ? name.slice(3) : name
    const option = Object.hasOwn(table, key) ? table[key] : undefined
    if (!option || (isNegated && option.type !== 'boolean' && key !== 'config')) throw unknown(arg, name, table)
    if (isNegated || option.type === 'boolean') {
      if (inline !== undefined && inline !== 'true' && inline !== 'false')
        throw new UsageError(`--${name} takes no value.`)
      values[key] = isNegated ? false : inline !== 'false'
      continue
    }
    const value = inline ?? argv[++at]
    if (value === undefined) throw new UsageError(`--${name} needs a value.`)
    values[key] = read(key, option, value, values[key])
  }
  return {patterns, values: values as Args['values']}
}

function split(arg: string, aliases: ReadonlyMap<string, string>): [name: string, value: string | undefined] {
  const isShort = !arg.startsWith('--')
  const body = arg.slice(isShort ? 1 : 2)
  const equals = body.indexOf('=')
  const name = equals < 0 ? body : body.slice(0, equals)
  return [(isShort ? aliases.get(name) : undefined) ?? name, equals < 0 ? undefined : body.slice(equals + 1)]
}

function read(key: string, option: Option, value: string, before: unknown): string | number | readonly string[] {
  if (option.type === 'number') {
    const number = Number(value)
    if (value.trim() === '' || !Number.isInteger(number) || number < 0)
      throw new UsageError(`--${key} needs a whole number, not \`${value}\`.`)
    return number
  }
  const list = option.type === 'array' && option.choices ? value.split(',') : [value]
  for (const one of list)
    if (option.choices && !option.choices.includes(one))
      throw new UsageError(`--${key} must be ${option.choices.join(', ')}, not \`${one}\`.`)
  return option.type === 'array' ? [...((before as readonly string[] | undefined) ?? []), ...list] : value
}

function unknown(arg: string, name: string, table: Table): UsageError {
  const known = [...Object.keys(table), 'help', 'version', 'no-config', 'no-inline-config', 'no-color']
  const near = nearest(name, known as OptionName[])
  return new UsageError(
    `Unknown option \`${arg}\`${near ? `; did you mean \`--${near}\`?` : '; see digestlint --help.'}`,
  )
}
