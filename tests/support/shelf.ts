import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {createLinter, type Finding} from '../../src/index.ts'
import {makeConfigFinder} from '../../src/node/config.ts'

/** Where the shelf stands. */
export const shelf = fileURLToPath(new URL('../../fixtures/', import.meta.url))

/** An article of the shelf: a folder `theme/leaf` and the file in it that is linted. */
export interface Leaf {
  readonly name: string
  readonly folder: string
  readonly input: string
  readonly fixed: string
}
/** A defect that a careful editor would mark, written down by hand before the tool was asked. */
export interface Label {
  readonly class: string
  readonly line: number
  /** The words, with single spaces where the file breaks its lines. */
  readonly text: string
  /** Two good editors could differ. */
  readonly must?: false
}
export interface ShelfFinding {
  readonly rule: string | null
  readonly line: number
  readonly column: number
  readonly message: string
}
export interface Outcome {
  readonly findings: readonly Finding[]
  /** Null where `--fix` changes nothing. */
  readonly fixed: string | null
  /** Whether a second `--fix` finds something to change. */
  readonly isRestless: boolean
}

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => name)
    .sort()

/** All leaves, by name. */
export const leaves = (): Leaf[] =>
  foldersIn(shelf).flatMap((theme) => foldersIn(join(shelf, theme)).map((leaf) => leafOf(`${theme}/${leaf}`)))

function leafOf(name: string): Leaf {
  const folder = join(shelf, name)
  const input = readdirSync(folder).find((file) => file.startsWith('input.'))
  if (!input) throw new Error(`fixtures/${name} has no input.txt, input.md or input.html.`)
  return {name, folder, input: join(folder, input), fixed: join(folder, input.replace('input', 'fixed'))}
}

/** The hand-written labels of a dirty article; null for a clean one. */
export function labelsOf({folder}: Leaf): readonly Label[] | null {
  const file = join(folder, 'expected.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

const finder = makeConfigFinder({cwd: shelf})
const linter = createLinter()

/** The article as the linter counts it. */
export const sourceOf = ({input}: Leaf): string => readFileSync(input, 'utf8').replace(/^\uFEFF/u, '')

/** What the linter makes of an article, under the config beside it. */
export async function outcomeOf({input}: Leaf): Promise<Outcome> {
  const text = readFileSync(input, 'utf8')
  const options = {filename: input, config: await finder.configFor(input)}
  const findings = linter.lintText(text, options).flatMap(({messages}) => messages)
  const fixed = linter.fixText(text, options)[0]?.output ?? null
  const again = fixed === null ? undefined : linter.fixText(fixed, options)[0]?.output
  return {findings, fixed, isRestless: again !== undefined}
}

/** findings.json: one finding a line, so that a diff reads like a list. */
export function findingsJson(findings: readonly Finding[]): string {
  const lines = findings.map(({ruleId: rule, line, column, message}) =>
    JSON.stringify({rule, line, column, message} satisfies ShelfFinding),
  )
  return lines.length === 0 ? '[]\n' : `[\n  ${lines.join(',\n  ')}\n]\n`
}

/** Offsets of a label's words in an article's source, or null: the occurrence on its line. */
export function placeOf(label: Label, source: string): readonly [number, number] | null {
  const words = label.text.split(' ').map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
  const lineStart = startOfLine(source, label.line)
  if (lineStart < 0) return null
  const match = new RegExp(words.join('\\s+'), 'u').exec(source.slice(lineStart))
  const lineEnd = source.indexOf('\n', lineStart)
  if (!match || (lineEnd >= 0 && lineStart + match.index > lineEnd)) return null
  return [lineStart + match.index, lineStart + match.index + match[0].length]
}

function startOfLine(source: string, line: number): number {
  let at = 0
  for (let one = 1; one < line; one++) {
    at = source.indexOf('\n', at) + 1
    if (at === 0) return -1
  }
  return at
}
