import words from '../src/generated/words/garbled.ts'
import {type Block, defineRule, edits, type PhraseHit} from '../src/plugin.ts'

const TITLES: ReadonlySet<string> = new Set(words.titles)
/** "the Putin's government"; not "the President's". */
const OWNER = /^the\s(\p{Lu}\p{Ll}{1,40})['’]s\s/u
type Kind = 'stacked' | 'passive' | 'article'
const KINDS: ReadonlySet<string> = new Set<Kind>(['stacked', 'passive', 'article'])

/** The next colon right after "the". Colons are few, so the word before each is read. */
function nextBreak(text: string, from: number): number {
  for (let at = text.indexOf(':', from); at >= 0; at = text.indexOf(':', at + 1))
    if (at > 4 && text.startsWith(' the', at - 4) && /^:(?:\s|$)/u.test(text.slice(at, at + 2))) return at
  return -1
}

/** What a hit is by its entry's tag; null where its words are right after all. */
function kindOf({entry, block, start, end}: PhraseHit): Kind | null {
  const tag = entry.tags?.[0] ?? ''
  if (KINDS.has(tag)) return tag as Kind
  const owner = OWNER.exec(block.text.slice(start, end))
  return owner && !TITLES.has(owner[1]!) ? 'article' : null
}

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Finds words that cannot stand together: "through by means of", "was share by", "with the Syria".',
      recommended: 'warn',
      defect: 'broken',
    },
    packs: ['garbled'],
    messages: {
      stacked: '`{{text}}` cannot stand together: words were lost or put in. Reword.',
      passive: '`{{text}}` lacks its participle. Mend the verb.',
      article: '`{{text}}` has an article where none can be. Remove `the`.',
      remove: 'Remove `the`.',
    },
    hasSuggestions: true,
  },
  create(context) {
    const report = (block: Block, start: number, end: number, messageId: Kind): void => {
      const text = block.text.slice(start, end)
      const at = start + text.indexOf('the ')
      const removal = messageId === 'article' ? edits.removeText(block, at, at + 3) : null
      context.report({
        messageId,
        data: {text},
        part: block.part,
        range: context.article.rangeIn(block, start, end),
        suggest: removal ? [{messageId: 'remove', fix: removal}] : null,
      })
    }
    /** "of the _from_ and": a word that its author set apart is spoken of, and stands for a noun. */
    const isSetApart = ({block, start, end}: PhraseHit): boolean => {
      const [from, to] = context.article.rangeIn(block, start, end)
      return block.part.markup !== 'text' && /[_*`~<]/u.test(block.part.text.slice(from, to))
    }
    let mayBreakOff = false
    /** "told the: ": an article with nothing after it. */
    const checkColons = (block: Block): void => {
      const {text} = block
      for (let at = nextBreak(text, 0); at >= 0; at = nextBreak(text, at + 1))
        report(block, Math.max(0, text.lastIndexOf(' ', at - 5) + 1), at + 1, 'stacked')
    }
    return {
      root: () => {
        mayBreakOff = nextBreak(context.part.text, 0) >= 0
      },
      block: (block) => {
        if (mayBreakOff) checkColons(block)
      },
      'root:exit': () => {
        for (const hit of context.phrases()) {
          const kind = hit.block.part === context.part ? kindOf(hit) : null
          if (kind && !isSetApart(hit)) report(hit.block, hit.start, hit.end, kind)
        }
      },
    }
  },
})
