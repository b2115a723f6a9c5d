import words from '../src/generated/words/metadata.ts'
import outlets from '../src/generated/words/outlets-agencies.ts'
import {type Block, defineRule, edits, type PhraseHit, shapes} from '../src/plugin.ts'
import {authorBlurbs} from './shapes/author-blurb.ts'
import {BYLINE, CONTACT, isCreditRow, JOINER, PERSON} from './shapes/byline-row.ts'
import {headLines} from './shapes/head-lines.ts'
import {readRow} from './shapes/page-row.ts'

const sections: ReadonlySet<string> = new Set(words.sections)
const agencies: ReadonlySet<string> = new Set(outlets.agencies.map((name) => name.toLowerCase()))
const endings: ReadonlySet<string> = new Set(outlets.endings)

const LONGEST_STAMP = 90
const LONGEST_SECTION = 30
const LONGEST_ROW = 200
const LONGEST_BLURB = 700
/** Blocks from the top and from the end where bylines, sections and blurbs stand. */
const TOP = 6
/** Tags under their label, at most. */
const MOST_TAGS = 12
const TAG_LABEL =
  /^(?:tags|tagged|topics|keywords|categories|filed under|(?:article|story|post|related) tags|explore more on these topics|(?:topics|tags) in this (?:article|story)|in this (?:article|story)):?$/iu
