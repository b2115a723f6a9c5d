import {type Block, defineRule, edits, type PhraseHit, shapes} from '../src/plugin.ts'

type Gap = Parameters<Parameters<typeof shapes.findGaps>[2]>[0]

/** A handle, an address or a name with a capital inside is no word of the text. */
const isName = ({block: {text}, start, end}: PhraseHit): boolean =>
  /[@#/._-]/u.test(text[start - 1] ?? ' ') ||
  /^(?:[@/_-]|[.:]\S)/u.test(text.slice(end, end + 2)) ||
  /\p{Lu}/u.test(text.slice(start, end))

/** Where a phrase of the pack is to be parted or joined: its tag is the word to part from what stands before it, or from its rest. */
function gapOf(hit: PhraseHit): Gap | null {
  const {entry, block, start, end} = hit
  const tag = entry.tags?.[0] ?? ''
  if (tag === 'front') {
    const at = start + (entry.tags?.[1]?.length ?? 0)
    // What stood between the two was mostly a link, whose words are lost: a person decides.
    return isName(hit) ? null : {start: at - 1, end: at, words: `${block.text[at - 1]} `, kind: 'words', isSure: false}
  }
  if (tag !== 'apostrophe' && tag !== 'joined') {
    const at = end - tag.length
    return {start: at - 1, end: at, words: `${block.text[at - 1]} `, kind: 'words', isSure: true}
  }
  const at = block.text.indexOf(' ', start)
  const mark = block.text.includes('’') ? '’' : "'"
  return tag === 'joined'
    ? {start: at, end: at + 1, words: '', kind: 'extra', isSure: true}
    : {start: at, end: at + 1, words: mark, kind: 'apostrophe', isSure: true}
}

/** Words that begin a sentence; "time.Duration" in a text about code has none. */
const STARTS =
  /^(?:the|this|that|these|those|there|it|its|he|she|they|we|you|i|but|and|an?|at|as|if|in|on|so|to|by|no|not|or|when|while|after|before|his|her|their|our|my|for|from|with|however|also|now|then|what|why|how|who|where)(?!\p{L})/iu
const isCode = ({text, part}: Block, {start, end, kind}: Gap): boolean =>
  part.markup === 'markdown' &&
  (kind === 'sentences' || (kind === 'words' && /\p{Ll}/u.test(text[start]!))) &&
  part.text.includes('`') &&
  !STARTS.test(text.slice(end, end + 12))

export default defineRule({
  meta: {
    type: 'layout',
    docs: {
      description: 'Finds spaces that came or went: "U.S. -Russia", "said.The", a space before a comma.',
      recommended: 'error',
      defect: 'broken',
    },
    packs: ['glued'],
    messages: {
      extra: 'Unexpected space in `{{text}}`, expected `{{mended}}`.',
      sentences: 'Missing space in `{{text}}`: two sentences stand together. Expected `{{mended}}`.',
      words: 'Missing space in `{{text}}`: two words stand together. Expected `{{mended}}`.',
      apostrophe: 'Unexpected mark in `{{text}}`, expected `{{mended}}`: an apostrophe was lost.',
      write: 'Write `{{mended}}`.',
    },
    fixable: 'text',
    hasSuggestions: true,
  },
  create(context) {
    const report = (block: Block, {start, end, words, kind, isSure}: Gap): void => {
      const {text} = block
      const from = Math.max(0, text.lastIndexOf(' ', start - 1) + 1)
      const space = text.indexOf(' ', end)
      const to = space < 0 ? text.length : space
      const mended = text.slice(from, start) + words + text.slice(end, to)
      // A picture amid the words is no gap.
      if (
        /!\[|<img\b/iu.test(
          block.part.text.slice(...context.article.rangeIn(block, start, Math.min(end + 1, block.text.length))),
        )
      )
        return
      const change = (kind === 'apostrophe' ? edits.repunctuate : edits.respace)(block, start, end, words)
      context.report({
        messageId: kind,
        data: {text: text.slice(from, to), mended},
        range: context.article.rangeIn(block, Math.max(0, start - 1), Math.min(text.length, end + 1)),
        fix: isSure ? change : null,
        suggest: !isSure && change ? [{messageId: 'write', data: {mended}, fix: change}] : null,
      })
    }
    let suspects: readonly number[] = []
    let next = 0
    /** Whether a suspect place of the part lies in a block, or at its first letters. Blocks come in source order. */
    const isSuspect = (block: Block): boolean => {
      if (block.text.charCodeAt(1) === 32 || block.part.markup !== 'text') return true
      while (next < suspects.length && suspects[next]! < block.range[0]) next++
      return next < suspects.length && suspects[next]! <= block.range[1]
    }
    return {
      root: () => {
        suspects = context.part.markup === 'text' ? shapes.gapSuspects(context.part.text) : []
        next = 0
      },
      block: (block) => {
        if (isSuspect(block))
          shapes.findGaps(block.text, block.opaque, (gap) => {
            if (!isCode(block, gap)) report(block, gap)
          })
      },
      'root:exit': () => {
        for (const hit of context.phrases()) {
          const gap = hit.block.part === context.part ? gapOf(hit) : null
          if (gap) report(hit.block, gap)
        }
      },
    }
  },
})
