import {defineRule, edits, type Sentence} from '../src/plugin.ts'
import {Screened} from './shapes/screened.ts'

/** Nothing but a speaker and a verb of saying, perhaps a day. */
export const ORPHAN = new Screened(
  /(?:said|says|added|stated|noted|explained|reporters|continued|concluded|remarked|insisted|stressed|argued|announced|reported|wrote|tweeted|day)\.$/u,
  /^(?:\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,2}|(?:the|a|an|his|her)\s\p{Ll}+(?:\s\p{Ll}+)?|he|she|they|He|She|They|(?:The|A|His|Her)\s\p{Ll}+(?:\s\p{Ll}+)?)\s(?:said|says|added|stated|noted|explained|told reporters|continued|concluded|remarked|insisted|stressed|argued|announced|reported|wrote|tweeted)(?:\son\s\p{Lu}\p{Ll}+day|\s\p{Lu}\p{Ll}+day)?\.$/u,
)

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Finds an attribution with nothing said: "Lavrov said."',
      recommended: 'warn',
      defect: 'broken',
    },
    messages: {
      orphan: '`{{text}}` attributes nothing: what was said is missing. Find it, or remove the sentence.',
      remove: 'Remove the sentence.',
    },
    hasSuggestions: true,
  },
  create(context) {
    const check = (sentence: Sentence): void => {
      const {block, start} = sentence
      if (sentence.end - start > 70 || block.text[sentence.end - 1] !== '.' || !ORPHAN.test(sentence.text)) return
      const before = block.text.slice(0, start).trimEnd()
      // `… low." Smith said.` names the speaker of what stands before.
      if (/["”’']$|[,:—–-]["”’']?$|[?!…]["”’']?$/u.test(before)) return
      const previous = context.part.blocks[block.index - 1]
      if (before === '' && previous && /["”’']$|[:,]$/u.test(previous.text)) return
      const removal = edits.removeSentence(sentence)
      context.report({
        messageId: 'orphan',
        data: {text: sentence.text},
        node: sentence,
        suggest: removal ? [{messageId: 'remove', fix: removal}] : null,
      })
    }
    return {sentence: check}
  },
})
