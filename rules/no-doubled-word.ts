import {type Block, defineRule, edits} from '../src/plugin.ts'

/** Words that no English sentence has twice in a row ("that that" and "had had" are right at times). */
const CLOSED = new Set(
  'the a an of to and or for with from by at as are was were be he she they we his their our this will would can could has'.split(
    ' ',
  ),
)
/** Said twice for stress, outside quotations too. */
const STRESSED = new Set(
  'really never always again still truly quite forever please maybe later hundreds thousands millions miles years'.split(
    ' ',
  ),
)
/** What the block of a post, or one a few lines on, has where it was signed. */
const POST_SIGNS = ['(@', 'pic.twitter.com/', 'pic.x.com/', '//t.co/']
/** Lines of a post after one of its lines, at most. */
const POST_LINES = 3
/** Twice in a row by mistake as a rule, though a pause may part them: "those who had it it served well". */
const DOUBTFUL = new Set('it but which said also into when then been'.split(' '))
/** Begin a sentence, and cannot do so twice: not names, as "The The" is. */
const OPENERS = new Set('He She They We'.split(' '))
/** "He moved in in May", "It goes on on Friday": right after these. */
const PARTICLES = new Set('on in'.split(' '))
const PHRASAL = new Set(
  [
    'go goes went going gone come comes came coming carry carries carried carrying move moves moved moving get gets',
    'got getting keep keeps kept hold holds held holding hang hangs hung log logs logged logging sign signs signed',
    'turn turns turned turning switch switched put puts putting live lives lived pass passed early earlier later',
    'further give gives gave given giving set sets kick kicks kicked check checks checked bring brings brought fill',
    'fills filled tune tuned settle settled join joined plug plugged buy bought break broke broken hand handed step',
    'stepped stay stays stayed drop dropped let fall falls fell cave caved pour poured close closed look looked',
    'believe believed depend depends depended work works worked take takes taken took act acts acted insist insists',
    'insisted rely relies relied focus focuses focused build builds built call calls called try tried have has had',
    'was were is be been it them him her us me you so what that which from add drive drives driven press pressed',
    'play plays played run runs ran voted vote write wrote phone phoned lock locked opt opted',
  ].flatMap((line) => line.split(' ')),
)
const FEWEST = 4
const MOST = 20

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Finds a word or a run of words doubled: "the the", "Vote delayed again Vote delayed again".',
      recommended: 'warn',
      defect: 'broken',
    },
    messages: {doubled: '`{{text}}` stands twice in a row. Remove one.', remove: 'Remove one.'},
    fixable: 'text',
    hasSuggestions: true,
  },
  create(context) {
    const report = (block: Block, start: number, end: number, text: string): void =>
      context.report({
        messageId: 'doubled',
        data: {text},
        range: context.article.rangeIn(block, start, end),
        fix: edits.removeText(block, start + text.length, end),
      })
    const suggest = (block: Block, start: number, end: number, text: string): void => {
      const removal = edits.removeText(block, start + text.length, end)
      context.report({
        messageId: 'doubled',
        data: {text},
        range: context.article.rangeIn(block, start, end),
        suggest: removal ? [{messageId: 'remove', fix: removal}] : null,
      })
    }
    /** The words of an embedded post, which its signature or address follows: they are somebody's own. */
    const isPosted = ({index}: Block): boolean => {
      const {blocks, text} = context.part
      if (!POST_SIGNS.some((sign) => text.includes(sign))) return false
      for (let at = index; at <= index + POST_LINES; at++)
        if (blocks[at] && POST_SIGNS.some((sign) => blocks[at]!.text.includes(sign))) return true
      return false
    }
    const isQuoted = (block: Block, at: number): boolean =>
      context.part.prose.quotesOf(block).some(({start, end}) => start <= at && at < end)
    const check = (block: Block): void => {
      const {text} = block
      const words = scan(text)
      const {starts, hashes} = words
      for (let index = 1; index < starts.length; index++) {
        if (hashes[index] !== hashes[index - 1]) continue
        const start = starts[index - 1]!
        const [word, rest] = split(text.slice(start, starts[index]! + 40))
        const end = starts[index]! + word.length
        const isMarked = /^[-'’.]/u.test(text.slice(end, end + 1))
        if (!rest || isMarked) continue
        const isClosed = CLOSED.has(word.toLowerCase()) && !(isCapital(text[starts[index]!]!) && start > 0)
        if (isClosed && isPosted(block)) suggest(block, start, end, word)
        else if (isClosed) report(block, start, end, word)
        else if (mayBeMeant(text, start, word)) continue
        else if (!isQuoted(block, start)) suggest(block, start, end, word)
      }
      const run = doubledRun(text, words)
      if (run) report(block, run.start, run.start + run.length * 2 + 1, text.slice(run.start, run.start + run.length))
    }
    let isSuspect = false
    return {
      root: () => {
        isSuspect = mayDouble(context.part.text)
      },
      block: (block) => {
        if (isSuspect) check(block)
      },
    }
  },
})

