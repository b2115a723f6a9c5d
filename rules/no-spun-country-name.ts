import {type Article, defineRule, edits, type PhraseHit} from '../src/plugin.ts'

/** "US" where the article writes it more often than "U.S.". */
function prefersPlain(article: Article): boolean {
  const {text} = article.body
  return (text.match(/\bUS\b/gu)?.length ?? 0) > (text.match(/\bU\.S\./gu)?.length ?? 0)
}

const ARTICLE_BEFORE = /(?:^|\s)(an|An)\s$/u

/** Right in many an article: a sign only beside sure ones. */
const isDoubtful = ({entry}: PhraseHit): boolean => entry.tags?.includes('dense') ?? false

/** The other form of the name, as the article writes it elsewhere: one and the same newsroom does not write both. */
const usesNatural = ({body}: Article, {replacement}: PhraseHit): boolean => {
  const name = replacement?.replace(/^(?:[a-z]+ )*/u, '').split(' ')[0] ?? ''
  return name !== '' && (body.text.includes(name) || body.text.includes(` ${name.replaceAll('.', '')} `))
}

/** Any word after "a USA": a hit of the lists tells more. */
const LOOSE = 'usa-before-noun'

const overlaps = (hit: PhraseHit, other: PhraseHit | undefined): boolean =>
  other !== undefined && other.block === hit.block && other.start < hit.end && hit.start < other.end

/** A cell of a table or an item of a list gives a country its official name. */
const isAlone = ({block, start, end}: PhraseHit): boolean =>
  block.role !== 'title' && end - start === block.text.trim().length

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description:
        'Finds country names that a machine put in: "with Russian Federation", "USA election", "the us election".',
      recommended: 'error',
      defect: 'spun',
    },
    messages: {
      found: 'Unexpected `{{text}}`, expected `{{replacement}}`: no newsroom writes it so in running text.',
      doubtful:
        'Unexpected `{{text}}`, expected `{{replacement}}`: the article has others that a machine put in. Look this one up.',
      write: 'Write `{{replacement}}`.',
    },
    fixable: 'text',
    hasSuggestions: true,
    packs: ['country-names', LOOSE],
  },
  create(context) {
    let isPlain: boolean | null = null
    const report = (hit: PhraseHit, isFirm: boolean): void => {
      const {block, entry} = hit
      let {start} = hit
      isPlain ??= prefersPlain(context.article)
      let replacement = isPlain ? (hit.replacement?.replace('U.S.', 'US') ?? null) : hit.replacement
      const left = ARTICLE_BEFORE.exec(block.text.slice(Math.max(0, start - 4), start))
      if (left && replacement && /^U\.?S/u.test(replacement)) {
        start -= left[1]!.length + 1
        replacement = `${left[1]![0]} ${replacement}`
      }
      const text = block.text.slice(start, hit.end)
      const change = replacement ? edits.replaceWords(block, start, hit.end, replacement) : null
      const message = entry.message ? {message: entry.message} : {messageId: isFirm ? 'found' : 'doubtful'}
      context.report({
        ...message,
        data: {text, replacement: replacement ?? ''},
        part: block.part,
        range: context.article.rangeIn(block, start, hit.end),
        confidence: entry.confidence ?? 1,
        fix: entry.fix === 'safe' ? change : null,
        suggest:
          entry.fix === 'suggest' && change
            ? [{messageId: 'write', data: {replacement: replacement ?? ''}, fix: change}]
            : null,
      })
    }
    return {
      'root:exit': () => {
        const hits = context.phrases()
        let firm = 0
        for (const hit of hits) if (!isDoubtful(hit) && hit.pack !== LOOSE) firm++
        for (const [index, hit] of hits.entries()) {
          if (hit.block.part !== context.part || hit.quoted || isAlone(hit)) continue
          if (hit.pack === LOOSE && (overlaps(hit, hits[index + 1]) || overlaps(hit, hits[index - 1]))) continue
          const isFirm = !isDoubtful(hit)
          if (isFirm || firm > 1 || (firm === 1 && usesNatural(context.article, hit))) report(hit, isFirm)
        }
      },
    }
  },
})
