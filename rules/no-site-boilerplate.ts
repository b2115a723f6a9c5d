import {
  type Article,
  type Block,
  type CorpusArticle,
  type CorpusFact,
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
const LONGEST = 1200

interface Fact {
  /** Of all blocks, and of their last sentences. */
  readonly prints: Float64Array
  readonly leads: Float64Array
}
type Site = readonly CorpusFact<Fact>[]
type Open = (other: CorpusArticle) => Article | null
/** A text that stands in several stories of a site. */
interface Recurring {
  readonly print: number
  readonly articles: readonly CorpusArticle[]
  readonly stories: number
  readonly share: number
}

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

/** Number of the story of each article: copies and updates of one are one story. */
function storiesOf(site: Site): number[] {
  const stories = site.map((_, index) => index)
  const byLead = new Map<number, number[]>()
  site.forEach(({fact}, index) => {
    const shared = new Map<number, number>()
    for (const lead of fact.leads) {
      const before = byLead.get(lead) ?? []
      for (const other of before) shared.set(other, (shared.get(other) ?? 0) + 1)
      if (before.length < 8) byLead.set(lead, [...before, index])
    }
    const first = [...shared].find(([, count]) => count > 1 || (count > 0 && fact.leads.length === 1))
    if (first) stories[index] = stories[first[0]]!
  })
  return stories
}

/** Texts that stand in enough stories of a site, by one sort of all prints. */
function recurringIn(site: Site): Recurring[] {
  const all = new Float64Array(site.reduce((sum, {fact}) => sum + fact.prints.length, 0))
  let at = 0
  for (const {fact} of site) {
    all.set(fact.prints, at)
    at += fact.prints.length
  }
  all.sort()
  const holders = new Map<number, number[]>()
  for (let index = FEWEST_STORIES - 1; index < all.length; index++)
    if (all[index] === all[index - FEWEST_STORIES + 1]) holders.set(all[index]!, [])
  if (holders.size === 0) return []
  site.forEach(({fact}, index) => {
    for (const print of fact.prints) holders.get(print)?.push(index)
  })
  const stories = storiesOf(site)
  const total = new Set(stories).size
  return [...holders].flatMap(([print, indexes]) => {
    const count = new Set(indexes.map((index) => stories[index])).size
    if (count < Math.max(FEWEST_STORIES, Math.ceil(total * SHARE))) return []
    return [{print, articles: indexes.map((index) => site[index]!.article), stories: count, share: count / total}]
  })
}

export default defineCorpusRule<Fact>({
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
    return {prints: Float64Array.from(prints), leads: Float64Array.from(leads)}
  },
  compare(facts, report) {
    const sites = new Map<string, CorpusFact<Fact>[]>()
    for (const one of facts) {
      const list = sites.get(one.article.site!)
      if (list) list.push(one)
      else sites.set(one.article.site!, [one])
    }
    const found = [...sites.values()].flatMap((site) => (site.length < FEWEST_STORIES ? [] : recurringIn(site)))
    const sitesOf = new Map(found.map(({print}) => [print, new Set<string>()]))
    for (const {article, fact} of facts) for (const print of fact.prints) sitesOf.get(print)?.add(article.site!)
    for (const one of found) {
      if (sitesOf.get(one.print)!.size > MOST_OTHER_SITES + 1) continue
      for (const about of one.articles) report(about, (article, open) => reportOf(one, about, article, open))
    }
  },
})

function reportOf(one: Recurring, about: CorpusArticle, article: Article, open: Open): Report | null {
  const place = placeOf(one.print, article)
  if (!place) return null
  const {block, start, end} = place
  const text = block.text.slice(start, end)
  const isWholeBlock = start === 0 && end === block.text.length
  const site = about.site!
  if (!shapeOf(text, site, isWholeBlock, one.share)) return null
  if (!isWholeBlock && !article.body.prose.sentencesOf(block).some((sentence) => sentence.start === start)) return null
  const elsewhere = other(one, about, text, open)
  const removal = isWholeBlock ? edits.removeBlock(block) : edits.removeText(block, start, end)
  const suggest: Suggestion[] = removal ? [{messageId: 'remove', fix: removal}] : []
  if (!elsewhere) return null
  return {
    messageId: 'found',
    data: {text: shapes.shorten(text), count: one.stories, site},
    range: article.rangeIn(block, start, end),
    related: [{message: 'It stands here too.', ...elsewhere}],
    suggest,
  }
}

/** The print is of samples: the words are looked up in another article. */
function other(one: Recurring, about: CorpusArticle, text: string, open: Open) {
  const neighbour = one.articles.find((article) => article !== about)
  const article = neighbour ? open(neighbour) : null
  const place = article && placeOf(one.print, article)
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
