import fc from 'fast-check'
import {expect, test} from 'vitest'
import {resolve} from '../../src/core/config/resolve.ts'
import {CYCLE_RULE} from '../../src/core/fix-types.ts'
import {builtin, createLinter} from '../../src/index.ts'
import {fix, replay} from '../support/fixing.ts'
import {anyPage, cleanPage} from '../support/html-pages.ts'
import {runs} from '../support/runs.ts'
import {mixture, rawCuts, rawReplace} from '../support/test-rules.ts'

/** What a page has besides words, read without the parser that is tried here. */
const PIECES = /<!--[\s\S]*?-->|<(script|style|noscript|pre)\b[\s\S]*?<\/\1>|<!doctype[^>]*>|<\/?[a-z][^>]*>/giu
const piecesOf = (source: string): string[] => [...source.matchAll(PIECES)].map(([piece]) => piece)
const isTag = (piece: string): boolean => /^<\/?(?!script|style|noscript|pre)[a-z]/iu.test(piece)
const VOID = /^<(?:img|br|hr|input)\b/iu
/** Never taken, and nothing inside them changes. */
const isKept = (piece: string): boolean => !isTag(piece) || /^<(?:img|hr|input|html|body|head)\b/iu.test(piece)

/** Tags that are left over when each end tag has met its start. */
function unpaired(source: string): string[] {
  const open: string[] = []
  const nameOf = (tag: string): string => /^<\/?([a-z\d]+)/iu.exec(tag)![1]!
  for (const tag of piecesOf(source).filter((piece) => isTag(piece) && !VOID.test(piece))) {
    if (!tag.startsWith('</')) open.push(tag)
    else if (open.length > 0 && nameOf(open.at(-1)!) === nameOf(tag)) open.pop()
    else open.push(tag)
  }
  return open
}

const isSubsequence = (some: readonly string[], all: readonly string[]): boolean => {
  let at = 0
  for (const one of all) if (one === some[at]) at++
  return at === some.length
}

function expectTagsKept(before: string, after: string): void {
  const [was, is] = [piecesOf(before), piecesOf(after)]
  expect(is.filter(isKept)).toEqual(was.filter(isKept))
  expect(isSubsequence(is, was), `tags are new or changed:\n${before}\n\n${after}`).toBe(true)
}

const WILD_RULES = [
  rawCuts('cuts', 90, 2, 3, ''),
  rawCuts('long', 200, 4, 40, ''),
  rawReplace('tags', /<\/?(?:b|p|span|li)\b[^>]*>/gu, ''),
  rawReplace('attributes', /class="[^"]*"/gu, ''),
  rawReplace('comments', /<!--[^>]*-->/gu, ''),
  rawReplace('code', /the harbour/gu, 'a port'),
]
/** Puts a tag in, which is a rule's own affair. */
const INSERTING = rawCuts('marks', 150, 1, 0, ' <b> ')

test('tags, attributes, scripts and comments stay as they are, whatever rules do to a page', () => {
  fc.assert(
    fc.property(anyPage, mixture, fc.boolean(), ({text, isClean}, mixed, isWild) => {
      const {text: mended} = fix(text, isWild ? [...WILD_RULES, ...mixed] : mixed, 'html')
      expectTagsKept(text, mended)
      if (isClean) expect(unpaired(mended)).toEqual([])
    }),
    runs(40),
  )
})

test('what fixing says it did is what it did, and a second run does nothing', () => {
  fc.assert(
    fc.property(anyPage, mixture, ({text}, rules) => {
      const all = [...WILD_RULES, INSERTING, ...rules]
      const outcome = fix(text, all, 'html')
      expect(replay(text, outcome.fixed)).toBe(outcome.text)
      if (!outcome.cycle) expect(fix(outcome.text, all, 'html').text).toBe(outcome.text)
    }),
    runs(25),
  )
})

const IDS = Object.keys(builtin.rules ?? {})
const linter = createLinter({
  config: resolve({
    layers: [{rules: Object.fromEntries(IDS.map((id) => [id, 'error'])), settings: {lang: 'en', purpose: 'corpus'}}],
    plugins: [builtin],
    packs: [],
  }),
})

test('built-in rules on pages: no crash, tags kept, a second run does nothing', () => {
  fc.assert(
    fc.property(anyPage, ({text, isClean}) => {
      const source = text.replace(/^\uFEFF/u, '')
      const before = linter.lintText(text, {filename: 'a.html'})[0]!
      const fixed = linter.fixText(text, {filename: 'a.html'})[0]!
      const mended = fixed.output ?? text
      const problems = [...before.messages, ...fixed.messages].filter(
        ({fatal, ruleId}) => fatal || ruleId === CYCLE_RULE,
      )
      expect(problems.map(({message}) => message)).toEqual([])
      for (const {range, fix: one, suggestions = []} of before.messages)
        for (const [start, end] of [
          range,
          ...[one, ...suggestions.map((suggestion) => suggestion.fix)].flatMap((made) => (made ? [made.range] : [])),
        ])
          expect(start >= 0 && start <= end && end <= source.length).toBe(true)
      expectTagsKept(text, mended)
      if (isClean) expect(unpaired(mended)).toEqual([])
      expect(linter.fixText(mended, {filename: 'a.html'})[0]!.output).toBeUndefined()
    }),
    runs(80),
  )
})

test('each single fix and suggestion, made by an editor alone, keeps the tags too', () => {
  fc.assert(
    fc.property(cleanPage, ({text}) => {
      const source = text.replace(/^\uFEFF/u, '')
      for (const {fix: one, suggestions = []} of linter.lintText(text, {filename: 'a.html'})[0]!.messages)
        for (const made of [one, ...suggestions.map((suggestion) => suggestion.fix)]) {
          if (!made) continue
          const mended = source.slice(0, made.range[0]) + made.text + source.slice(made.range[1])
          expectTagsKept(source, mended)
          expect(unpaired(mended)).toEqual([])
        }
    }),
    runs(80),
  )
})
