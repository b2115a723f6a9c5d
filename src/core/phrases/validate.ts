import {nearest} from '../nearest.ts'
import type {PhraseEntry, PhrasePack} from '../types.ts'
import {phraseAnchors, programOf} from './compile.ts'
import {PatternError} from './pattern.ts'

/** One thing wrong with a pack: `message` names the file, the entry and the remedy. */
export interface PackProblem {
  readonly file: string
  readonly entry: string | null
  readonly message: string
}

const PACK_KEYS = ['pack', 'rule', 'language', 'source', 'reviewed', 'entries']
const ENTRY_KEYS = [
  'id',
  'phrases',
  'where',
  'replace',
  'fix',
  'confidence',
  'message',
  'unless',
  'caseSensitive',
  'max',
  'per',
  'against',
  'tags',
  'bad',
  'good',
]
const WHERE = ['block', 'start', 'end', 'sentence', 'prose', 'quotation', 'any']
const PER = ['sentence', 'block', 'article']
const FIX = ['safe', 'suggest', 'none']
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u

type Fields = Readonly<Record<string, unknown>>
type Tell = (message: string) => void

/** Checks what a pack's file held. `pack` is null where anything is wrong with it. Defaults (`fix: suggest`) are filled in. */
export function validatePack(
  value: unknown,
  file: string,
): {readonly pack: PhrasePack | null; readonly problems: readonly PackProblem[]} {
  const problems: PackProblem[] = []
  const teller = (entry: string | null): Tell => {
    const place = entry === null ? `${file}: ` : `${file}: entry \`${entry}\`: `
    return (message) => problems.push({file, entry, message: place + message})
  }
  if (!isFields(value)) teller(null)('a pack must be a mapping with `pack`, `rule` and `entries`.')
  const entries = isFields(value) ? checkPack(value, teller) : []
  const pack = problems.length === 0 ? ({...(value as PhrasePack), entries} satisfies PhrasePack) : null
  return {pack, problems}
}

function checkPack(pack: Fields, teller: (entry: string | null) => Tell): PhraseEntry[] {
  const tell = teller(null)
  checkKeys(pack, PACK_KEYS, tell)
  if (typeof pack.pack !== 'string' || !NAME.test(pack.pack))
    tell('`pack` must be a name of small letters, digits and hyphens.')
  for (const key of ['rule', 'language', 'source'])
    if (typeof pack[key] !== 'string' || pack[key] === '') tell(`\`${key}\` must be a text.`)
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(String(pack.reviewed))) tell('`reviewed` must be a date such as `2026-11-24`.')
  if (!Array.isArray(pack.entries) || pack.entries.length === 0) {
    tell('`entries` must be a list of one entry or more.')
    return []
  }
  const seen = new Set<string>()
  const ids = new Set(pack.entries.map((entry: unknown) => (isFields(entry) ? entry.id : null)))
  return pack.entries.flatMap((entry: unknown, index): PhraseEntry[] => {
    const id = isFields(entry) && typeof entry.id === 'string' && NAME.test(entry.id) ? entry.id : null
    const here = teller(id ?? `number ${index + 1}`)
    if (!isFields(entry)) here('must be a mapping with `id`, `phrases` and `where`.')
    else {
      if (id === null) here('`id` must be a name of small letters, digits and hyphens.')
      else if (seen.has(id)) here('`id` is taken by an entry before it.')
      seen.add(id ?? '')
      if (entry.against !== undefined && (entry.against === id || !ids.has(entry.against)))
        here(`\`against\` must be the id of another entry, not \`${String(entry.against)}\`.`)
      return checkEntry(entry, here)
    }
    return []
  })
}

function checkEntry(entry: Fields, tell: Tell): PhraseEntry[] {
  checkKeys(entry, ENTRY_KEYS, tell)
  checkChoice(entry.where, 'where', WHERE, tell)
  checkChoice(entry.fix ?? 'suggest', 'fix', FIX, tell)
  for (const key of ['phrases', 'bad', 'good'])
    if (!isTexts(entry[key]) || entry[key].length === 0) tell(`\`${key}\` must be a list of one text or more.`)
  for (const key of ['unless', 'tags'])
    if (entry[key] !== undefined && !isTexts(entry[key])) tell(`\`${key}\` must be a list of texts.`)
  for (const key of ['replace', 'message'])
    if (entry[key] !== undefined && typeof entry[key] !== 'string') tell(`\`${key}\` must be a text.`)
  if (entry.caseSensitive !== undefined && typeof entry.caseSensitive !== 'boolean')
    tell('`caseSensitive` must be true or false.')
  const {confidence, max, per} = entry
  if (max !== undefined && !(Number.isInteger(max) && Number(max) > 0)) tell('`max` must be a whole number from 1 on.')
  if (per !== undefined) checkChoice(per, 'per', PER, tell)
  if (per !== undefined && max === undefined) tell('`per` says what `max` counts in: give `max` too.')
  if (confidence !== undefined && !(typeof confidence === 'number' && confidence >= 0 && confidence <= 1))
    tell('`confidence` must be a number from 0 to 1.')
  const whole = {fix: 'suggest', ...entry} as unknown as PhraseEntry
  checkPhrases(whole, tell)
  return [whole]
}

function checkPhrases(entry: PhraseEntry, tell: Tell): void {
  const attempt = (source: string, make: () => void): void => {
    try {
      make()
    } catch (error) {
      if (!(error instanceof PatternError)) throw error
      tell(`the phrase \`${source}\` ${error.message}.`)
    }
  }
  const wanted =
    typeof entry.replace === 'string'
      ? Math.max(0, ...[...entry.replace.matchAll(/\$(\d)/gu)].map((mark) => Number(mark[1])))
      : 0
  if (isTexts(entry.phrases))
    for (const source of entry.phrases)
      attempt(source, () => {
        phraseAnchors(source, entry)
        const {groups} = programOf(source, entry)
        if (wanted > groups)
          tell(`\`replace\` uses \`$${wanted}\`, but the phrase \`${source}\` has ${groups} choices and slots.`)
      })
  if (isTexts(entry.unless)) for (const source of entry.unless) attempt(source, () => programOf(source, entry))
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' && one !== '')

function checkKeys(fields: Fields, known: readonly string[], tell: Tell): void {
  for (const key of Object.keys(fields))
    if (!known.includes(key)) tell(`has an unknown key \`${key}\`${hint(key, known)}.`)
}

function checkChoice(value: unknown, key: string, known: readonly string[], tell: Tell): void {
  if (typeof value === 'string' && known.includes(value)) return
  tell(
    `\`${key}\` must be one of ${known.map((one) => `\`${one}\``).join(', ')}, not \`${String(value)}\`${hint(String(value), known)}.`,
  )
}

const hint = (word: string, known: readonly string[]): string => {
  const near = nearest(word, known)
  return near ? ` (did you mean \`${near}\`?)` : ''
}
