import {closeSync, openSync, writeSync} from 'node:fs'
import {relative, resolve, sep} from 'node:path'
import {UsageError} from '../node/errors.ts'
import {loadReporter} from '../node/formatter.ts'
import {isFormat} from '../reporters/names.ts'
import {withFolder, writing} from './disk.ts'
import type {Io} from './io.ts'
import type {Args} from './options.ts'

/** A report that was asked for. */
export interface Output {
  readonly name: string
  /** As it was given; null for standard output. */
  readonly file: string | null
  /** What is in the file stays. */
  readonly isAdded?: true
}

/** The reports of a run. @throws UsageError where two go to one place, or `diff` would make another report a wrong one. */
export function outputsOf(values: Args['values'], io: Io): readonly Output[] {
  const outputs = askedFor(values)
  apart(
    [
      ...outputs.map(({name, file}) => ({label: `--format ${name}`, name, file})),
      ...fixReportOf(values).map((one) => ({label: '--fix-report', ...one})),
    ],
    io,
  )
  if (outputs.length > 1 && isDiffDry(values) && values['fix-dry-run'] !== true)
    throw new UsageError(
      '--format diff looks at what --fix would leave, and so would the other formats: give --fix-dry-run if that is meant, or run twice.',
    )
  const summary = io.env.GITHUB_STEP_SUMMARY
  return summary && outputs.some(({name}) => name === 'github')
    ? [...outputs, {name: 'markdown', file: summary, isAdded: true}]
    : outputs
}

/** The file of `--fix-report`, where one is asked for. */
export const fixReportOf = ({'fix-report': file}: Args['values']): readonly Output[] =>
  typeof file === 'string' ? [{name: '', file}] : []

/** @throws UsageError */
function askedFor(values: Args['values']): readonly Output[] {
  const target = typeof values['output-file'] === 'string' ? values['output-file'] : null
  const formats = values.format as readonly string[] | undefined
  if (formats === undefined) return [{name: values['fix-dry-run'] === true ? 'diff' : 'stylish', file: target}]
  const outputs = formats.map(outputOf)
  if (target === null) return outputs
  const [{name, file}] = outputs as [Output]
  if (outputs.length > 1)
    throw new UsageError(
      `--output-file is for a single --format; with several each names its own: --format ${name}=${target}.`,
    )
  if (file !== null) throw new UsageError(`--format ${name}=${file} names its file already: leave --output-file out.`)
  return [{name, file: target}]
}

/** @throws UsageError where two go to one place. */
function apart(
  outputs: readonly {readonly label: string; readonly name: string; readonly file: string | null}[],
  io: Io,
): void {
  const places = new Map<string, string>()
  for (const {label, name, file} of outputs) {
    const place = file === null ? '' : resolve(io.cwd, file)
    const other = places.get(place)
    if (other !== undefined)
      throw new UsageError(
        file === null
          ? `${other} and ${label} both print to standard output: give one a file, as in --format ${name}=FILE.`
          : `${other} and ${label} both write to ${file}: give each a file of its own.`,
      )
    places.set(place, label)
  }
}

/** `--format diff` alone is a dry run. */
export const isDiffDry = ({format, fix}: Args['values']): boolean =>
  fix !== true && (format as readonly string[] | undefined)?.some((one) => outputOf(one).name === 'diff') === true

/** @throws UsageError */
function outputOf(format: string): Output {
  const equals = format.indexOf('=')
  if (equals < 0) return {name: format, file: null}
  const [name, file] = [format.slice(0, equals), format.slice(equals + 1)]
  if (name === '' || file === '') throw new UsageError(`--format ${format}: give a name, or NAME=FILE.`)
  return {name, file}
}

/** Formats that are no file of ours are looked for before there is work. @throws UsageError */
export async function checkFormats(outputs: readonly Output[], io: Io): Promise<void> {
  for (const {name} of outputs) if (!isFormat(name)) await loadReporter(name, io.cwd)
}

/** Patterns that keep reports in a folder of articles from being linted as one. @throws UsageError for a report in the place of an article. */
export function ignoredReports(outputs: readonly Output[], patterns: readonly string[], io: Io): string[] {
  return outputs.flatMap(({file}) => {
    if (file === null) return []
    const path = resolve(io.cwd, file)
    if (patterns.some((one) => resolve(io.cwd, one) === path))
      throw new UsageError(`${file}: the report would take the place of an article.`)
    const own = relative(io.cwd, path)
    if (own === '' || own.startsWith('..')) return []
    return [
      `/${own
        .split(sep)
        .join('/')
        .replace(/[\\*?[\]!# ]/gu, '\\$&')}`,
    ]
  })
}

/** Takes the text of a report. */
export interface Outlet {
  write(text: string): Promise<void>
  close(): void
}

/** Standard output, or a file, whose folder is made. @throws UsageError where the file cannot be written. */
export function openOutlet({file, isAdded}: Pick<Output, 'file' | 'isAdded'>, io: Io): Outlet {
  if (file === null)
    return {
      async write(text) {
        if (text === '') return
        io.out(text)
        await io.drained?.()
      },
      close: () => undefined,
    }
  const fd = writing(file, () => openSync(withFolder(io.cwd, file), isAdded ? 'a' : 'w'))
  return {
    async write(text) {
      const bytes = Buffer.from(text)
      writing(file, () => {
        for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at)
      })
    },
    close: () => closeSync(fd),
  }
}
