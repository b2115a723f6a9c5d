import letters from '../src/generated/words/confusables.ts'
import {type Block, defineRule, edits} from '../src/plugin.ts'

const latin: ReadonlyMap<string, string> = new Map(
  [...letters.cyrillic, ...letters.greek].map((pair) => [pair[0]!, pair[1]!] as const),
)
/** A text with look-alikes has one of the commonest; looking for each is far cheaper than an expression over the whole text. */
const SIGNS = ['а', 'е', 'о', 'р', 'с', 'і', 'у', 'А', 'С', 'О', 'Т', 'Е', 'В', 'Н', 'М', 'ο', 'Ο', 'Α']
const OTHER_SCRIPT = /[\u0370-\u03ff\u0400-\u052f]/u
const WORD = /\p{L}{1,60}/gu
const LATIN = /\p{Script=Latin}/gu
/** The names of two scripts with no space between them: "MoscowМосква". */
const GLUED = /^(?:\p{Script=Latin}+[^\p{Script=Latin}]{3,}|[^\p{Script=Latin}]{3,}\p{Script=Latin}+)$/u

interface Mixed {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly isMixed: boolean
}

/**
 * Words with look-alikes in them, each with its Latin spelling; null where the block has letters that look like no Latin one, and
 * so is in another script on purpose.
 */
function wordsIn(text: string): Mixed[] {
  const found: Mixed[] = []
  for (const {0: word, index} of text.matchAll(WORD)) {
    if (!OTHER_SCRIPT.test(word)) continue
    const words = [...word].map((letter) => latin.get(letter) ?? letter).join('')
    const isWhole = !OTHER_SCRIPT.test(words)
    const latinLetters = word.match(LATIN)?.length ?? 0
    if (isWhole && latinLetters > 0) found.push({start: index, end: index + word.length, words, isMixed: true})
    else if (isWhole) found.push({start: index, end: index + word.length, words, isMixed: false})
    else if (latinLetters === 0) return []
  }
  // A word of look-alikes alone may be Russian: only beside a mixed one it is told.
  return found.some(({isMixed}) => isMixed) ? found : []
}

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Finds Cyrillic or Greek look-alikes inside Latin words, a trick to escape comparison.',
      recommended: 'error',
      defect: 'spun',
    },
    messages: {
      found:
        'Unexpected letters `{{letters}}` in `{{text}}`, expected Latin ones: they only look alike, and searches miss the word.',
    },
    fixable: 'text',
  },
  create(context) {
    const report = (block: Block, {start, end, words}: Mixed): void => {
      const word = block.text.slice(start, end)
      context.report({
        messageId: 'found',
        data: {text: words, letters: [...word].filter((letter) => latin.has(letter)).join('')},
        range: context.article.rangeIn(block, start, end),
        fix: edits.replaceWords(block, start, end, words),
        confidence: word.length < 3 || GLUED.test(word) ? 0.6 : 1,
      })
    }
    return {
      'root:exit': () => {
        const {blocks, text} = context.part
        if (!SIGNS.some((sign) => text.includes(sign))) return
        for (const block of blocks) {
          if (!OTHER_SCRIPT.test(block.text)) continue
          for (const mixed of wordsIn(block.text))
            if (!block.opaque.some(([from, to]) => from < mixed.end && to > mixed.start)) report(block, mixed)
        }
      },
    }
  },
})
