import {type Block, defineRule} from '../src/plugin.ts'
import {isCutAtEnd, isStranded, wordBefore} from './shapes/cut-ends.ts'
import {mayBeUnended, unendedIn} from './shapes/unended.ts'

/** Words that need another one, before a full stop. */
const CLOSED: ReadonlySet<string> = new Set(
  'the an and or their its our your than whose during although whereas despite amid unless every'.split(' '),
)
/** A country's initials that a sentence may end in, before a word that begins one. */
const AFTER_COUNTRY =
  /(?:U\.S\.|U\.N\.|U\.K\.)\s(?:The|They|This|There|These|It|He|She|We|You|But|And|In|However|Meanwhile|When)\s/gu
const LONG = 60

const isSmall = (unit: number): boolean => unit >= 97 && unit <= 122

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

/** Who speaks, and then the article ends. */
const SPEAKS = /\b(?:said|says|wrote|writes|added|tweeted|asked|replied)(?:\s\p{L}{1,20}){0,3}:$/u

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
      unended:
        'Unexpected capital in `{{text}}`: a full stop or words before it are missing, or a small letter belongs there.',
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
    let mayStrand = false
    let isUnended = false
    const isQuoted = (block: Block, at: number): boolean =>
      context.part.prose.quotesOf(block).some(({start, end}) => at >= start && at < end)
    const checkStops = (block: Block): void => {
      if (block.text.length < LONG) return
      for (const {start, end} of unendedIn(block.text)) {
        const range = context.article.rangeIn(block, start, end)
        if (!isQuoted(block, start))
          context.report({messageId: 'unended', data: {text: block.text.slice(start, end)}, range})
      }
    }
    const checkCountries = (block: Block): void => {
      for (const {index} of block.text.matchAll(AFTER_COUNTRY))
        if (isStranded(block.text.slice(Math.max(0, index - LONG), index + 4)))
          report(block, 'cut', index + 4, tail(block.text.slice(0, index + 4)))
    }
    const check = (block: Block): void => {
      const {text, kind} = block
      if (mayClose)
        for (let at = nextClosed(text, 0); at >= 0; at = nextClosed(text, at + 1))
          report(block, 'cut', at, tail(text.slice(0, at + 1)))
      if (mayStrand) checkCountries(block)
      if (kind !== 'paragraph') return
      if (isUnended) checkStops(block)
      const isLast = block.index === context.part.blocks.length - 1
      if (isCutAtEnd(text) || (isLast && text.endsWith(':') && SPEAKS.test(text.slice(-LONG))))
        report(block, 'cut', text.length, tail(text))
      if (isSmall(text.charCodeAt(0)) && isHeadless(block, context.part.blocks[block.index - 1]))
        report(block, 'headless', 0, text.slice(0, text.indexOf(' ', 12)))
    }
    return {
      root: () => {
        const {text} = context.part
        mayClose = nextClosed(text, 0) >= 0
        isUnended = mayBeUnended(text)
        mayStrand = text.includes('U.') && text.search(AFTER_COUNTRY) >= 0
      },
      block: check,
    }
  },
})
