import {type Article, type CorpusGroup, corpus, defineCorpusRule, type Report, shapes} from '../src/plugin.ts'

/** Units of text: less is a stub. */
const SHORTEST = 180
const FEWEST_WORDS = 30
/** Units of a block that may be a sentence. */
const PROSE = 50
/** Words in a row of which resemblance is made. */
const SHINGLE = 5
const NEAR = 0.72
const LONG_RUN = 50
/** A copied run begins in this part of both; notices that a site puts under all its articles begin later. */
const OPENING = 1 / 3
/** Of the samples of the shorter article, to be looked at. */
const WORTH_A_LOOK = 0.35
const MOST_LOOKS = 3
/** Of the articles that have a sample, the first ones: copies have all of them with the first. */
const FIRST = 3

interface Fact {
  readonly print: number
  readonly anchors: readonly number[]
}
/** Numbers of older articles, the most alike first. */
type Clue = readonly number[]
interface Likeness {
  readonly kind: 'exact' | 'near' | 'part'
  /** Percent of the five-word runs, or of the shorter article's words. */
  readonly percent: number
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu

/** Of sentences: menus and lists of headlines are alike on all pages of a site. Of everything where that is not enough. */
function wordsOf({body}: Article): string[] {
  const of = (isMeant: (text: string) => boolean): string[] =>
    body.blocks.flatMap(({role, text}) =>
      role === 'title' || !isMeant(text) ? [] : (text.toLowerCase().match(WORD) ?? []),
    )
  const prose = of((text) => text.length >= PROSE && shapes.endsSentence(text))
  return prose.length >= FEWEST_WORDS ? prose : of(() => true)
}

/** A number for each word, the same in both articles. */
function numbered(words: readonly string[], numbers: Map<string, number>): Int32Array {
  const made = new Int32Array(words.length)
  words.forEach((word, at) => {
    const known = numbers.get(word) ?? Math.imul(numbers.size + 1, 0x9e3779b1)
    numbers.set(word, known)
    made[at] = known
  })
  return made
}

/** A hash of five words in a row. */
function shingleAt(words: Int32Array, at: number): number {
  let hash = 0
  for (let index = at; index < at + SHINGLE; index++) hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) + words[index]!
  return hash | 0
}

/** Where each run of five words begins first. */
function shinglesOf(words: Int32Array): Map<number, number> {
  const places = new Map<number, number>()
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    const shingle = shingleAt(words, at)
    if (!places.has(shingle)) places.set(shingle, at)
  }
  return places
}

function likenessOf(own: readonly string[], others: readonly string[]): Likeness | null {
  const numbers = new Map<string, number>()
  const [one, two] = [numbered(own, numbers), numbered(others, numbers)]
  const least = Math.min(one.length, two.length)
  if (least < FEWEST_WORDS) return null
  if (one.length === two.length && one.every((word, at) => word === two[at])) return {kind: 'exact', percent: 100}
  const [a, b] = [shinglesOf(one), shinglesOf(two)]
  let shared = 0
  for (const shingle of a.keys()) if (b.has(shingle)) shared++
  const resemblance = shared / (a.size + b.size - shared)
  if (resemblance >= NEAR) return {kind: 'near', percent: Math.floor(resemblance * 100)}
  const copied = copiedWords(one, two, b)
  return copied * 2 >= least ? {kind: 'part', percent: Math.floor((copied / least) * 100)} : null
}

/** Words of one in runs of 50 or more that the other has too, where the first of them begins early in both. */
function copiedWords(one: Int32Array, two: Int32Array, places: ReadonlyMap<number, number>): number {
  let copied = 0
  for (let at = 0; at + SHINGLE <= one.length; ) {
    const place = places.get(shingleAt(one, at))
    let length = 0
    if (place !== undefined)
      while (at + length < one.length && place + length < two.length && one[at + length] === two[place + length])
        length++
    const isLong = length >= LONG_RUN
    if (isLong && copied === 0 && (at > one.length * OPENING || place! > two.length * OPENING)) return 0
    if (isLong) copied += length
    at += isLong ? length : 1
  }
  return copied
}

/** Of an article's older neighbours those to be looked at. Rows: article, older one, 1 for the same print, how many anchors the one has that has fewer. */
function closestIn(group: CorpusGroup): number[] {
  const list: {readonly other: number; readonly share: number}[] = []
  let [other, shared, isSame, least] = [-1, 0, false, 0]
  const done = (): void => {
    if (isSame) list.push({other, share: 2})
    else if (shared > 1 && shared >= least * WORTH_A_LOOK) list.push({other, share: shared / least})
  }
  for (const row of group.rows()) {
    if (row[1] !== other) {
      done()
      ;[other, shared, isSame] = [row[1]!, 0, false]
    }
    if (row[2] === 1) isSame = true
    else {
      shared++
      least = row[3]!
    }
  }
  done()
  list.sort((a, b) => b.share - a.share || a.other - b.other)
  return list.slice(0, MOST_LOOKS).map((one) => one.other)
}

export default defineCorpusRule<Fact, Clue>({
  meta: {
    type: 'problem',
    docs: {
      description: 'Finds an article that repeats another article of the run.',
      recommended: 'warn',
      defect: 'duplicate',
    },
    messages: {
      exact: 'The article repeats `{{file}}` word for word. Keep one of the two.',
      near: 'The article is nearly `{{file}}`: {{percent}} % of their runs of five words are the same. Keep one of the two.',
      part: 'The article and `{{file}}` share {{percent}} % of the shorter one in runs of 50 words and more. Keep one of the two.',
    },
  },
  collect({article}) {
    const {length, passages, anchors} = corpus.sketchOf(article)
    if (length < SHORTEST) return null
    let print = length
    for (let at = 0; at < passages.length; at += 4) print = (print * 31 + passages[at]!) % 4_294_967_296
    return {print, anchors}
  },
  match({table, report}) {
    const prints = table(2)
    const anchors = table(3)
    return {
      article({number, fact}) {
        prints.add(fact.print, number)
        for (const anchor of fact.anchors) anchors.add(anchor, number, fact.anchors.length)
      },
      end() {
        const alike = table(4)
        for (const [older, one] of corpus.pairsOf(prints, 1, 1)) alike.add(one[1]!, older[1]!, 1, 0)
        for (const [older, one] of corpus.pairsOf(anchors, 1, FIRST))
          if (older[1] !== one[1]) alike.add(one[1]!, older[1]!, 0, Math.min(older[2]!, one[2]!))
        for (const group of alike.groups(1)) {
          const closest = closestIn(group)
          if (closest.length > 0) report(group.first[0]!, closest)
        }
      },
    }
  },
  confirm({article, clues, open, report}) {
    const made = reportOf(article, clues.flat(), open)
    if (made) report(made)
  },
})

function reportOf(article: Article, others: readonly number[], open: (other: number) => Article | null): Report | null {
  const words = wordsOf(article)
  const place = article.body.blocks[0]!.range
  for (const number of others) {
    const other = open(number)
    const likeness = other ? likenessOf(words, wordsOf(other)) : null
    if (!other || !likeness) continue
    const {kind, percent} = likeness
    return {
      messageId: kind,
      data: {file: corpus.nameBeside(other, article), percent},
      range: place,
      related: [{message: 'The other one is here.', article: other, range: other.body.blocks[0]!.range}],
    }
  }
  return null
}
