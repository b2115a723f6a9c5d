import {createArticle} from '../../src/core/article.ts'
import {applyDirectives, type Directed} from '../../src/core/directives.ts'
import type {Draft} from '../../src/core/draft.ts'
import {fixArticle} from '../../src/core/fix.ts'
import type {FixedRange, FixOutcome} from '../../src/core/fix-types.ts'
import type {Article, Edit, MarkupName, Range} from '../../src/core/types.ts'
import {html} from '../../src/markups/html.ts'
import {markdown} from '../../src/markups/markdown.ts'
import {text} from '../../src/markups/text.ts'

/** A rule without an engine: what it says of an article, a function of its text alone. */
export type TestRule = (article: Article) => readonly Draft[]

const markups = {markdown, text, html}
/** What a file of a markup is called. */
export const nameFor = (markup: MarkupName): string => ({markdown: 'a.md', text: 'a.txt', html: 'a.html'})[markup]

export const articleOf = (source: string, markup: MarkupName = 'text'): Article =>
  createArticle({
    filename: nameFor(markup),
    parts: [{name: 'body', text: source, markup: markups[markup]}],
    settings: {lang: 'en'},
  })

/** The text after edits; null where the edit was refused. */
export function applied(article: Article, made: readonly Edit[] | null): string | null {
  if (!made) return null
  let text = article.body.text
  for (const {range, text: inserted} of [...made].sort((a, b) => b.range[0] - a.range[0]))
    text = text.slice(0, range[0]) + inserted + text.slice(range[1])
  return text
}

export const draft = (
  article: Article,
  ruleId: string,
  range: Range,
  edits: readonly Edit[] | null,
  suggestions: Draft['suggestions'] = [],
): Draft => ({
  ruleId,
  messageId: null,
  message: ruleId,
  data: {},
  part: article.body,
  range,
  nodeType: null,
  level: 'error',
  confidence: 1,
  edits,
  suggestions,
  related: [],
})

export const editAt = (article: Article, range: Range, inserted: string, requires?: readonly Range[]): Edit => ({
  part: article.body,
  range,
  text: inserted,
  kind: inserted === '' ? 'remove' : 'words',
  ...(requires ? {requires} : {}),
})

/** Findings in source order, with the article's directives applied. */
export const lintWith =
  (rules: readonly TestRule[]) =>
  (article: Article): Directed => {
    const drafts = rules
      .flatMap((rule) => rule(article))
      .sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])
    return applyDirectives(article, drafts, {reportUnused: 'off', requireReason: false, known: new Set(['one', 'two'])})
  }

export function fix(
  source: string,
  rules: readonly TestRule[],
  markup: MarkupName = 'text',
): FixOutcome & {readonly text: string; readonly tries: number} {
  const article = articleOf(source, markup)
  let tries = 0
  const rebuild = ([body]: readonly string[]) => {
    tries++
    return articleOf(body!, markup)
  }
  const outcome = fixArticle({article, lint: lintWith(rules), rebuild})
  return {...outcome, text: outcome.article.body.text, tries}
}

/** The original with what `fixed` says was done to it. */
export function replay(original: string, fixed: readonly FixedRange[]): string {
  let out = ''
  let at = 0
  for (const {range, removed, inserted} of fixed) {
    if (original.slice(...range) !== removed || range[0] < at) throw new Error(`fixed is wrong at ${range[0]}`)
    out += original.slice(at, range[0]) + inserted
    at = range[1]
  }
  return out + original.slice(at)
}

/** Without line endings and marks of quoted lines, which are not words. */
export const flat = (source: string): string => source.replace(/[\s>]+/gu, ' ')
