import {type Block, defineRule, type Sentence} from '../src/plugin.ts'

/** "… to improve U.S.": a verb, and the adjective of the noun that is gone. */
const STRANDED = /\b\p{Ll}{3,40}\s(?:U\.S\.|U\.N\.|U\.K\.|E\.U\.)["”’]?$/u
const BEFORE_COUNTRY =
  /\b(?:the|in|of|and|to|from|by|with|for|versus|against|or|between|across|into|throughout|outside|inside|leave|leaving|left|than|as|enter|entered|entering|entire|whole|via|around|on|within|like|toward|towards|over|under|visit|visiting|visited|that|beat|unlike|called)\s(?:U\.S\.|U\.N\.|U\.K\.|E\.U\.)["”’]?$/u
/** A word that needs another one, before a full stop. */
const CLOSED = /\s(?:the|an|and|or|their|its|our|your|my|than|as well as|of the|to the|in the|is a|was a)\.["”’]?$/u
/** A long line that ends without a mark on a word that needs another. */
const OPEN =
  /\s(?:the|a|an|and|or|of|to|with|for|their|its|his|her|our|your|by|from|that|which|is|are|was|were|has|have|will|would|in|at|as|but|because|who|than)$/u
const LONG = 60

export default defineRule({
  meta: {
    type: 'problem',
    docs: {description: 'Finds a sentence cut off: "to improve U.S."', recommended: 'warn', defect: 'broken'},
    messages: {cut: 'The sentence breaks off at `{{text}}`: its end is missing. Find it, or remove the sentence.'},
  },
  create(context) {
    const tail = (text: string): string => text.slice(Math.max(0, text.lastIndexOf(' ', text.length - 12) + 1))
    const check = (sentence: Sentence): void => {
      const {text, block} = sentence
      if (text.length < 20) return
      const isLast = sentence.index === context.part.prose.sentencesOf(block).length - 1
      const isStranded = isLast && STRANDED.test(text) && !BEFORE_COUNTRY.test(text)
      const isClosed = CLOSED.test(text) && !/\b(?:and|or)\.$/u.test(text.slice(0, -1))
      if (isStranded || isClosed) context.report({messageId: 'cut', data: {text: tail(text)}, node: sentence})
    }
    const checkEnd = (block: Block): void => {
      const {text} = block
      if (block.kind !== 'paragraph' || text.length < LONG || !OPEN.test(text)) return
      const last = context.part.prose.sentencesOf(block).at(-1)
      if (last) context.report({messageId: 'cut', data: {text: tail(text)}, node: last})
    }
    return {sentence: check, block: checkEnd}
  },
})
