import {type Article, defineRule, edits, type PhraseHit} from '../src/plugin.ts'

/** "US" where the article writes it more often than "U.S.". */
function prefersPlain(article: Article): boolean {
  const {text} = article.body
  return (text.match(/\bUS\b/gu)?.length ?? 0) > (text.match(/\bU\.S\./gu)?.length ?? 0)
}

const ARTICLE_BEFORE = /(?:^|\s)(an|An)\s$/u

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description:
        'Finds country names that a machine put in: "with Russian Federation", "USA election", "the us election".',
      recommended: 'error',
      defect: 'spun',
    },
    messages: {found: 'Unexpected `{{text}}`, expected `{{replacement}}`: no newsroom writes it so in running text.'},
    fixable: 'text',
    hasSuggestions: true,
    packs: ['country-names'],
  },
  create(context) {
    let isPlain: boolean | null = null
    const report = (hit: PhraseHit): void => {
      if (!hit.replacement) return
      isPlain ??= prefersPlain(context.article)
      const {block} = hit
      let {start} = hit
      let replacement = isPlain ? hit.replacement.replace('U.S.', 'US') : hit.replacement
      const left = ARTICLE_BEFORE.exec(block.text.slice(0, start))
      if (left && /^U\.?S/u.test(replacement)) {
        start -= left[1]!.length + 1
        replacement = `${left[1]![0]} ${replacement}`
      }
      const text = block.text.slice(start, hit.end)
      context.report({
        messageId: 'found',
        data: {text, replacement},
        part: block.part,
        range: context.article.rangeIn(block, start, hit.end),
        fix: edits.replaceWords(block, start, hit.end, replacement),
      })
    }
    return {
      'root:exit': () => {
        for (const hit of context.phrases()) if (hit.block.part === context.part && !hit.quoted) report(hit)
      },
    }
  },
})
