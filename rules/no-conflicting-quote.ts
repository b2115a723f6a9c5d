import {
  type Article,
  type CorpusArticle,
  corpus,
  defineCorpusRule,
  edits,
  type Quote,
  type Report,
  type Suggestion,
} from '../src/plugin.ts'

/** Words that two versions share, in order, and their share of what lies between the first and the last of them. */
const FEWEST_SHARED = 8
const SHARE = 0.7
const MOST_CHANGES = 3
const LONGEST_CHANGE = 3
const LONGEST_GAP = 8
const LONGEST_QUOTE = 200
/** Of the samples of the shorter version, to be looked at. */
const WORTH_A_LOOK = 0.25
const MOST_LOOKS = 3

interface Fact {
  /** Of each quotation. */
  readonly prints: Float64Array
  /** Hashes of all of them, and where those of each end. */
  readonly runs: Uint32Array
  readonly ends: Uint16Array
}
/** A version of a quotation, whoever has it. */
interface Version {
  readonly print: number
  readonly runs: Uint32Array
  readonly articles: CorpusArticle[]
}
interface Pair {
  readonly odd: Version
  readonly usual: Version
  /** Set once the words have been compared and are no two versions of one quotation. */
  isOther: boolean
}
interface Word {
  readonly text: string
  /** In small letters, without apostrophes. */
  readonly plain: string
  readonly start: number
  readonly end: number
}
/** Words from `start` to `end` that stand for others. */
interface Change {
  readonly start: number
  readonly end: number
  readonly own: string
  readonly other: string
}
type Open = (other: CorpusArticle) => Article | null

const LIGHT = new Set(
  'a an the and or but of to in on at for from by with as that which who is are was were be been has have had will would do does did not so just very really well it its this these those there'.split(
    ' ',
  ),
)
const PRONOUN = /^(?:i|me|my|we|us|our|ours|you|your|yours|he|him|his|she|her|hers|they|them|their|theirs|it|its)$/u
const WORD = /\[[^\]]{0,80}\]|[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu

const wordsOf = ({block, innerStart, innerEnd}: Quote): Word[] =>
  [...block.text.slice(innerStart, innerEnd).matchAll(WORD)].map(({0: text, index}) => ({
    text,
    plain: text.toLowerCase().replace(/['’]/gu, ''),
    start: innerStart + index,
    end: innerStart + index + text.length,
  }))

/** Pairs of places of words that two versions share in order: the longest common subsequence. */
function alignment(one: readonly Word[], two: readonly Word[]): [number, number][] {
  const width = two.length + 1
  const table = new Uint16Array((one.length + 1) * width)
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = two.length - 1; j >= 0; j--)
      table[i * width + j] =
        one[i]!.plain === two[j]!.plain
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!)
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < one.length && j < two.length; ) {
    if (one[i]!.plain === two[j]!.plain) pairs.push([i++, j++])
    else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) i++
    else j++
  }
  return pairs
}

/** Where two versions of one quotation differ; null where they are not versions of one, or only left words out. */
function changesOf(own: readonly Word[], other: readonly Word[], text: string, otherText: string): Change[] | null {
  if (own.length > LONGEST_QUOTE || other.length > LONGEST_QUOTE) return null
  const pairs = alignment(own, other)
  if (pairs.length < FEWEST_SHARED) return null
  const [first, last] = [pairs[0]!, pairs.at(-1)!]
  const longest = Math.max(last[0] - first[0], last[1] - first[1]) + 1
  if (pairs.length < longest * SHARE) return null
  const changes: Change[] = []
  for (let at = 1; at < pairs.length; at++) {
    const left = own.slice(pairs[at - 1]![0] + 1, pairs[at]![0])
    const right = other.slice(pairs[at - 1]![1] + 1, pairs[at]![1])
    if (left.length > LONGEST_GAP || right.length > LONGEST_GAP) return null
    if (left.length === 0 || right.length === 0) continue
    const kind = kindOf(left, right)
    if (kind === 'other') return null
    if (kind === 'same') continue
    const [start, end] = [left[0]!.start, left.at(-1)!.end]
    changes.push({start, end, own: text.slice(start, end), other: otherText.slice(right[0]!.start, right.at(-1)!.end)})
  }
  return changes.length > 0 && changes.length <= MOST_CHANGES ? changes : null
}

/** `other`: different people or numbers, so two statements; `same`: spelling, small words, an editor's brackets; else a change of words. */
function kindOf(left: readonly Word[], right: readonly Word[]): 'other' | 'same' | 'change' {
  const both = [...left, ...right]
  if (both.some(({text}) => text.startsWith('['))) return 'same'
  if (left.length > LONGEST_CHANGE || right.length > LONGEST_CHANGE) return 'other'
  if (both.some(({text}) => /\d/u.test(text))) return 'other'
  if (left.some(isName) && right.some(isName)) return 'other'
  if (left.every(isPronoun) && right.every(isPronoun)) return 'other'
  if (both.every(({plain}) => LIGHT.has(plain) || PRONOUN.test(plain))) return 'same'
  const [one, two] = [left, right].map((words) => words.map(({plain}) => plain.replace(/[.,-]/gu, '')).join(''))
  return isSpelling(one!, two!) ? 'same' : 'change'
}

const isName = ({text}: Word): boolean => /^\p{Lu}/u.test(text) && text !== 'I'
const isPronoun = ({plain}: Word): boolean => PRONOUN.test(plain)

/** "organise" and "organize", "work" and "works", "gonna" and "going to": heard or spelt in two ways. */
function isSpelling(one: string, two: string): boolean {
  const most = Math.max(one.length, two.length)
  let head = 0
  while (head < most && one[head] === two[head]) head++
  let tail = 0
  while (tail < Math.min(one.length, two.length) - head && one.at(-1 - tail) === two.at(-1 - tail)) tail++
  return head + tail >= most - 3 && head >= Math.min(3, most / 2)
}

