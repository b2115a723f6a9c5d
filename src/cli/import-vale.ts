import {existsSync, readFileSync} from 'node:fs'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import {UsageError} from '../node/errors.ts'
import {type ImportedFile, importStyle} from '../node/vale/import-style.ts'
import {slugOf} from '../node/vale/names.ts'
import {many} from '../reporters/many.ts'
import {writeText} from './disk.ts'
import type {ExitCode, Io} from './io.ts'

export interface ImportOptions {
  /** A style's folder, or one rule. */
  readonly style: string
  /** The folder to write to; `packs/STYLE` by default. */
  readonly output: string | undefined
  /** Files there may be written over. */
  readonly force: boolean
  /** Names of rules that packs may not take. */
  readonly known: readonly string[]
  readonly today: Date
}

const INDEX = 'index.json'

/** Writes packs from a style of Vale, and tells what it could not carry. Exit code 2: a file could not be read. */
export function importVale({style, output, force, known, today}: ImportOptions, io: Io): ExitCode {
  const files = importStyle(resolve(io.cwd, style), known, today.toISOString().slice(0, 10))
  const isRule = style.endsWith('.yml')
  const name = basename(resolve(io.cwd, isRule ? dirname(resolve(io.cwd, style)) : style))
  const folder = resolve(io.cwd, output ?? join('packs', slugOf(name) || 'vale'))
  const shown = relative(io.cwd, folder).split(sep).join('/') || '.'
  const texts = new Map<string, string>(files.flatMap(({pack}) => (pack ? [[`${pack.name}.yaml`, pack.text]] : [])))
  const rules = Object.assign({}, ...files.map(({carried}) => carried.rules)) as object
  const hasRules = Object.keys(rules).length > 0
  if (texts.size > 0 || hasRules) texts.set(INDEX, indexOf(files, [...texts.keys()], rules))
  const [unlike, same] = sorted(texts, folder)
  if (unlike.length > 0 && !force)
    throw new UsageError(
      `${shown}/${unlike[0]} is there already and other than it would be: nothing was written. --force writes over it, --output FOLDER writes elsewhere.`,
    )
  for (const [file, text] of texts) if (!same.has(file)) writeText(io.cwd, `${shown}/${file}`, text)
  for (const file of files) tell(file, shown, io)
  const carried = files.filter(({pack, carried}) => pack || Object.keys(carried.rules).length > 0).length
  io.out(`\n${many(files.length, 'file')} of Vale: ${carried} carried, ${files.length - carried} not.\n`)
  if (carried > 0)
    io.out(
      `Name them in the config of the project's root: "extends": ["recommended", "./${shown}/${INDEX}"]. Read them, and run: digestlint test-packs ${shown}/*.yaml\n`,
    )
  return files.some(({problem}) => problem !== null) ? 2 : 0
}

/** A config that names all packs with their levels: others extend it. */
function indexOf(files: readonly ImportedFile[], packs: readonly string[], rules: object): string {
  const levels = Object.fromEntries(files.flatMap(({pack}) => (pack ? [[pack.name, pack.level]] : [])))
  return `${JSON.stringify({packs: packs.map((name) => `./${name}`), rules: {...levels, ...rules}}, null, 2)}\n`
}

const REVIEWED = /^reviewed: .*$/mu

/** Files that stand there with other words, and those that stand there as they are; the day alone makes no difference. */
function sorted(texts: ReadonlyMap<string, string>, folder: string): [unlike: string[], same: ReadonlySet<string>] {
  const there = [...texts].filter(([file]) => existsSync(join(folder, file)))
  const isSame = ([file, text]: readonly [string, string]): boolean =>
    readFileSync(join(folder, file), 'utf8').replace(REVIEWED, '') === text.replace(REVIEWED, '')
  return [
    there.filter((one) => !isSame(one)).map(([file]) => file),
    new Set(there.filter(isSame).map(([file]) => file)),
  ]
}

/** Names and expressions of others may hold what moves a terminal's cursor. */
const plain = (text: string): string => text.replace(/\p{Cc}/gu, ' ')

function tell({file, problem, pack, carried}: ImportedFile, folder: string, io: Io): void {
  if (problem !== null) {
    io.err(`${plain(problem)}\n`)
    return
  }
  const rules = Object.keys(carried.rules).map((id) => `the rule ${id}`)
  const made = [...(pack ? [`${folder}/${pack.name}.yaml (${pack.count})`] : []), ...rules]
  io.out(`${plain(file)} → ${made.length > 0 ? made.join(', ') : 'nothing'}\n`)
  for (const line of carried.dropped) io.out(`  not carried: ${plain(line)}.\n`)
  for (const line of carried.differs) io.out(`  not quite as in Vale: ${plain(line)}.\n`)
}
