import type {Block, Part, PhraseHit, Range} from '../types.ts'
import type {CompiledPacks, CompiledPhrase} from './compile.ts'
import {findWords} from './finder.ts'
import {mayBegin, startsFor, startsWithin} from './places.ts'
import {replacementOf} from './replace.ts'
import {type Budget, type Match, run} from './run.ts'
import {isQuoted, MOST_MARKS, placeOf} from './where.ts'

/** Words that an `unless` pattern may begin before the hit that it overlaps. */
const UNLESS_REACH = 12

interface Candidate {
  readonly phrase: CompiledPhrase
  readonly hit: PhraseHit
}

/** Units of a block in which an opening phrase's anchor ends: the marks before it, and its own. */
const OPENING = MOST_MARKS + 20

/** Adds a part's hits to `hits`, in source order. Where blocks are slices of the part's text it is scanned as a whole. */
export function matchPart(packs: CompiledPacks, {text, blocks}: Part, budget: Budget, hits: PhraseHit[]): void {
  if (!blocks.every(isSlice)) {
    for (const block of blocks) matchBlock(packs, block, budget, hits)
    return
  }
  const last = blocks.at(-1)
  if (!last) return
  const {scratch} = packs
  findWords(packs.finder, text, blocks[0]!.map.base, last.map.base + last.text.length, scratch)
  const {items, count} = scratch
  for (let index = 0, at = 0; index < count && at < blocks.length; at++) {
    const block = blocks[at]!
    const {base} = block.map
    const stop = base + block.text.length
    const found: Candidate[] = []
    for (; index < count && items[index + 1]! < stop; index += 3) {
      const start = items[index + 1]! - base
      const end = items[index + 2]! - base
      if (start >= 0 && end <= block.text.length)
        tryAll(packs.phrasesOf(items[index]!), block, start, end, budget, found)
    }
    if (found.length > 0) addSettled(found, hits)
  }
}

const isSlice = ({map}: Block): boolean => map.segments === null

/** Adds a block's hits to `hits`, in source order. */
export function matchBlock(packs: CompiledPacks, block: Block, budget: Budget, hits: PhraseHit[]): void {
  const {scratch} = packs
  findWords(packs.finder, block.text, 0, block.text.length, scratch)
  const {items, count} = scratch
  const found: Candidate[] = []
  for (let index = 0; index < count; index += 3)
    tryAll(packs.phrasesOf(items[index]!), block, items[index + 1]!, items[index + 2]!, budget, found)
  if (found.length > 0) addSettled(found, hits)
}

function addSettled(found: readonly Candidate[], hits: PhraseHit[]): void {
  if (found.length === 1) hits.push(found[0]!.hit)
  else for (const hit of settle(found)) hits.push(hit)
}

/** Tries the phrases of an anchor. */
function tryAll(
  phrases: readonly CompiledPhrase[],
  block: Block,
  start: number,
  end: number,
  budget: Budget,
  found: Candidate[],
): void {
  for (let index = 0; index < phrases.length; index++) {
    const phrase = phrases[index]!
    if (phrase.opens && end > OPENING) continue
    const hit = tryPhrase(phrase, block, start, end, budget)
    if (hit) found.push({phrase, hit})
  }
}

function tryPhrase(
  phrase: CompiledPhrase,
  block: Block,
  anchor: number,
  anchorEnd: number,
  budget: Budget,
): PhraseHit | null {
  const {where} = phrase.entry
  const {text} = block
  const accept = (start: number, end: number): boolean => end >= anchorEnd && placeOf(where, block, start, end) !== null
  if (phrase.wordsBefore === 0) {
    const match = mayBegin(text, where, anchor) ? run(phrase.program(), text, anchor, accept, budget) : null
    return match ? hitOf(phrase, block, match, budget) : null
  }
  for (const start of startsFor(text, where, anchor, phrase.wordsBefore)) {
    const match = run(phrase.program(), text, start, accept, budget)
    if (match) return hitOf(phrase, block, match, budget)
  }
  return null
}

function hitOf({pack, entry, unless}: CompiledPhrase, block: Block, match: Match, budget: Budget): PhraseHit | null {
  const {text} = block
  if (block.opaque.some((range) => cuts(range, match))) return null
  const [start, end] = placeOf(entry.where, block, match.start, match.end)!
  const quoted = isQuoted(block, match.start, end)
  if ((entry.where === 'prose' && quoted) || (entry.where === 'quotation' && !quoted)) return null
  const excused = unless().some((program) =>
    startsWithin(text, match.start, UNLESS_REACH, match.end).some((at) =>
      run(program, text, at, (_, last) => last > match.start, budget),
    ),
  )
  if (excused) return null
  const groups = groupsOf(match)
  const replacement = replacementOf(entry, text, match.start, match.end, groups)
  // What stands there already is right: "GitHub" where `github` is to be "GitHub".
  if (replacement !== null && replacement === text.slice(start, end)) return null
  return {pack, entry, block, start, end, quoted, groups, replacement}
}

function groupsOf({groups}: Match): (Range | null)[] {
  const ranges: (Range | null)[] = []
  for (let index = 0; index < groups.length; index += 2) {
    const [start, end] = [groups[index]!, groups[index + 1]!]
    ranges.push(start < 0 || end < 0 ? null : [start, end])
  }
  return ranges
}

/** A hit may hold a URL or code, but not begin, end or lie inside one. */
const cuts = ([from, to]: Range, {start, end}: Match): boolean =>
  (from < start && start < to) || (from < end && end < to) || (from <= start && end <= to)

/** Of overlapping hits of one pack the longest stays, of equal ones the entry that stands first. */
function settle(found: readonly Candidate[]): PhraseHit[] {
  const byLength = [...found].sort(
    (a, b) =>
      b.hit.end - b.hit.start - (a.hit.end - a.hit.start) ||
      a.phrase.order[0] - b.phrase.order[0] ||
      a.phrase.order[1] - b.phrase.order[1] ||
      a.hit.start - b.hit.start,
  )
  const kept: PhraseHit[] = []
  for (const {hit} of byLength) {
    if (!kept.some((other) => other.pack === hit.pack && other.start < hit.end && hit.start < other.end)) kept.push(hit)
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end)
}
