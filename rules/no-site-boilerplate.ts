import {
  type Article,
  type Block,
  type CorpusGroup,
  type CorpusTable,
  corpus,
  defineCorpusRule,
  edits,
  type Report,
  type Suggestion,
  shapes,
} from '../src/plugin.ts'

const FEWEST_STORIES = 3
/** Of a site's stories, for a plea or a notice. */
const SHARE = 0.01
/** For a label: furniture is on most pages, a subheading or a name in a table only on some. */
const LABEL_SHARE = 0.1
const MOST_OTHER_SITES = 2
/** Long blocks at the top of an article that tell its story; two articles that share two of them are one story. */
const LEADS = 4
const LONG_BLOCK = 60
/** Of the articles that have a lead, the first ones. */
const MOST_LINKS = 8
const LONGEST = 1200

interface Fact {
  /** Of all blocks, and of their last sentences. */
  readonly prints: readonly number[]
  readonly leads: readonly number[]
}
/** A text that stands in several stories of the article's site. */
interface Clue {
  readonly print: number
  readonly stories: number
  /** Of all stories of the site. */
  readonly share: number
  /** The oldest other article that has it. */
  readonly other: number
}
type Open = (other: number) => Article | null

const QUOTED = /["“”„«»]/u
const PLEA =
  /\b(?:you|your|yours|you['’](?:re|ll|ve)|our|us)\b|^(?:please|click|tap|read|see|sign|subscribe|follow|join|get|download|listen|watch|share|send|e-?mail|contact|call|visit|support|donate|help|log|register|find|check|enter|tell|report|like|learn|browse|explore|view|stay|never miss|don['’]t miss)\b/iu
const CONTACT = /https?:\/\/|www\.|\S@\w|(?:^|\s)@\w|©|\ball rights reserved\b|\bnewsletters?\b/iu
/** Words of a newsroom on its own text: they are part of the article. */
const NOTICE =
  /\b(?:correct(?:s|ed|ion)|clarif(?:y|ies|ied|ication)|editor['’]?s?['’]? note|amended|an earlier version)\b/iu

/** Why a recurring text is furniture; null where it may be reporting, such as "He denies the charges." */
function shapeOf(text: string, site: string, isWholeBlock: boolean, share: number): 'label' | 'plea' | null {
  if (text.length > LONGEST || QUOTED.test(text) || NOTICE.test(text) || !/\p{L}{2}/u.test(text)) return null
  if (CONTACT.test(text) || PLEA.test(text)) return 'plea'
  if (!isWholeBlock) return null
  if (namesSite(text, site)) return 'plea'
  const words = shapes.wordsOf(text).length
  return words > 1 && words <= 12 && !shapes.endsSentence(text) && share >= LABEL_SHARE ? 'label' : null
}

/** "The Valley Post is an independent newsroom", on valleypost.example. */
function namesSite(text: string, site: string): boolean {
  const name = site.split('.')[0]!.replace(/[^\p{L}\p{N}]/gu, '')
  return (
    name.length > 4 &&
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .includes(name)
  )
}

/** Of each article the number of its story, that of the oldest of them: copies and updates of one are one story. */
function storiesOf(leads: CorpusTable, links: CorpusTable, count: number): Uint32Array {
  for (const [older, one] of corpus.pairsOf(leads, 4, MOST_LINKS))
    if (older[4] !== one[4]) links.add(one[4]!, older[4]!, one[5]!, one[6]!)
  const stories = Uint32Array.from({length: count}, (_, number) => number)
  for (const group of links.groups(1)) {
    const older = linkIn(group)
    if (older !== null) stories[group.first[0]!] = stories[older]!
  }
  return stories
}

/** Of the older articles that share enough leads, the one that shares the first of them. Rows: article, older one, place of the lead, number of leads. */
function linkIn(group: CorpusGroup): number | null {
  let [best, bestPlace] = [-1, 0]
  let [older, place, shared] = [-1, 0, 0]
  for (const row of group.rows()) {
    if (row[1] === older) shared++
    else [older, place, shared] = [row[1]!, row[2]!, 1]
    const isEnough = shared > 1 || row[3] === 1
    if (isEnough && older !== best && (best < 0 || place < bestPlace)) [best, bestPlace] = [older, place]
  }
  return best < 0 ? null : best
}

/** Holders of texts that stand in few sites: print, site, story, article. Rows of `prints`: print, site, article. */
function addRecurring(prints: CorpusTable, stories: Uint32Array, recurring: CorpusTable): void {
  for (const group of prints.groups(2, FEWEST_STORIES)) {
    if (sitesIn(group) > MOST_OTHER_SITES + 1) continue
    for (const [high, low, site, more, article] of group.rows())
      recurring.add(high!, low!, site!, more!, stories[article!]!, article!)
  }
}

function sitesIn(group: CorpusGroup): number {
  let sites = 0
  let [site, more] = [-1, -1]
  for (const row of group.rows()) {
    if (row[2] === site && row[3] === more) continue
    ;[site, more] = [row[2]!, row[3]!]
    if (++sites > MOST_OTHER_SITES + 1) break
  }
  return sites
}

/** Those of them that stand in enough stories: site, print, article, stories, the two oldest articles. */
function addFound(recurring: CorpusTable, found: CorpusTable): void {
  for (const group of recurring.groups(4, FEWEST_STORIES)) {
    let [stories, story] = [0, -1]
    let [oldest, second] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (const row of group.rows()) {
      if (row[4] !== story) stories++
      story = row[4]!
      const article = row[5]!
      if (article < oldest) [oldest, second] = [article, oldest]
      else if (article < second) second = article
    }
    if (stories < FEWEST_STORIES) continue
    for (const [high, low, site, more, , article] of group.rows())
      found.add(site!, more!, high!, low!, article!, stories, oldest, second)
  }
}

/** Reports what stands in enough of the stories of its site. Rows of `homes`: site, article. */
function reportFound(
  homes: CorpusTable,
  found: CorpusTable,
  stories: Uint32Array,
  report: (article: number, clue: Clue) => void,
): void {
  for (const [home, texts] of corpus.sideBySide(homes, found, 2)) {
    let total = 0
    for (const row of home.rows()) if (stories[row[2]!] === row[2]) total++
    for (const [, , high, low, article, count, oldest, second] of texts.rows()) {
      if (count! < Math.ceil(total * SHARE)) continue
      const other = article === oldest ? second! : oldest!
      report(article!, {print: corpus.whole(high!, low!), stories: count!, share: count! / total, other})
    }
  }
}

export default defineCorpusRule<Fact, Clue>({
  meta: {
    type: 'problem',
    docs: {
      description:
        'Finds labels, pleas and notices that stand in several articles of one site: they belong to its pages.',
      recommended: 'warn',
      defect: 'boilerplate',
    },
    messages: {
      found:
        '`{{text}}` stands in {{count}} stories of {{site}}: it belongs to the page, not to this story. Remove it.',
      remove: 'Remove it from this article.',
    },
    hasSuggestions: true,
    needsSite: true,
  },
  collect({article}) {
    const {passages} = corpus.sketchOf(article)
    if (passages.length === 0) return null
    const prints = new Set<number>()
    const leads: number[] = []
    for (let at = 0; at < passages.length; at += 4) {
      prints.add(passages[at]!)
      const isLong = passages[at + 2] === 0 && passages[at + 3]! >= LONG_BLOCK
      if (isLong && leads.length < LEADS) leads.push(passages[at]!)
    }
    return {prints: [...prints], leads}
  },
  match({table, report}) {
    const homes = table(3)
    const leads = table(7)
    const prints = table(5)
    let count = 0
    return {
      article({number, site, fact}) {
        const home = corpus.halves(corpus.printOf(site!))
        count = number + 1
        homes.add(...home, number)
        for (const print of fact.prints) prints.add(...corpus.halves(print), ...home, number)
        fact.leads.forEach((lead, place) => {
          leads.add(...home, ...corpus.halves(lead), number, place, fact.leads.length)
        })
      },
      end() {
        const stories = storiesOf(leads, table(4), count)
        const recurring = table(6)
        addRecurring(prints, stories, recurring)
        const found = table(8)
        addFound(recurring, found)
        reportFound(homes, found, stories, report)
      },
    }
  },
  confirm({article, site, clues, open, report}) {
    for (const clue of clues) {
      const made = reportOf(clue, site!, article, open)
      if (made) report(made)
    }
  },
})

function reportOf(clue: Clue, site: string, article: Article, open: Open): Report | null {
  const place = placeOf(clue.print, article)
  if (!place) return null
  const {block, start, end} = place
  const text = block.text.slice(start, end)
  const isWholeBlock = start === 0 && end === block.text.length
  if (!shapeOf(text, site, isWholeBlock, clue.share)) return null
  if (!isWholeBlock && !article.body.prose.sentencesOf(block).some((sentence) => sentence.start === start)) return null
  const elsewhere = other(clue, text, open)
  const removal = isWholeBlock ? edits.removeBlock(block) : edits.removeText(block, start, end)
  const suggest: Suggestion[] = removal ? [{messageId: 'remove', fix: removal}] : []
  if (!elsewhere) return null
  return {
    messageId: 'found',
    data: {text: shapes.shorten(text), count: clue.stories, site},
    range: article.rangeIn(block, start, end),
    related: [{message: 'It stands here too.', ...elsewhere}],
    suggest,
  }
}

/** The print is of samples: the words are looked up in another article. */
function other(clue: Clue, text: string, open: Open) {
  const article = open(clue.other)
  const place = article && placeOf(clue.print, article)
  if (!place || place.block.text.slice(place.start, place.end) !== text) return null
  return {article, range: article.rangeIn(place.block, place.start, place.end)}
}

function placeOf(print: number, article: Article): {block: Block; start: number; end: number} | null {
  const {passages} = corpus.sketchOf(article)
  for (let at = 0; at < passages.length; at += 4)
    if (passages[at] === print)
      return {block: article.body.blocks[passages[at + 1]!]!, start: passages[at + 2]!, end: passages[at + 3]!}
  return null
}