/** The same speaker, as far as both are named. */
function mayBeOne(one: Quote, two: Quote): boolean {
  const [first, second] = [surnameOf(one), surnameOf(two)]
  return first === null || second === null || first === second
}

function surnameOf({attribution}: Quote): string | null {
  if (!attribution?.speaker || attribution.pronoun) return null
  const last = attribution.block.text
    .slice(...attribution.speaker)
    .split(/\s+/u)
    .at(-1)!
  return /^\p{Lu}/u.test(last) ? last.replace(/['’]s$|[^\p{L}]/gu, '').toLowerCase() : null
}

export default defineCorpusRule<Fact>({
  meta: {
    type: 'problem',
    docs: {
      description: 'Finds two versions of one quotation in different articles: somebody changed its words.',
      recommended: 'off',
      defect: 'spun',
    },
    messages: {
      found:
        'Quotation with `{{own}}`, where `{{file}}` quotes `{{other}}`: one of the two was changed. Look up what was said.',
      write: 'Write `{{other}}`, if the original says so.',
    },
    hasSuggestions: true,
  },
  collect({article}) {
    const {quotes, quoted} = corpus.sketchOf(article)
    if (quotes.length === 0) return null
    const prints = new Float64Array(quotes.length / 4)
    const runs = new Uint32Array(quoted.length / 2)
    const ends = new Uint16Array(prints.length)
    for (let at = 0; at < quotes.length; at += 4) prints[at / 4] = quotes[at]!
    for (let at = 0; at < quoted.length; at += 2) {
      runs[at / 2] = quoted[at]!
      ends[quoted[at + 1]!] = at / 2 + 1
    }
    for (let at = 1; at < ends.length; at++) ends[at] ||= ends[at - 1]!
    return {prints, runs, ends}
  },
  compare(facts, report) {
    const byPrint = new Map<number, Version>()
    for (const {article, fact} of facts)
      fact.prints.forEach((print, index) => {
        const known = byPrint.get(print)
        const runs = fact.runs.subarray(fact.ends[index - 1] ?? 0, fact.ends[index]!)
        if (!known) byPrint.set(print, {print, runs, articles: [article]})
        else if (known.articles.at(-1) !== article) known.articles.push(article)
      })
    const versions = [...byPrint.values()]
    const done = new Set<string>()
    for (const pair of closestPairs(versions))
      for (const about of pair.odd.articles) {
        const source = pair.usual.articles.find((article) => article !== about)
        const key = `${about.id}\n${pair.odd.print}`
        if (!source || pair.usual.articles.includes(about)) continue
        report(about, (article, open) => {
          if (pair.isOther || done.has(key)) return null
          const made = reportOf(pair, article, source, open)
          if (made) done.add(key)
          return made
        })
      }
  },
})

/** For each version the few that it shares most with. The one that fewer articles have is the odd one; of equals the later. */
function closestPairs(versions: readonly Version[]): Pair[] {
  const shares = corpus.overlapsOf(versions.map(({runs}) => runs)).flatMap(({first, second, shared}) => {
    const [one, two] = [versions[first]!, versions[second]!]
    const share = shared / Math.min(one.runs.length, two.runs.length)
    if (share < WORTH_A_LOOK) return []
    const [odd, usual] = one.articles.length < two.articles.length ? [one, two] : [two, one]
    return [{share, pair: {odd, usual, isOther: false}}]
  })
  shares.sort((a, b) => b.share - a.share)
  const looks = new Map<Version, number>()
  return shares.flatMap(({pair}) => {
    const before = looks.get(pair.odd) ?? 0
    looks.set(pair.odd, before + 1)
    return before < MOST_LOOKS ? [pair] : []
  })
}

function reportOf(pair: Pair, article: Article, about: CorpusArticle, open: Open): Report | null {
  const quote = quoteOf(pair.odd.print, article)
  const other = quote ? open(about) : null
  const source = other ? quoteOf(pair.usual.print, other) : null
  if (!quote || !other || !source || !mayBeOne(quote, source)) return null
  const changes = changesOf(wordsOf(quote), wordsOf(source), quote.block.text, source.block.text)
  if (!changes) {
    pair.isOther = true
    return null
  }
  const [first, last] = [changes[0]!, changes.at(-1)!]
  const data = {
    own: changes.map((change) => change.own).join(', '),
    other: changes.map((change) => change.other).join(', '),
    file: corpus.nameBeside(about, article),
  }
  const made = changes.flatMap(
    (change) => edits.replaceWords(quote.block, change.start, change.end, change.other) ?? [],
  )
  const suggest: Suggestion[] = made.length === changes.length ? [{messageId: 'write', data, fix: made}] : []
  return {
    messageId: 'found',
    data,
    range: article.rangeIn(quote.block, first.start, last.end),
    related: [
      {
        message: 'The other version is here.',
        article: other,
        range: other.rangeIn(source.block, source.start, source.end),
      },
    ],
    suggest,
  }
}

/** The quotation of a print, where the prose layer finds the same one. */
function quoteOf(print: number, article: Article): Quote | null {
  const {quotes} = corpus.sketchOf(article)
  for (let at = 0; at < quotes.length; at += 4) {
    if (quotes[at] !== print) continue
    const block = article.body.blocks[quotes[at + 1]!]!
    const found = article.body.prose
      .quotesOf(block)
      .find((quote) => quote.depth === 0 && Math.abs(quote.innerStart - quotes[at + 2]!) < 2)
    if (found) return found
  }
  return null
}
