import fc from 'fast-check'
import {expect, test} from 'vitest'
import {resolve} from '../../src/core/config/resolve.ts'
import {CYCLE_RULE} from '../../src/core/fix-types.ts'
import {lettersOf} from '../../src/core/fix-words.ts'
import type {LintResult, Range, ResolvedConfig} from '../../src/core/types.ts'
import {builtin, createLinter} from '../../src/index.ts'
import {anyArticle, type GeneratedArticle} from '../support/arbitraries.ts'
import {articleOf} from '../support/fixing.ts'
import {runs} from '../support/runs.ts'

const IDS = Object.keys(builtin.rules ?? {})
const WATCHING = [
  'no-unattributed-quote',
  'no-orphan-attribution',
  'no-unbalanced-quotes',
  'no-truncated-sentence',
  'no-broken-spacing',
]

/** What scrapers leave in articles, glued to the generated ones. */
const RESIDUE = [
  'Advertisement',
  'Share on Facebook',
  'Read more: Ferry strike ends after a week',
  'Also read: The bridge that nobody wanted',
  'Subscribe to our newsletter',
  'Leave a comment',
  'File photo',
  '(Photo: Getty Images)',
  'Copyright 2024 The Harbour Post. All rights reserved.',
  'Follow us on Twitter',
  'Print Email Comment',
  'The the council met.',
  'They agreed.The vote was close.',
  'The talks with Russian Federation went on.',
  '“We closed the port , he said.',
  '"It was late". said the mayor',
  'The worldwide community watched the the vote.',
  'Lavrov said.',
  'The mayor wanted to improve U.S.',
  'He spoke of mistrust and. we waited.',
  'Watch: The ferry arrives',
]
const article = fc
  .tuple(
    anyArticle,
    fc.array(fc.tuple(fc.nat(12), fc.constantFrom(...RESIDUE), fc.constantFrom('block', 'end', 'start')), {
      maxLength: 6,
    }),
  )
  .map(([one, extra]): GeneratedArticle => {
    const newline = one.text.includes('\r\n') ? '\r\n' : '\n'
    const blocks = one.text.split(newline + newline)
    const first = one.text.startsWith('---') ? 2 : 1
    for (const [place, words, how] of extra) {
      const at = Math.min(blocks.length, first + (place % Math.max(1, blocks.length - first + 1)))
      const neighbour = blocks[at] ?? ''
      const isProse = /^[A-Z“"]/u.test(neighbour) && !neighbour.includes('\n')
      if (how === 'block' || !isProse) blocks.splice(at, 0, words)
      else blocks[at] = how === 'end' ? `${neighbour} ${words}` : `${words} ${neighbour}`
    }
    return {...one, text: blocks.join(newline + newline)}
  })
const mixtures = fc.tuple(fc.subarray(IDS, {minLength: 1}), fc.boolean(), fc.constantFrom('republish', 'corpus'))

const configs = new Map<string, ResolvedConfig>()
function linterFor(ids: readonly string[], purpose: string) {
  const key = `${purpose} ${ids.join()}`
  const config =
    configs.get(key) ??
    resolve({
      layers: [
        {
          rules: Object.fromEntries([...ids, ...WATCHING.filter((id) => IDS.includes(id))].map((id) => [id, 'error'])),
          settings: {lang: 'en', purpose: purpose as 'corpus'},
        },
      ],
      plugins: [builtin],
      packs: [],
    })
  configs.set(key, config)
  return createLinter({config})
}

const count = (result: LintResult, ids: ReadonlySet<string>): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const {ruleId} of result.messages) if (ids.has(ruleId!)) counts.set(ruleId!, (counts.get(ruleId!) ?? 0) + 1)
  return counts
}

