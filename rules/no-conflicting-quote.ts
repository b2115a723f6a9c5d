import {
  type Article,
  type CorpusGroup,
  type CorpusTable,
  corpus,
  defineCorpusRule,
  edits,
  type Quote,
  type Report,
  type Suggestion,
} from '../src/plugin.ts'
import {changesOf, wordsOf} from './shapes/wordings.ts'

/** Of the samples of the shorter version, to be looked at. */
const WORTH_A_LOOK = 0.25
const MOST_LOOKS = 3
/** Of the versions that have a run of words, the first ones. */
const FIRST = 8

interface Fact {
  /** Of each quotation. */
  readonly prints: readonly number[]
  /** Hashes of all of them, and where those of each end. */
  readonly runs: readonly number[]
  readonly ends: readonly number[]
}
/** A quotation of the article that may be a version of one in another. */
interface Clue {
  readonly print: number
  /** The other article, and the number of the quotation in its sketch. */
  readonly other: number
  readonly quote: number
}
type Open = (other: number) => Article | null

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

/**
 * Versions of quotations by their runs: run, oldest article that has the version, number of the quotation there, print, articles that have it,
 * its runs. Rows of `held`: print, article, number of the quotation; of `runs`: print, run.
 */
function addVersions(held: CorpusTable, runs: CorpusTable, versions: CorpusTable): void {
  for (const [holders, own] of corpus.sideBySide(held, runs, 2)) {
    const [high, low, oldest, quote] = holders.first
    let [articles, article] = [0, -1]
    for (const row of holders.rows()) {
      if (row[2] !== article) articles++
      article = row[2]!
    }
    const distinct: number[] = []
    for (const row of own.rows()) if (row[2] !== distinct.at(-1)) distinct.push(row[2]!)
    for (const run of distinct) versions.add(run, oldest!, quote!, high!, low!, articles, distinct.length)
  }
}

/** The one of two versions that fewer articles have is the odd one; of equals the later. Rows: print of the odd one, place of the usual one, fewer runs. */
function addPairs(versions: CorpusTable, pairs: CorpusTable): void {
  for (const [one, two] of corpus.pairsOf(versions, 1, FIRST)) {
    const [odd, usual] = one[5]! < two[5]! ? [one, two] : [two, one]
    pairs.add(odd[3]!, odd[4]!, usual[1]!, usual[2]!, Math.min(odd[6]!, usual[6]!))
  }
}

/** For an odd version the few that it shares most with. */
function closestIn(group: CorpusGroup): {readonly other: number; readonly quote: number; readonly share: number}[] {
  const best: {other: number; quote: number; share: number}[] = []
  let [other, quote, shared, least] = [-1, -1, 0, 0]
  const done = (): void => {
    const share = shared / least
    if (shared === 0 || share < WORTH_A_LOOK) return
    const place = best.findIndex((one) => one.share < share)
    best.splice(place < 0 ? best.length : place, 0, {other, quote, share})
    if (best.length > MOST_LOOKS) best.pop()
  }
  for (const row of group.rows()) {
    if (row[2] !== other || row[3] !== quote) {
      done()
      ;[other, quote, shared] = [row[2]!, row[3]!, 0]
    }
    shared++
    least = row[4]!
  }
  done()
  return best
}

export default defineCorpusRule<Fact, Clue>({
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
    const prints: number[] = []
    const runs: number[] = []
    const ends: number[] = new Array(quotes.length / 4).fill(0)
    for (let at = 0; at < quotes.length; at += 4) prints.push(quotes[at]!)
    for (let at = 0; at < quoted.length; at += 2) {
      runs.push(quoted[at]!)
      ends[quoted[at + 1]!] = at / 2 + 1
    }
    for (let at = 1; at < ends.length; at++) ends[at] ||= ends[at - 1]!
    return {prints, runs, ends}
  },
  match({table, report}) {
    const held = table(4)
    const runs = table(3)
    return {
      article({number, fact}) {
        fact.prints.forEach((print, quote) => {
          const halves = corpus.halves(print)
          held.add(...halves, number, quote)
          for (let at = fact.ends[quote - 1] ?? 0; at < fact.ends[quote]!; at++) runs.add(...halves, fact.runs[at]!)
        })
      },
      end() {
        const versions = table(7)
        addVersions(held, runs, versions)
        const pairs = table(5)
        addPairs(versions, pairs)
        const looks = table(5)
        for (const group of pairs.groups(2))
          closestIn(group).forEach(({other, quote}, place) => {
            looks.add(group.first[0]!, group.first[1]!, place, other, quote)
          })
        for (const [holders, own] of corpus.sideBySide(held, looks, 2)) {
          const print = corpus.whole(own.first[0]!, own.first[1]!)
          const others = [...own.rows()].map((row) => ({print, other: row[3]!, quote: row[4]!}))
          let last = -1
          for (const row of holders.rows()) {
            if (row[2] !== last) for (const clue of others) report(row[2]!, clue)
            last = row[2]!
          }
        }
      },
    }
  },
  confirm({article, clues, open, report}) {
    const done = new Set<number>()
    for (const clue of clues) {
      const made = done.has(clue.print) ? null : reportOf(clue, article, open)
      if (!made) continue
      done.add(clue.print)
      report(made)
    }
  },
})

function reportOf(clue: Clue, article: Article, open: Open): Report | null {
  const quote = quoteOf(clue.print, article)
  const other = quote ? open(clue.other) : null
  const print = other ? corpus.sketchOf(other).quotes[clue.quote * 4] : undefined
  if (!quote || !other || print === undefined || hasQuote(print, article)) return null
  const source = quoteOf(print, other)
  if (!source || !mayBeOne(quote, source)) return null
  const changes = changesOf(wordsOf(quote), wordsOf(source), quote.block.text, source.block.text)
  if (!changes) return null
  const [first, last] = [changes[0]!, changes.at(-1)!]
  const data = {
    own: changes.map((change) => change.own).join(', '),
    other: changes.map((change) => change.other).join(', '),
    file: corpus.nameBeside(other, article),
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

function hasQuote(print: number, article: Article): boolean {
  const {quotes} = corpus.sketchOf(article)
  for (let at = 0; at < quotes.length; at += 4) if (quotes[at] === print) return true
  return false
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
