import {type Block, defineRule, edits, type PhraseHit} from '../src/plugin.ts'

/** Right in many an article: a sign only beside sure ones. */
const isDoubtful = ({entry}: PhraseHit): boolean => entry.tags?.includes('dense') ?? false

/** Any word after "a USA": a hit of the lists tells more. */
const LOOSE = 'usa-before-noun'

const overlaps = (hit: PhraseHit, other: PhraseHit | undefined): boolean =>
  other !== undefined && other.block === hit.block && other.start < hit.end && hit.start < other.end

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Finds words inside a quotation that a machine put in for what was said.',
      recommended: 'error',
      defect: 'spun',
    },
    messages: {
      found:
        'Quotation with `{{text}}`: nobody says that, so the words were changed. Look up the original, perhaps `{{replacement}}`.',
      changed: 'Quotation with `{{text}}`: nobody says that, so the words were changed. Look up the original.',
      write: 'Write `{{replacement}}`, if the original says so.',
    },
    hasSuggestions: true,
    packs: [
      'country-names',
      LOOSE,
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
    ],
  },
  create(context) {
    const report = ({block, start, end, replacement, entry}: PhraseHit): void => {
      const change = replacement ? edits.replaceWords(block, start, end, replacement) : null
      context.report({
        messageId: replacement ? 'found' : 'changed',
        data: {text: block.text.slice(start, end), replacement: replacement ?? ''},
        part: block.part,
        range: context.article.rangeIn(block, start, end),
        confidence: entry.confidence ?? 1,
        suggest: change ? [{messageId: 'write', data: {replacement: replacement ?? ''}, fix: change}] : null,
      })
    }
    return {
      'root:exit': () => {
        const hits = context.phrases()
        let firm = 0
        for (const hit of hits) if (!isDoubtful(hit) && hit.pack !== LOOSE) firm++
        let last: {readonly block: Block; readonly end: number} | null = null
        for (const [index, hit] of hits.entries()) {
          if (hit.pack === LOOSE && overlaps(hit, hits[index + 1])) continue
          if (hit.block.part !== context.part || !hit.quoted || (isDoubtful(hit) && firm < 2)) continue
          // Packs may find the same words: hits are in source order, the longer first.
          if (last?.block === hit.block && hit.start < last.end) continue
          last = hit
          report(hit)
        }
      },
    }
  },
})
