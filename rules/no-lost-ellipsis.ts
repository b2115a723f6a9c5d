import {type Block, defineRule, edits} from '../src/plugin.ts'

/** A word that cannot end a sentence, a full stop, and the sentence going on in a small letter. */
const LOST =
  /(?<![.\p{L}])(and|but|or|the|an|of|because|although|while|that|with|from|into|if|so|very|my|your|his|their|our|we|they|just|really|which|who|is|are|was|were|think|know|mean|like|well)\. (?=\p{Ll}{2,}\b(?!\.\p{L}))/gu
const BRAND = /^(?:iphone|ipad|ipod|ebay|imac|itunes|com|net|org|co|uk)\b/u

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
    const check = (block: Block): void => {
      const {text} = block
      if (!text.includes('. ')) return
      for (const match of text.matchAll(LOST)) {
        const next = match.index + match[0].length
        if (BRAND.test(text.slice(next))) continue
        const word = match[1]!
        const end = /^\p{L}+/u.exec(text.slice(next))![0].length + next
        const mended = `${word} ... ${text.slice(next, end)}`
        const change = edits.repunctuate(block, match.index + word.length, next, ' ... ')
        context.report({
          messageId: 'lost',
          data: {text: text.slice(match.index, end)},
          range: context.article.rangeIn(block, match.index, end),
          suggest: change ? [{messageId: 'mend', data: {mended}, fix: change}] : null,
        })
      }
    }
    return {block: check}
  },
})