/** A word of weight in small letters, of which two in a row stress nothing. */
const isPlain = (word: string): boolean => /^\p{Ll}{5,}$/u.test(word) && !STRESSED.has(word)

/** Whether a word may stand twice in a row on purpose. */
function mayBeMeant(text: string, start: number, word: string): boolean {
  if (isPlain(word) || DOUBTFUL.has(word)) return false
  if (OPENERS.has(word)) return start > 0 && !/[.!?]["”’)]?\s$/u.test(text.slice(Math.max(0, start - 3), start))
  if (!PARTICLES.has(word)) return true
  const before = /(\p{L}{1,20})\s$/u.exec(text.slice(Math.max(0, start - 21), start))
  return before === null || PHRASAL.has(before[1]!.toLowerCase())
}

/** Places in the table of the last words; a power of two. */
const PLACES = 512

/**
 * Whether a word or a run of words of a whole part may stand twice in a row: mostly not, and then no block is looked at. One pass:
 * each word's hash is compared with the one before, and with where it last stood.
 */
function mayDouble(text: string): boolean {
  const lastHash = new Int32Array(PLACES)
  const lastIndex = new Int32Array(PLACES)
  let hash = 0
  let previous = 0
  let index = 0
  let distance = 0
  let count = 0
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 32
    if (unit > 32 && unit !== 0xa0) {
      hash = (Math.imul(hash, 31) + (unit >= 65 && unit <= 90 ? unit + 32 : unit)) | 0
      continue
    }
    if (hash === 0) continue
    if (hash === previous) return true
    index++
    const place = (hash ^ (hash >>> 9)) & (PLACES - 1)
    const apart = lastHash[place] === hash ? index - lastIndex[place]! : 0
    if (apart !== distance) count = 0
    distance = apart
    if (apart >= FEWEST && apart <= MOST && ++count >= apart) return true
    lastHash[place] = hash
    lastIndex[place] = index
    previous = hash
    hash = 0
  }
  return false
}

interface Words {
  readonly starts: readonly number[]
  /** Of each word, letter case aside. */
  readonly hashes: readonly number[]
}

const isCapital = (unit: string): boolean => unit !== unit.toLowerCase()

/** Start and hash of each run of units that are no space: one pass, no slices. */
function scan(text: string): Words {
  const starts: number[] = []
  const hashes: number[] = []
  let hash = 0
  let isIn = false
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 32
    if (unit <= 32 || unit === 0xa0) {
      if (isIn) hashes.push(hash)
      isIn = false
    } else {
      if (!isIn) {
        starts.push(at)
        hash = 0
      }
      isIn = true
      hash = (Math.imul(hash, 31) + (unit >= 65 && unit <= 90 ? unit + 32 : unit)) | 0
    }
  }
  return {starts, hashes}
}

/** The first word, and whether the same one follows. */
function split(text: string): [word: string, isTwice: boolean] {
  const [first = '', second = ''] = text.split(/\s+/u)
  return [first, second.toLowerCase() === first.toLowerCase()]
}

/** The first run of four words or more that stands twice in a row with one space between. */
function doubledRun(text: string, {starts, hashes}: Words): {start: number; length: number} | null {
  const last = new Map<number, number>()
  for (let index = 0; index < starts.length; index++) {
    const hash = hashes[index]!
    const before = last.get(hash)
    last.set(hash, index)
    const count = before === undefined ? 0 : index - before
    if (before === undefined || count < FEWEST || count > MOST || index + count > starts.length) continue
    let isSame = true
    for (let step = 1; step < count && isSame; step++) isSame = hashes[before + step] === hashes[index + step]
    if (!isSame) continue
    const length = starts[index]! - starts[before]! - 1
    const first = text.slice(starts[before]!, starts[before]! + length)
    if (first === text.slice(starts[index]!, starts[index]! + length)) return {start: starts[before]!, length}
  }
  return null
}