test('built-in rules in any mixture: no crash, all laws', () => {
  fc.assert(
    fc.property(article, mixtures, ({text, markup, marked}, [some, isAll, purpose]) => {
      const linter = linterFor(isAll ? IDS : some, purpose)
      const filename = markup === 'markdown' ? 'a.md' : 'a.txt'
      const before = linter.lintText(text, {filename})[0]!
      const fixed = linter.fixText(text, {filename})[0]!
      const mended = fixed.output ?? text
      const problems = [...before.messages, ...fixed.messages].filter(
        ({fatal, ruleId}) => fatal || ruleId === CYCLE_RULE,
      )
      expect(problems.map(({message}) => message)).toEqual([])
      // 8: a second run changes nothing.
      expect(linter.fixText(mended, {filename})[0]!.output).toBeUndefined()
      // 1: `fixed` says all that was done.
      const replayed = (fixed.fixed ?? []).reduceRight(
        (all, {range, inserted}) => all.slice(0, range[0]) + inserted + all.slice(range[1]),
        text,
      )
      expect(replayed).toBe(mended)
      // 2 and 3: quotations, code and notices.
      for (const {kind, token, words} of marked) {
        if (kind === 'quote' && mended.includes(token)) expect(lettersOf(mended)).toContain(lettersOf(words))
        if (kind === 'code' || kind === 'notice' || kind === 'suppressed')
          expect(lettersOf(mended)).toContain(lettersOf(words))
      }
      // 9: no finding of the rules that watch or that fixed something is new, and something is left.
      const ids = new Set([...WATCHING, ...(fixed.fixed ?? []).map(({ruleId}) => ruleId)])
      const [was, is] = [count(before, ids), count(fixed, ids)]
      for (const [id, found] of is) expect(`${id} ${found}`).toBe(`${id} ${Math.min(found, was.get(id) ?? 0)}`)
      if (articleOf(text, markup).body.blocks.length > 0)
        expect(articleOf(mended, markup).body.blocks.length).toBeGreaterThan(0)
      // 4: nothing starts or ends with a space that did not.
      const edges = (source: string): number => source.match(/^[ \t]+\S|\S[ \t]+$/gmu)?.length ?? 0
      expect(edges(mended)).toBeLessThanOrEqual(edges(text))
    }),
    runs(60),
  )
})

test('findings of generated articles have places inside them', () => {
  const linter = linterFor(IDS, 'republish')
  const inside = ([start, end]: Range, length: number): boolean => start >= 0 && start <= end && end <= length
  fc.assert(
    fc.property(article, ({text, markup}) => {
      for (const {range, fix, suggestions = []} of linter.lintText(text, {
        filename: markup === 'markdown' ? 'a.md' : 'a.txt',
      })[0]!.messages) {
        expect(inside(range, text.length)).toBe(true)
        for (const one of [fix, ...suggestions.map((suggestion) => suggestion.fix)])
          if (one) expect(inside(one.range, text.length)).toBe(true)
      }
    }),
    runs(60),
  )
})

test('any text at all: no crash, and a second run changes nothing', () => {
  const linter = linterFor(IDS, 'corpus')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({unit: 'binary', maxLength: 200}),
        fc
          .array(
            fc.constantFrom(
              '"',
              '“',
              '”',
              '’',
              ' said',
              'U.S.',
              '. ',
              '\n',
              '\r\n',
              '\n\n',
              '*',
              '> ',
              '- ',
              '`',
              '[a](b)',
              '&amp;',
              '\0',
              '\uFEFF',
              'the ',
              'Advertisement',
              '<!-- digestlint-disable -->',
              '\ud800',
            ),
            {maxLength: 40},
          )
          .map((all) => all.join('')),
      ),
      fc.constantFrom('a.md', 'a.txt'),
      (text, filename) => {
        const result = linter.fixText(text, {filename})[0]!
        expect(
          result.messages.filter(({fatal, ruleId}) => fatal || ruleId === CYCLE_RULE).map(({message}) => message),
        ).toEqual([])
        if (result.output !== undefined) expect(linter.fixText(result.output, {filename})[0]!.output).toBeUndefined()
      },
    ),
    runs(400),
  )
})
