import {type Block, definePhraseRule, defineRule, edits, type PhraseHit, type RuleMeta} from '../src/plugin.ts'
import {misfitArticles} from './shapes/misfit-article.ts'

/** Read to count the marks of a machine alone: another rule reports these. */
const NAMES = 'country-names'
const meta = {
  type: 'problem',
  docs: {
    description:
      'Finds wording that a machine put in for a fixed expression: "worldwide community", "global law", "an worldwide".',
    recommended: 'error',
    defect: 'spun',
  },
  messages: {
    found: 'Unexpected `{{text}}`: a fluent writer would not put it so. Check the wording.',
    replace: 'Unexpected `{{text}}`, expected `{{replacement}}`: the usual wording.',
    choices: 'Unexpected `{{text}}`: a list of choices that a spinner left. Choose one.',
    misfit:
      'Unexpected `{{text}}`, expected `{{replacement}}`: the article fits another word, which a machine probably replaced.',
    splice: 'Unexpected `&` in `{{text}}`: a machine puts it for `and` in running text. Write `and`.',
    write: 'Write `{{replacement}}`.',
  },
  fixable: 'text',
  hasSuggestions: true,
  packs: [
    'substitutions',
    'spun-business',
    'spun-courts',
    'spun-diplomacy',
    'spun-health',
    'spun-media',
    'spun-politics',
    'spun-residue',
    'spun-sport',
    'spun-technology',
    NAMES,
  ],
} as const satisfies RuleMeta

/** `{strong|firm|steady}`: letters on both sides of every bar, and no second brace, which a template has. */
const CHOICES = /(?<![{$\\])\{([\p{L}\d][^{}|=\n]{0,60}(?:\|[\p{L}\d][^{}|=\n]{0,60}){1,12})\}(?!\})/gu
const SPLICE = /(?<=\s)([a-z]{3,20}) & ([a-z]{3,20})(?=[\s.,;])/gu
/** Set phrases that people write so. */
const SIGN_IS_RIGHT =
  /^(?:rock|bed|salt|fish|arts|pros|black|drum|hide|meet|dos|cut|track|mac|food|health|mom|dad|mix|bread|gin|big|trial|surf|wear|mergers|room|research) & /u
/** A caption or a list says `&` where prose says "and". */
const SHORTEST_PROSE = 80

const isDoubtful = ({entry}: PhraseHit): boolean => entry.tags?.includes('dense') ?? false

export default defineRule({
  meta,
  create(context) {
    let firm: number | null = null
    /** An entry that is right in many an article is a sign only beside two sure ones. */
    const isSpun = (): boolean => {
      if (firm === null) {
        firm = 0
        for (const hit of context.phrases()) if (!isDoubtful(hit)) firm++
      }
      return firm > 1
    }
    let last: {readonly block: Block; readonly end: number} | null = null
    const counts = (hit: PhraseHit): boolean => {
      if (hit.quoted || hit.pack === NAMES || (isDoubtful(hit) && !isSpun())) return false
      // Packs may find the same words: hits are in source order, the longer first.
      if (last?.block === hit.block && hit.start < last.end) return false
      last = hit
      return true
    }
    const offer = (block: Block, start: number, text: string, messageId: string, words: readonly string[]): void => {
      const [opaque] = block.opaque.filter((range) => range[0] < start + text.length && range[1] > start)
      if (opaque) return
      const suggest = words.flatMap((replacement) => {
        const fix = edits.replaceWords(block, start, start + text.length, replacement)
        return fix ? [{messageId: 'write', data: {replacement}, fix}] : []
      })
      const range = context.article.rangeIn(block, start, start + text.length)
      context.report({messageId, data: {text, replacement: words[0] ?? ''}, part: block.part, range, suggest})
    }
    const offerChoices = (block: Block): void => {
      for (const match of block.text.matchAll(CHOICES))
        offer(block, match.index, match[0], 'choices', match[1]!.split('|').slice(0, 4))
    }
    const isQuoted = (block: Block, at: number): boolean =>
      context.part.prose.quotesOf(block).some(({start, end}) => at >= start && at < end)
    const offerAnd = (block: Block): void => {
      if (block.text.length < SHORTEST_PROSE || !isSpun()) return
      for (const match of block.text.matchAll(SPLICE))
        if (!SIGN_IS_RIGHT.test(match[0]) && !isQuoted(block, match.index))
          offer(block, match.index, match[0], 'splice', [match[0].replace('&', 'and')])
    }
    /** An ordinary slip elsewhere; in a text with surer signs one more of them. */
    const offerArticles = (): void => {
      if (!isSpun()) return
      const hits = context.phrases()
      for (const block of context.part.blocks)
        for (const {start, end, mended} of misfitArticles(block.text)) {
          const isKnown = hits.some((hit) => hit.block === block && hit.start < end && start < hit.end)
          if (!isKnown && !isQuoted(block, start)) offer(block, start, block.text.slice(start, end), 'misfit', [mended])
        }
    }
    const phrases = definePhraseRule({meta, filter: counts}).create(context)
    return {
      ...phrases,
      root: () => {
        const {text, blocks} = context.part
        if (text.includes('{')) for (const block of blocks) if (block.text.includes('{')) offerChoices(block)
        offerArticles()
        if (text.includes('&')) for (const block of blocks) if (block.text.includes(' & ')) offerAnd(block)
      },
    }
  },
})
