import {extname} from 'node:path'
import {recommendedConfig} from '../builtin.ts'
import type {LanguageDetector} from '../core/language.ts'
import type {Markup} from '../core/parsed.ts'
import type {MarkupName, ResolvedConfig} from '../core/types.ts'
import {articleBuilder, type Linter, makeLinter} from '../linter.ts'
import {text} from '../markups/text.ts'

interface Loaded {
  markdown: Markup | null
  html: Markup | null
  detect: LanguageDetector | null
  /** An article was not evidently English before the detection library was there. */
  isAsked: boolean
}
const loaded: Loaded = {markdown: null, html: null, detect: null, isAsked: false}

const isMarkdown = (filename: string): boolean => /^\.(?:md|markdown)$/iu.test(extname(filename))
const isHtml = (filename: string): boolean => /^\.html?$/iu.test(extname(filename))
/** File names that stand for a markup where the text is a field of a record. */
const STAND_IN: Readonly<Record<MarkupName, string>> = {text: 'record.txt', markdown: 'record.md', html: 'record.html'}
const markupFor = (filename: string, markup?: MarkupName): Markup => {
  const name = markup ? STAND_IN[markup] : filename
  return (isMarkdown(name) ? loaded.markdown : isHtml(name) ? loaded.html : null) ?? text
}
const detect: LanguageDetector = (sample) => {
  if (loaded.detect) return loaded.detect(sample)
  loaded.isAsked = true
  return 'und'
}
export const linter = makeLinter(recommendedConfig, markupFor, detect)

/** Makes articles of texts that were linted before: what they need is loaded. */
export const builder = articleBuilder(markupFor, detect)

/** Runs work with a linter for a file. Parsers and the detection library are loaded when the first file needs them. */
export async function withLinter<T>(filename: string, work: (linter: Linter) => T): Promise<T> {
  if (isMarkdown(filename)) loaded.markdown ??= (await import('../markups/markdown.ts')).markdown
  if (isHtml(filename)) loaded.html ??= (await import('../markups/html.ts')).html
  loaded.isAsked = false
  const result = work(linter)
  if (!loaded.isAsked || loaded.detect) return result
  loaded.detect = (await import('../language-library.ts')).detectByLibrary
  return work(linter)
}

/** A linter for the texts of records. */
export const recordLinter =
  ({settings}: ResolvedConfig) =>
  <T>(work: (linter: Linter) => T): Promise<T> =>
    withLinter(STAND_IN[settings.records?.markup ?? 'text'], work)
