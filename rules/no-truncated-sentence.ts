import {type Block, defineRule} from '../src/plugin.ts'

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))
/** Words that need another one, before a full stop. */
const CLOSED = setOf('the an and or their its our your than')
/** The same at the end of a long line without a mark. */
const OPEN = setOf(
  'the a an and or of their his our your which were had because than very into onto they we its from by',
)
/** These may end a headline or caption, and so tell something only in a longer line. */
const WEAK = setOf('to with for her that is are was has have will would in at as but who he she be been')
/** "… to improve U.S.": a verb, and the adjective of the noun that is gone. */
const STRANDED = /\b\p{Ll}{3,40}\s(?:U\.S\.|U\.N\.|U\.K\.|E\.U\.)["”’]?$/u
const BEFORE_COUNTRY =
  /\b(?:the|in|of|and|to|from|by|with|for|versus|against|or|between|across|into|throughout|outside|inside|leave|leaving|left|than|as|enter|entered|entering|entire|whole|via|around|on|within|like|toward|towards|over|under|visit|visiting|visited|that|beat|unlike|called)\s(?:U\.S\.|U\.N\.|U\.K\.|E\.U\.)["”’]?$/u
const LONG = 60
const LONGER = 120
/** Units of the end of a text that the expressions above may need. */
const TAIL = 60

const isSmall = (unit: number): boolean => unit >= 97 && unit <= 122
const isCloser = (unit: number): boolean => unit === 34 || unit === 0x201d || unit === 0x2019

/** The small letters before an offset, where a space stands before them: eight at most. */
function wordBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start < 9 && isSmall(text.charCodeAt(start - 1))) start--
  return text.charCodeAt(start - 1) === 32 ? text.slice(start, end) : ''
}

/** The next full stop after a word that needs another one, -1 for none. */
function nextClosed(text: string, from: number): number {
  for (let at = text.indexOf('.', from); at >= 0; at = text.indexOf('.', at + 1)) {
    const after = text.charCodeAt(at + 1)
    // An ellipsis, or a small letter, is another rule's.
    if (after === 46 || (after === 32 && (isSmall(text.charCodeAt(at + 2)) || text.charCodeAt(at + 2) === 46))) continue
    if (isSmall(text.charCodeAt(at - 1)) && CLOSED.has(wordBefore(text, at))) return at
  }
  return -1
}

/** Why the end of a paragraph is cut off; its last unit decides which words are read at all. */
function isCutAtEnd(text: string): boolean {
  let end = text.length
  while (end > 0 && isCloser(text.charCodeAt(end - 1))) end--
  const unit = text.charCodeAt(end - 1)
  if (isSmall(unit)) {
    if (text.length < LONG || end < text.length) return false
    const word = wordBefore(text, end)
    // "- if it rains, or": an item of a list.
    if (word === 'and' || word === 'or') return /^[\p{Lu}"“]/u.test(text)
    return OPEN.has(word) || (text.length >= LONGER && WEAK.has(word))
  }
  if (unit !== 46 || text.length < 20 || text.charCodeAt(end - 3) !== 46) return false
  const tail = text.slice(-TAIL)
  return STRANDED.test(tail) && !BEFORE_COUNTRY.test(tail)
}

/** "committee met again." under a paragraph that ended its sentence: its beginning is gone. */
function isHeadless({text}: Block, before: Block | undefined): boolean {
  if (!isSmall(text.charCodeAt(0)) || text.length < LONG || !before || before.kind !== 'paragraph') return false
  if (before.text.length < LONG || !/[.!?]["”]?$/u.test(before.text.slice(-2)) || !/[.!?]["”]?$/u.test(text.slice(-2)))
    return false
  return (
    /^\p{Ll}{3,}\s\p{Ll}/u.test(text.slice(0, 40)) &&
    !/^(?:photo|photos|video|image|source|pictured|via|adidas|thredup|lululemon)\b/u.test(text)
  )
}

export default defineRule({
  meta: {
    type: 'problem',
    docs: {description: 'Finds a sentence cut off: "to improve U.S."', recommended: 'warn', defect: 'broken'},
    messages: {
      cut: 'The sentence breaks off at `{{text}}`: its end is missing. Find it, or remove the sentence.',
      headless:
        'The paragraph begins in the middle, at `{{text}}`: words before it are missing. Find them, or remove it.',
    },
  },
  create(context) {
    const report = (block: Block, messageId: 'cut' | 'headless', at: number, text: string): void => {
      const node = context.part.prose.sentencesOf(block).findLast(({start}) => start <= at)
      if (node) context.report({messageId, data: {text}, node})
    }
    const tail = (text: string): string => text.slice(Math.max(0, text.lastIndexOf(' ', text.length - 12) + 1))
    let mayClose = false
    const check = (block: Block): void => {
      const {text, kind} = block
      if (mayClose)
        for (let at = nextClosed(text, 0); at >= 0; at = nextClosed(text, at + 1))
          report(block, 'cut', at, tail(text.slice(0, at + 1)))
      if (kind !== 'paragraph') return
      if (isCutAtEnd(text)) report(block, 'cut', text.length, tail(text))
      if (isSmall(text.charCodeAt(0)) && isHeadless(block, context.part.blocks[block.index - 1]))
        report(block, 'headless', 0, text.slice(0, text.indexOf(' ', 12)))
    }
    return {
      root: () => {
        mayClose = nextClosed(context.part.text, 0) >= 0
      },
      block: check,
    }
  },
})
