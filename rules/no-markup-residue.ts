import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import words from '../src/generated/words/markup.ts'
import {type Block, defineRule, edits, shapes} from '../src/plugin.ts'

const inline: ReadonlySet<string> = new Set(words.inline)
const elements: ReadonlySet<string> = new Set([...words.inline, ...words.elements])
const holders: ReadonlySet<string> = new Set(words.holders)
const wrappers: ReadonlySet<string> = new Set(words.wrappers)

/** What stands in the text, and the words that belong there; null where nothing does. */
interface Residue {
  readonly start: number
  readonly end: number
  readonly words: string | null
  readonly isSure: boolean
}

const REFERENCE =
  /&(?:amp;){0,3}(?:#(?<decimal>\d{2,7});?|#x(?<hex>[\da-f]{2,6});?|(?<name>[a-z][a-z\d]{1,30});|(?<bare>nbsp|quot|amp|lt|gt)(?![\p{L}\d;=]))/giu
/** Tags and comments, also those that were encoded once more or twice: "&amp;lt;p&amp;gt;". */
const TAGS =
  /(?:(?:<|&(?:amp;){0,3}lt;)\s?\/?\s?[a-z][\w:-]{0,15}(?:\s(?:(?!&(?:amp;){0,3}[lg]t;)[^<>]){0,600})?\/?(?:>|&(?:amp;){0,3}gt;)\s?|<!--[^<>]{0,400}-->\s?|<!\[CDATA\[|\]\]>){1,40}/giu
const NAMES = /(?:<|lt;)\s?\/?\s?([a-z][\w:-]{0,15})/giu
const SHORTCODE =
  /\[(?<close>\/?)(?<name>[a-z*][\w-]{0,30})(?<attributes>(?:\s|=)[^[\]]{0,600})?\](?:(?<inner>[^[\]]{0,400})\[\/\k<name>\])?/gu
const HAS_ATTRIBUTE = /[\w-]\s?=\s?["“”″'‘’\d\w/#]/u
const TEMPLATE = /\{\{[^{}]{0,200}\}\}|\{%[^{}]{0,200}%\}|<%[^<>]{0,200}%>|\$\{[\w.]{1,60}\}|\[object Object\]/gu
const AD_SLOT = /^\{\{\s?(?:ads?|adsense|adslot|advert|advertisement|dfp|promo|newsletter)\b[^{}]{0,80}\}\}$/iu
const PRINTF = /(?<=^|\s)%(?:\d\$)?[sd](?=[\s.,;:!?]|$)/gu
const STRONG = /(?<![\p{L}\p{N}*\\])\*\*(?=[^\s*])[^*\n]{1,300}?(?<=[^\s*])\*\*(?![\p{L}\p{N}*])/gu
const LINK = /!?\[(?<label>[^[\]]{0,200})\]\((?:https?:\/\/|\/|www\.)[^()\s]{0,500}(?:\s["“][^"”]{0,100}["”])?\)/gu
const HASHES = /^#{2,6}\s(?=\S)/u

/** "mboxCreate('…');", "window.x = …;", "(adsbygoogle = …).push({});" */
const STATEMENT =
  /^(?:[\w$]{1,60}(?:\.[\w$]{1,60}){0,8}\(.*\)\s?;|(?:var|let|const)\s[\w$]{1,60}\s?=.*|(?:window|document|self|googletag|_gaq|dataLayer|jQuery|\$)\s?[.[(].*[;{}),]|\(adsbygoogle\b.*|[(!;]{0,3}\s?function\s?\w{0,40}\s?\(.*|(?:try|else|do)\s?\{.*|if\s?\(.*\)\s?\{.*)$/u
const STYLE =
  /^(?:@(?:media|import|font-face|charset|keyframes|supports)\b[^{;]*[{;].*|[^{}"“”]{1,200}\{\s?[\w-]{2,40}\s?:[^{}]{1,400}\}.*)$/u
const DATA = /^[{[]\s?\{?\s?"[@\w$-]{1,40}"\s?:.*/u
const COMMENT = /^(?:\/\*.*\*\/|\/\/\s?(?:<!\[CDATA\[|\]\]>)|<!\[CDATA\[.*|\]\]>)$/u
/** Code that begins or ends within a string: no sentence has these. */
const INSIDE =
  /\b(?:document\.(?:createElement|getElementById|getElementsByTagName|write)|window\.location|addEventListener)\s?\(|\(function\s?\(/u
const BRACES = /^[\])}({;,\s]{1,10}$/u
const NOTHING = /^(?:undefined|null|nan|\[object object\]|\{\}|%s|%d)$/iu
const ADDRESS =
  /^(?:https?:\/\/\S{4,}|www\.\S{4,}|[\w-]{2,63}(?:\.[\w-]{2,63}){0,3}\.(?:com|org|net|gov|edu|info|co\.uk|ie|ca|in|au|nz)(?:\/\S*)?)$/iu
/** Told by other rules: players, posts and profiles. */
const OTHERS =
  /^(?:https?:\/\/)?(?:(?:www|w|m|player|open|embed)\.)?(?:pic\.twitter\.com|t\.co|youtube\.com|youtu\.be|vimeo\.com|soundcloud\.com|dailymotion\.com|vine\.co|spotify\.com|streamable\.com|giphy\.com|tiktok\.com|instagram\.com\/p|(?:twitter|facebook|instagram|linkedin|x)\.com\/(?:in\/)?[\w.-]{2,40}$)/iu
const LONGEST_ADDRESS = 600
const LONGEST_NOTHING = 15
const URL_START = /^(?:https?:\/\/|www\.|[\w.+-]{1,64}@)/iu
/** A line inside a function whose braces are still open. */
const CODE_LINE = /[;{}(,:]$|^\/\/|^[\])}]/u
const SIGNS = ['&', '<', '{', '[', '**', '%s', '%d', '##']

function decode({groups}: RegExpExecArray): string | null {
  const code = groups!.hex ? Number.parseInt(groups!.hex, 16) : Number.parseInt(groups!.decimal ?? '0', 10)
  if (code > 0) return code < 32 || code > 0x10ffff || (code & 0x1ff800) === 0xd800 ? null : String.fromCodePoint(code)
  return decodeNamedCharacterReference(groups!.name ?? groups!.bare ?? '') || null
}

/** References, decoded; one that stands for a space takes the spaces beside it along, one without width goes. */
function references(text: string, found: Residue[]): void {
  for (const match of text.matchAll(REFERENCE)) {
    const decoded = decode(match)
    if (decoded === null) continue
    let [start, end] = [match.index, match.index + match[0].length]
    if (/^[\u00ad\u200b-\u200f\ufeff]$/u.test(decoded)) found.push({start, end, words: null, isSure: true})
    else if (decoded.trim() === '') {
      while (start > 0 && text[start - 1] === ' ') start--
      while (text[end] === ' ') end++
      found.push({start, end, words: start === 0 || end === text.length ? null : ' ', isSure: true})
    } else found.push({start, end, words: decoded, isSure: true})
  }
}

function tags(text: string, found: Residue[]): void {
  for (const match of text.matchAll(TAGS)) {
    const names = [...match[0].matchAll(NAMES)].map(([, name]) => name!.toLowerCase())
    if (match[0].startsWith('<!-- digestlint') || !names.every((name) => elements.has(name))) continue
    const [start, end] = [match.index, match.index + match[0].trimEnd().length]
    const isSpaced = start === 0 || end === text.length || text[start - 1] === ' ' || text[end] === ' '
    found.push({start, end, words: isSpaced || names.every((name) => inline.has(name)) ? null : ' ', isSure: true})
  }
}

/** "[caption …]…[/caption]" goes whole; of "[b]…[/b]" the words stay. */
function shortcodes(text: string, found: Residue[]): void {
  for (const match of text.matchAll(SHORTCODE)) {
    const {close, name, attributes, inner} = match.groups!
    const key = name!.toLowerCase()
    const isKnown = holders.has(key) || /^(?:vc|et_pb|fusion|su|wp)_\w/u.test(key)
    const isShaped = Boolean(close) || inner !== undefined || HAS_ATTRIBUTE.test(attributes ?? '')
    if (!isKnown && !(wrappers.has(key) && isShaped) && !HAS_ATTRIBUTE.test(attributes ?? '')) continue
    if (isKnown && !isShaped && attributes !== undefined) continue
    const end = match.index + match[0].length
    if (inner === undefined || holders.has(key)) found.push({start: match.index, end, words: null, isSure: true})
    else {
      const open = match.index + 1 + name!.length + (attributes?.length ?? 0) + 1
      found.push({start: match.index, end: open, words: null, isSure: true})
      found.push({start: open + inner.length, end, words: null, isSure: true})
    }
  }
}

function templates(text: string, found: Residue[]): void {
  for (const pattern of [TEMPLATE, PRINTF])
    for (const {0: whole, index} of text.matchAll(pattern))
      found.push({
        start: index,
        end: index + whole.length,
        words: null,
        isSure: pattern === TEMPLATE && !whole.startsWith('['),
      })
}

/** Markdown in a file that is none: the marks go, the words stay. */
function marks(text: string, found: Residue[]): void {
  const hashes = HASHES.exec(text)
  if (hashes) found.push({start: 0, end: hashes[0].length, words: null, isSure: true})
  for (const {0: whole, index} of text.matchAll(STRONG)) {
    found.push({start: index, end: index + 2, words: null, isSure: true})
    found.push({start: index + whole.length - 2, end: index + whole.length, words: null, isSure: true})
  }
  for (const match of text.matchAll(LINK)) {
    const end = match.index + match[0].length
    const label = match.groups!.label!
    if (match[0].startsWith('!') || label === '') {
      found.push({start: match.index, end, words: null, isSure: true})
      continue
    }
    found.push({start: match.index, end: match.index + 1, words: null, isSure: true})
    found.push({start: match.index + 1 + label.length, end, words: null, isSure: true})
  }
}

/** Marks that end a line of code and hardly one of prose. */
const CODE_ENDS = ';{}]/>'
const isCode = (text: string): boolean =>
  CODE_ENDS.includes(text.at(-1)!) &&
  (STATEMENT.test(text) ||
    INSIDE.test(text) ||
    STYLE.test(text) ||
    DATA.test(text) ||
    COMMENT.test(text) ||
    BRACES.test(text))

/** A site's name alone may be what the story tells its readers; so may an address that the line before announces. */
const isSureAddress = ({text, index, part}: Block): boolean =>
  part.markup !== 'markdown' &&
  (text.includes('://') || text.includes('/')) &&
  !(part.blocks[index - 1]?.text.endsWith(':') ?? false)
/** The address is the text of a link that works. */
const isLinked = ({node, part, kind}: Block): boolean =>
  part.markup !== 'text' && kind !== 'cell' && node.children.every(({type}) => type === 'link')
const isAddress = (block: Block): boolean =>
  block.text.length <= LONGEST_ADDRESS &&
  !block.text.includes(' ') &&
  ADDRESS.test(block.text) &&
  !OTHERS.test(block.text) &&
  !isLinked(block)

const openBraces = (text: string): number => text.split('{').length - text.split('}').length

/** All residue inside a block, in order, none overlapping another. */
function residueIn({text, part: {markup}}: Block): readonly Residue[] {
  const found: Residue[] = []
  if (text.includes('&')) references(text, found)
  if (text.includes('[')) shortcodes(text, found)
  // Markdown has tags and marks of its own, and templates that a site's builder fills in, but for the places of advertisements.
  if (markup === 'markdown' && AD_SLOT.test(text)) templates(text, found)
  // What an HTML page shows as a tag was written as references: it is residue as in plain text.
  if (markup !== 'markdown') {
    if (text.includes('<') || text.includes('lt;')) tags(text, found)
    if (text.includes('{') || text.includes('%') || text.includes('[object')) templates(text, found)
    if (text.includes('**') || text.includes('](') || text.startsWith('##')) marks(text, found)
  }
  found.sort((one, other) => one.start - other.start || other.end - one.end)
  return found.filter(({start}, index) => !found.slice(0, index).some(({end}) => end > start))
}

/** Inside an address, or in code that the story shows. */
const isShown = ({text, opaque}: Block, {start, end}: Residue): boolean =>
  opaque.some(
    ([from, to]) => from < end && to > start && ((from <= start && end <= to) || !URL_START.test(text.slice(from, to))),
  )

const coversAll = (text: string, found: readonly Residue[]): boolean => {
  let at = 0
  for (const {start, end, words: put} of found) {
    if (text.slice(at, start).trim() !== '' || (put?.trim() ?? '') !== '') return false
    at = end
  }
  return text.slice(at).trim() === ''
}

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description:
        'Finds markup that was left in the text: tags, character references, shortcodes, script and style code, placeholders, bare addresses.',
      recommended: 'error',
      defect: 'boilerplate:markup',
    },
    messages: {
      found: 'Unexpected markup `{{text}}`, expected only words. Remove it.',
      decode: 'Unexpected reference `{{text}}`, expected `{{words}}`: it was never decoded.',
      address:
        'Unexpected address `{{text}}` in a line of its own: a link is gone. Remove the line, or say what it leads to.',
      remove: 'Remove it.',
    },
    fixable: 'text',
    hasSuggestions: true,
  },
  create(context) {
    const reportBlock = (block: Block, messageId: 'found' | 'address', isSafe: boolean): void => {
      const removal = edits.removeBlock(block)
      context.report({
        messageId,
        data: {text: shapes.shorten(block.text)},
        range: context.article.rangeIn(block, 0, block.text.length),
        fix: isSafe ? removal : null,
        suggest: !isSafe && removal ? [{messageId: 'remove', fix: removal}] : null,
      })
    }
    const reportResidue = (block: Block, {start, end, words: put, isSure}: Residue): void => {
      const change = put === null ? edits.removeText(block, start, end) : edits.replaceWords(block, start, end, put)
      context.report({
        messageId: put === null || put === ' ' ? 'found' : 'decode',
        data: {text: shapes.shorten(block.text.slice(start, end)), words: put ?? ''},
        range: context.article.rangeIn(block, start, end),
        fix: isSure ? change : null,
        suggest: !isSure && change ? [{messageId: 'remove', fix: change}] : null,
      })
    }
    const checkInside = (block: Block): void => {
      const found = residueIn(block).filter((one) => !isShown(block, one))
      if (found.length === 0) return
      if (block.role !== 'title' && coversAll(block.text, found)) reportBlock(block, 'found', true)
      else for (const one of found) reportResidue(block, one)
    }
    return {
      'root:exit': () => {
        const {blocks, text, markup} = context.part
        const hasSigns = SIGNS.some((sign) => text.includes(sign))
        let open = 0
        for (const block of blocks) {
          const isWhole =
            block.role !== 'title' && block.kind !== 'cell' && (markup !== 'markdown' || block.opaque.length === 0)
          if (isWhole && (isCode(block.text) || (open > 0 && CODE_LINE.test(block.text)))) {
            reportBlock(block, 'found', true)
            open = Math.max(0, open + openBraces(block.text))
            continue
          }
          open = 0
          if (block.role !== 'title' && isAddress(block)) reportBlock(block, 'address', isSureAddress(block))
          else if (isWhole && block.text.length <= LONGEST_NOTHING && NOTHING.test(block.text))
            reportBlock(block, 'found', true)
          else if (hasSigns) checkInside(block)
        }
      },
    }
  },
})
