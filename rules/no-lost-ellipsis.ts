import {type Block, defineRule, edits} from '../src/plugin.ts'

/** Words that cannot end a sentence. */
const OPEN: ReadonlySet<string> = new Set(
  'and but or the an of because although while that with from into if so very my your his their our we they just really which who is are was were think know mean like well to for'.split(
    ' ',
  ),
)
const LONGEST = 8
/** After a full stop: the sentence going on in a small letter. */
const GOES_ON = /^ \p{Ll}{2,}\b(?!\.\p{L})/u
const BRAND = /^(?:iphone|ipad|ipod|ebay|imac|itunes|https?|www|com|net|org|co|uk)\b/u

/** The next full stop between a word that cannot end a sentence and a small letter; -1 for none. */
function nextLost(text: string, from: number): number {
  for (let at = text.indexOf('.', from); at >= 0; at = text.indexOf('.', at + 1)) {
    const after = text.charCodeAt(at + 2)
    if (after < 97 || after > 122 || text.charCodeAt(at + 1) !== 32) continue
    if (OPEN.has(wordBefore(text, at))) return at
  }
  return -1
}

/** The small letters before an offset, where they are a whole word. */
function wordBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start <= LONGEST && text.charCodeAt(start - 1) >= 97 && text.charCodeAt(start - 1) <= 122)
    start--
  return start > 0 && /[\p{L}.’']/u.test(text[start - 1]!) ? '' : text.slice(start, end)
}

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Finds a full stop where an ellipsis was: "mistrust and. we simply".',
      recommended: 'warn',
      defect: 'broken',
    },
    messages: {
      lost: '`{{text}}` breaks off in the middle: an ellipsis was probably lost. Check what was left out.',
      mend: 'Write `{{mended}}`.',
    },
    hasSuggestions: true,
  },
  create(context) {
    let isSuspect = false
    const check = (block: Block): void => {
      const {text} = block
      for (let at = nextLost(text, 0); at >= 0; at = nextLost(text, at + 1)) {
        const rest = text.slice(at + 1, at + 40)
        if (!GOES_ON.test(rest) || BRAND.test(rest.slice(1))) continue
        const word = wordBefore(text, at)
        const end = at + 2 + /^\p{L}+/u.exec(rest.slice(1))![0].length
        const mended = `${word} ... ${text.slice(at + 2, end)}`
        const change = edits.repunctuate(block, at, at + 2, ' ... ')
        context.report({
          messageId: 'lost',
          data: {text: text.slice(at - word.length, end)},
          range: context.article.rangeIn(block, at - word.length, end),
          suggest: change ? [{messageId: 'mend', data: {mended}, fix: change}] : null,
        })
      }
    }
    return {
      root: () => {
        isSuspect = nextLost(context.part.text, 0) >= 0
      },
      block: (block) => {
        if (isSuspect) check(block)
      },
    }
  },
})
