import type {Article, Block, PhraseEntry, PhraseHit, PhrasePack, Range} from '../types.ts'
import {anchorsOf} from './anchors.ts'
import {makeAutomaton} from './automaton.ts'
import {isSpace, isWordUnit} from './fold.ts'
import {type Matched, matchAt} from './match-pattern.ts'
import {type Pattern, PatternError, parsePattern} from './pattern.ts'
import {isQuoted, replacementOf, stands} from './where.ts'

export interface PhraseMatcher {
  /** Hits of all packs in all parts, in source order. */
  match(article: Article): readonly PhraseHit[]
}
interface Compiled {
  readonly pack: string
  readonly entry: PhraseEntry
  readonly pattern: Pattern
  readonly unless: readonly Pattern[]
}

/** How far before an anchor a pattern may begin, in units. */
const REACH = 160

/** One matcher for all phrases of all packs. @throws PatternError naming pack and entry. */
export function compilePacks(packs: readonly PhrasePack[]): PhraseMatcher {
  const anchors = new Map<string, {readonly one: Compiled; readonly isFirst: boolean}[]>()
  for (const pack of packs) {
    for (const entry of pack.entries) {
      const parse = (source: string): Pattern => {
        try {
          return parsePattern(source, entry.caseSensitive)
        } catch (error) {
          throw new PatternError(`Pack \`${pack.pack}\`, entry \`${entry.id}\`: phrase \`${source}\` ${(error as Error).message}.`)
        }
      }
      const unless = (entry.unless ?? []).map(parse)
      for (const source of entry.phrases) {
        const pattern = parse(source)
        const own = anchorsOf(pattern)
        if (!own) throw new PatternError(`Pack \`${pack.pack}\`, entry \`${entry.id}\`: phrase \`${source}\` has no word that is always there.`)
        for (const {text, isFirst} of own) {
          const list = anchors.get(text) ?? []
          anchors.set(text, list)
          list.push({one: {pack: pack.pack, entry, pattern, unless}, isFirst})
        }
      }
    }
  }
  const words = [...anchors.keys()]
  const users = words.map((word) => anchors.get(word)!)
  const automaton = makeAutomaton(words)
  const matchBlock = (block: Block, hits: PhraseHit[]): void => {
    const {text} = block
    const found = new Map<Compiled, number>()
    const own: PhraseHit[] = []
    automaton.scan(text, (word, end) => {
      const start = startOf(text, end, words[word]!.length)
      if (isWordUnit(text.charCodeAt(start - 1)) && isWordUnit(text.charCodeAt(start))) return
      for (const {one, isFirst} of users[word]!) {
        const from = found.get(one) ?? 0
        const hit = isFirst ? tryAt(one, block, start, from) : tryBefore(one, block, start, from)
        if (!hit) continue
        found.set(one, hit.end)
        own.push(hit)
      }
    })
    hits.push(...own.sort((a, b) => a.start - b.start || b.end - a.end))
  }
  return {
    match(article) {
      const hits: PhraseHit[] = []
      for (const part of article.parts) for (const block of part.blocks) matchBlock(block, hits)
      return hits
    },
  }
}

/** Start of an anchor that ends at `end`: its length, and the spaces that a run has too many. */
function startOf(text: string, end: number, length: number): number {
  let start = end
  for (let left = length; left > 0; left--) {
    start--
    if (isSpace(text.charCodeAt(start))) while (isSpace(text.charCodeAt(start - 1))) start--
  }
  return start
}

function tryBefore(one: Compiled, block: Block, anchor: number, from: number): PhraseHit | null {
  const {text} = block
  for (let start = Math.max(from, anchor - REACH, 0); start <= anchor; start++) {
    if (start > 0 && isWordUnit(text.charCodeAt(start)) && isWordUnit(text.charCodeAt(start - 1))) continue
    if (isSpace(text.charCodeAt(start))) continue
    const hit = tryAt(one, block, start, from)
    if (hit && hit.end > anchor) return hit
  }
  return null
}

function tryAt(one: Compiled, block: Block, start: number, from: number): PhraseHit | null {
  if (start < from) return null
  const {entry, pattern} = one
  const {text} = block
  let quoted: boolean | null = null
  const inQuotation = (end: number): boolean => (quoted ??= isQuoted(block, start, end))
  const found = matchAt(pattern, text, start, entry.caseSensitive ?? false, (end) => stands(entry.where, block, start, end, inQuotation))
  if (!found || block.opaque.some(([a, b]) => a < found.end && b > start)) return null
  if (one.unless.some((other) => contains(other, text, start, found.end, entry.caseSensitive ?? false))) return null
  return hitOf(one, block, start, found, inQuotation(found.end))
}

function contains(pattern: Pattern, text: string, start: number, end: number, isCaseSensitive: boolean): boolean {
  for (let at = Math.max(0, start - REACH); at <= start; at++) {
    if (at > 0 && isWordUnit(text.charCodeAt(at)) && isWordUnit(text.charCodeAt(at - 1))) continue
    if (matchAt(pattern, text, at, isCaseSensitive, (last) => last >= end)) return true
  }
  return false
}

const hitOf = ({pack, entry}: Compiled, block: Block, start: number, {end, groups}: Matched, quoted: boolean): PhraseHit => ({
  pack, entry, block, start, end, quoted, groups,
  replacement: replacementOf(entry, block.text, start, end, groups as readonly (Range | null)[]),
})