const TAIL = 6
const NAME_IN_BLURB = 100
const UNSURE = 0.6
const LONGEST_POSTED = 6
const QUOTED = /["“”]/u
/** Words in a row that are no part of a stamp: names, places, sections. */
const MOST_NAMES = 12
/** So many bare stamps are the times of a live report or the dates of a timeline. */
const MOST_STAMPS = 2

/** "Ana Poe05:00", "Ana PoeYesterday 20:47": a name and a time that lost their space. */
const GLUED_ROW =
  /^\p{Lu}[\p{L}'’. -]{2,40}\p{Ll}(?:(?:Yesterday|Today)[ ,]{0,2}|\d{1,2} \p{Lu}\p{Ll}{2,8} \d{4}[ ,]{0,2})?(?:at )?\d{1,2}:\d{2}(?: ?[ap]m)?(?:\+\d{1,4})?$/u
const CRUMBS = ['»', '›', '>', '→', ' / ']
/** What a path says before its first crumb. */
const PATH_LABEL = /^(?:you are here|current|location):?\s?/iu
const SECTION_MARK = /\s?[|/·•]\s?/u
/** "NewsRegionElmira", "HomeLocal NewsFerry": a path or a menu that lost its spaces. */
const GLUED_PATH =
  /^(?:Home|News|Sports?|Business|World|Local|Politics|Opinion|Weather|Entertainment|Lifestyle|Videos?|Photos)(?:\p{Lu}\p{Ll}{2,14}){1,12}(?: |$)/u
const CRUMB = /\s?[»>›→]\s?/u
/** "Home / News / Harbour": a stroke may stand in a story's own words too, and the first one must be the home page. */
const HOME_CRUMBS = /^(?:home|homepage)(?: \/ \p{Lu}[\p{L}\d&'’ -]{1,30}){1,4}$/iu
const HAT_TIP = /^[[(]?h\s?\/\s?t\b|^[[(]\s?via\s/iu
const ROW_MARK = /[|·•]|\s[-–—]\s|\bby\s|\sadmin$/iu
/** "… can be reached at", "… sends tips to:" at the end of a line. */
const LEADS_ON = /\s(?:at|to|by|via|on|is|or|and|email|e-mail)\s?:?$/u
const AGENCY_SEPARATOR = /\s?(?:[,/&;|]|\band\b|\s[-–—])\s?/u

/** "Reuters correspondents Ana Poe and Ben Roe contributed …" is a wire credit. */
const STAFF = /^(?:The )?(\p{Lu}[\p{L} -]{1,30}) (?:writer|reporter|journalist|correspondent)s?\b/u
/** "Ana Poe and Ben Roe contributed to this report." names people; "The Associated Press contributed …" no more than an outlet. */
function namesHelpers(credit: string): boolean {
  const at = credit.indexOf(' contributed')
  const staff = STAFF.exec(credit)?.[1]
  return at > 0 && !(staff && isAgency(staff)) && !namesAgencies(credit.slice(0, at))
}

/** The line above breaks off at "… can be reached at": the address ends its sentence. */
const endsSentenceAbove = ({index, part: {blocks}}: Block): boolean => {
  const above = blocks[index - 1]?.text
  return above !== undefined && above.length > LONGEST_SECTION && LEADS_ON.test(above.slice(-NAME_IN_BLURB))
}

const isAgency = (text: string): boolean => agencies.has(text.toLowerCase())
const isOutlet = (text: string): boolean => isAgency(text) || endings.has(text.split(' ').at(-1)!)

/** A line that names agencies and outlets and nothing else, or a person and an agency. */
function namesAgencies(text: string): boolean {
  const names = text.replace(/^[\s(–—-]+|(?<![\s).])[\s).]+$/gu, '').split(AGENCY_SEPARATOR)
  if (names.length === 2 && PERSON.test(names[0]!) && isOutlet(names[1]!)) return true
  return names.some(isAgency) && names.every((name) => /^\p{Lu}/u.test(name) && isOutlet(name))
}

/** "By Ana Poe", "BY ANA POE, HARBOUR POST": names and small words after "By". */
const isByline = (text: string): boolean =>
  (text.startsWith('B') || text.startsWith('b')) &&
  BYLINE.test(text) &&
  text
    .split(/\s+/u)
    .every(
      (word, index) =>
        index === 0 || JOINER.test(word) || /^[(“"]?\p{Lu}/u.test(word) || (index > 2 && /^\d{1,2}$/u.test(word)),
    )

/** "About Ana Poe" heads her blurb where the next block is on her, or speaks for her. */
const isBlurbOf = (head: Block, {text}: Block): boolean => {
  const name = head.text.slice('About '.length)
  return (
    text.length <= LONGEST_BLURB &&
    (/^I(?:'m|’m| am)\b/u.test(text) || (name.includes(' ') && text.slice(0, NAME_IN_BLURB).includes(name)))
  )
}

/** "★★★★☆": what a reviewer gave. */
const STARS = /^(?:[★☆⭐✭✩✪½]\s?){3,7}$/u
const LONGEST_STARS = 14
/** Seconds or milliseconds since 1970. */
const EPOCH = /^1\d{9}(?:\d{3})?$/u
const LONGEST_EPOCH = 13

/** A line with a digit that is no long sentence. */
const mayBeRow = (text: string): boolean =>
  (text.length <= LONGEST_STAMP || !shapes.endsSentence(text)) && /\d/u.test(text)

/** "Home » News » …", "News > Harbour": the first is a section's name. */
function isBreadcrumb(text: string): boolean {
  const path = text.replace(PATH_LABEL, '')
  if (HOME_CRUMBS.test(path)) return true
  const [first, second] = path.split(CRUMB, 2)
  return Boolean(second) && sections.has(first!.toLowerCase())
}

const isEdge = ({index, part}: Block): boolean =>
  index < TOP || index >= part.blocks.length - TAIL || index > shapes.shapeOf(part).lastProse

/** `byline` and `aside` may be words of the story. `bare` is a stamp without a label: where there are many, they are the times of a live report or the dates of a timeline. */
type Verdict = 'data' | 'credit' | 'byline' | 'aside' | 'bare' | null
const DATA: ReadonlySet<Verdict> = new Set(['data', 'aside'])
const DOUBTFUL: ReadonlySet<Verdict> = new Set(['byline', 'aside'])

/** What a short block is, by its shape. */
function judge(block: Block): Verdict {
  const {text} = block
  if (!text.includes(' ') && CONTACT.test(text)) return endsSentenceAbove(block) ? 'byline' : 'credit'
  if (text.length <= LONGEST_STAMP && HAT_TIP.test(text)) return 'credit'
  if (isEdge(block) && isCreditRow(block, namesAgencies)) return 'credit'
  if (text.length <= LONGEST_EPOCH && EPOCH.test(text) && block.index < TOP) return 'data'
  const row = mayBeRow(text) ? (GLUED_ROW.test(text) ? 'credit' : judgeRow(block)) : null
  if (row !== null) return row
  if (!isEdge(block)) return null
  if (GLUED_PATH.test(text) && !shapes.endsSentence(text)) return 'data'
  if (isSection(block) || (text.length <= LONGEST_STARS && STARS.test(text))) return 'data'
  // "(AP)" above the first paragraph is what is left of a dateline.
  if (text.length <= LONGEST_STAMP && namesAgencies(text))
    return text.startsWith('(') && !shapes.isClosing(block) ? 'byline' : 'credit'
  return isByline(text) ? 'byline' : null
}

function judgeRow(block: Block): Verdict {
  const {text} = block
  const row = readRow(text)
  if (!row || !(row.hasDate || row.isTimed)) return null
  // Pages set no brackets around their stamps: amid the story they are the writer's.
  if (row.others === 0 && row.hasLabel) return text.startsWith('(') && !isEdge(block) ? 'aside' : 'data'
  if (row.others === 0)
    return block.kind === 'paragraph' && !row.isStretch && (row.isTimed || (row.hasYear && isEdge(block)))
      ? 'bare'
      : null
  if (row.others > MOST_NAMES || shapes.endsSentence(text)) return null
  if (row.hasLabel && (row.hasDate || row.hasClock)) return /\bby\s/iu.test(text) ? 'credit' : 'data'
  if (BYLINE.test(text)) return 'credit'
  const isRow = row.hasDate && (row.hasClock || (row.hasYear && ROW_MARK.test(text)))
  return isRow && block.index < TOP ? 'credit' : null
}

/** The name of a section, before the article's first paragraph. */
function isSection({text, index, kind, part}: Block): boolean {
  const {blocks} = part
  if (index >= TOP || text.length > LONGEST_SECTION || kind === 'heading') return false
  if (index > shapes.shapeOf(part).firstProse) return false
  if (
    !text
      .toLowerCase()
      .split(SECTION_MARK)
      .every((name) => sections.has(name))
  )
    return false
  for (let before = 0; before < index; before++) if (blocks[before]!.text.length > LONGEST_ROW) return false
  return true
}

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description:
        'Finds data of the page in the text: time stamps, sections, tags, reading times, byline rows, wire credits, blurbs of authors.',
      recommended: 'warn',
      defect: 'boilerplate:metadata',
    },
    messages: {
      found: 'Unexpected page data `{{text}}`, expected only the story. Remove it.',
      credit: 'Credit `{{text}}` stands in the text. Keep it with the data of the article, or remove it.',
      remove: 'Remove it.',
    },
    fixable: 'text',
    hasSuggestions: true,
    packs: ['metadata'],
    schema: {type: 'object', properties: {removeClosing: {type: 'boolean'}}, additionalProperties: false},
    defaultOptions: {removeClosing: false},
  },
  create(context) {
    const {removeClosing} = context.options
    const report = (
      block: Block,
      start: number,
      end: number,
      isCredit: boolean,
      confidence = 1,
      isSignOff = false,
      isAsked = false,
    ): void => {
      const isWhole = start === 0 && end === block.text.length
      const removal = isWhole ? edits.removeBlock(block) : edits.removeText(block, start, end)
      // Glued to a paragraph, or with the names of those who helped, a credit may be a sentence of the story.
      const isKept = isSignOff && !removeClosing && shapes.isClosing(block)
      const isOwn = isCredit && (!isWhole || isKept || namesHelpers(block.text))
      const isSafe = !isAsked && !isOwn && !(isCredit && context.purpose === 'republish')
      context.report({
        messageId: isCredit ? 'credit' : 'found',
        data: {text: shapes.shorten(block.text.slice(start, end))},
        part: block.part,
        range: context.article.rangeIn(block, start, end),
        fix: isSafe ? removal : null,
        suggest: !isSafe && removal ? [{messageId: 'remove', fix: removal}] : null,
        confidence,
      })
    }

    const reportHit = ({block, start, end, entry, quoted}: PhraseHit, done: Set<Block>): void => {
      const {text} = block
      const has = (tag: string): boolean => entry.tags?.includes(tag) ?? false
      if (quoted || block.role === 'title' || block.kind === 'cell' || done.has(block)) return
      // "## References" heads a part of its author's.
      if (block.kind === 'heading' && block.part.markup === 'markdown') return
      if (has('list') && shapes.endsSentence(text) && !text.endsWith(':')) return
      if (has('stamp') && !/\d/u.test(text) && text.split(' ').length > LONGEST_POSTED) return
      if (has('edge') && (!isEdge(block) || text.length > LONGEST_BLURB)) return
      if (has('about')) {
        const next = block.part.blocks[block.index + 1]
        if (!next || !isBlurbOf(block, next)) return
        done.add(next)
        report(next, 0, next.text.length, true, UNSURE)
      }
      // The sentences that follow in an author's paragraph go on about the author.
      const isParagraph = has('blurb') && start === 0 && !QUOTED.test(text)
      const to = isParagraph ? text.length : end
      if (start === 0 && to === text.length) done.add(block)
      const isUnsure = (has('blurb') && !shapes.isClosing(block)) || (has('likely') && !isEdge(block))
      report(block, start, to, has('credit'), isUnsure ? UNSURE : 1, has('sign-off'), entry.fix !== 'safe')
    }

    /** Tags under their label, behind the story: short lines to the end or to a longer one. */
    const reportTags = (label: Block, done: Set<Block>): void => {
      const {blocks} = label.part
      if (label.index <= shapes.shapeOf(label.part).lastProse) return
      for (let at = label.index + 1; at < blocks.length && at <= label.index + MOST_TAGS; at++) {
        const block = blocks[at]!
        if (block.text.length > LONGEST_SECTION || /[.!?:]$/u.test(block.text) || done.has(block)) return
        done.add(block)
        report(block, 0, block.text.length, false, UNSURE, false, true)
      }
    }

    return {
      'root:exit': () => {
        const {blocks, text} = context.part
        const mayHaveCrumbs = CRUMBS.some((mark) => text.includes(mark))
        const done = new Set<Block>()
        const bare: Block[] = []
        const told: Block[] = []
        const labels: Block[] = []
        for (const hit of context.phrases()) {
          if (hit.block.part !== context.part) continue
          reportHit(hit, done)
          if (TAG_LABEL.test(hit.block.text)) labels.push(hit.block)
        }
        for (const label of labels) reportTags(label, done)
        for (const block of blocks) {
          if (block.text.length > LONGEST_ROW || done.has(block)) continue
          const verdict = mayHaveCrumbs && isBreadcrumb(block.text) ? 'data' : judge(block)
          if (verdict === null || block.role === 'title') continue
          told.push(block)
          if (verdict === 'bare') bare.push(block)
          else report(block, 0, block.text.length, !DATA.has(verdict), DOUBTFUL.has(verdict) ? UNSURE : 1)
        }
        for (const block of authorBlurbs(blocks))
          if (!done.has(block)) {
            done.add(block)
            report(block, 0, block.text.length, true, UNSURE, true, true)
          }
        if (bare.length <= MOST_STAMPS) for (const block of bare) report(block, 0, block.text.length, false)
        for (const block of headLines(context.part, new Set([...done, ...told])))
          report(block, 0, block.text.length, true, UNSURE, false, true)
      },
    }
  },
})
