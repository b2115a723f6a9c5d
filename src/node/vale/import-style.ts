import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {basename, dirname, join, relative} from 'node:path'
import {stringify} from 'yaml'
import {nearest} from '../../core/nearest.ts'
import type {PhrasePack, Severity} from '../../core/types.ts'
import {UsageError} from '../errors.ts'
import type {Carried} from './bag.ts'
import {convert} from './convert.ts'
import {slugOf} from './names.ts'
import {readRule, type ValeRule} from './read-rule.ts'

/** What became of one file of a style. */
export interface ImportedFile {
  /** From the style's folder. */
  readonly file: string
  /** Why it could not be read at all, in one line; null where it could. */
  readonly problem: string | null
  /** The pack that it became, and its level; null where nothing of it could be carried. */
  readonly pack: {readonly name: string; readonly text: string; readonly level: Severity; readonly count: number} | null
  readonly carried: Carried
}

const NOTHING: Carried = {entries: [], rules: {}, dropped: [], differs: []}
const LARGEST = 1_000_000
const MOST_FILES = 5000
/** Lists of words that all rules of Vale heed, and no rules. */
const NO_RULES = new Set(['config', 'vocab', 'vocabularies'])

/**
 * Reads a style of Vale: a folder of rules, or one rule.
 * @param known rules that a name may not be taken for
 * @param day for `reviewed`, such as `2026-11-26`
 * @throws UsageError where there is no rule
 */
export function importStyle(path: string, known: readonly string[], day: string): readonly ImportedFile[] {
  if (!existsSync(path)) throw new UsageError(`${path}: no such file or folder.`)
  const isFolder = statSync(path).isDirectory()
  const folder = isFolder ? path : dirname(path)
  const files = isFolder ? rulesIn(path) : [path]
  if (files.length === 0) throw new UsageError(`${path}: no rule of Vale there (.yml).`)
  const taken = new Set<string>()
  return files.map((file) => importFile(file, {folder, style: basename(folder), known, day, taken}))
}

function rulesIn(folder: string): string[] {
  const found = readdirSync(folder, {withFileTypes: true})
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return NO_RULES.has(entry.name.toLowerCase()) ? [] : rulesIn(path)
      // As Vale does: it reads no .yaml, and a name with a point in front is hidden.
      return entry.isFile() && entry.name.endsWith('.yml') && !entry.name.startsWith('.') ? [path] : []
    })
  if (found.length > MOST_FILES)
    throw new UsageError(`${folder}: more than ${MOST_FILES} rules: name the folder of one style.`)
  return found
}

interface Place {
  readonly folder: string
  readonly style: string
  readonly known: readonly string[]
  readonly day: string
  readonly taken: Set<string>
}

function importFile(path: string, {folder, style, known, day, taken}: Place): ImportedFile {
  const file = relative(folder, path)
  let rule: ValeRule
  try {
    if (statSync(path).size > LARGEST) throw new UsageError(`${file}: is larger than ${LARGEST / 1e6} MB.`)
    rule = readRule(readFileSync(path, 'utf8'), file)
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0]! : String(error)
    return {file, problem: error instanceof UsageError ? why : `${file}: ${why}`, pack: null, carried: NOTHING}
  }
  const carried = convert(rule)
  if (carried.entries.length === 0) return {file, problem: null, pack: null, carried}
  const name = nameOf(`${style}-${file.replace(/\.yml$/u, '')}`, known, taken)
  const pack: PhrasePack = {
    pack: name,
    rule: name,
    language: 'en',
    source: `The style ${style} of Vale, ${file}${rule.link === null ? '' : `; ${rule.link}`}.`,
    reviewed: day,
    entries: carried.entries,
  }
  const text = `# Made of ${file} by digestlint import-vale.\n${stringify(pack, {lineWidth: 140})}`
  return {file, problem: null, pack: {name, text, level: rule.level, count: carried.entries.length}, carried}
}

/** Letters that may differ before a name is taken for another rule's, as for all rules that packs bring. */
const SLIP = 2

function nameOf(words: string, known: readonly string[], taken: Set<string>): string {
  const slug = slugOf(words)
  const first = /^[a-z]/u.test(slug) && !nearest(slug, known, SLIP) ? slug : `vale-${slug}`
  let name = first
  for (let count = 2; taken.has(name); count++) name = `${first}-${count}`
  taken.add(name)
  return name
}
