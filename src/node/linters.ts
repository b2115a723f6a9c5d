import {extname} from 'node:path'
import {recommendedConfig} from '../builtin.ts'
import type {LanguageDetector} from '../core/language.ts'
import type {Markup} from '../core/parsed.ts'
import type {MarkupName} from '../core/types.ts'
import {articleBuilder, type Linter, makeLinter} from '../linter.ts'
import type {Parse} from '../markups/mdast/hybrid.ts'
import {text} from '../markups/text.ts'

interface Loaded {
  markdown: Markup | null
  html: Markup | null
  parse: Parse | null
  detect: LanguageDetector | null
  /** An article was not evidently English before the detection library was there. */
  isAsked: boolean
}
const loaded: Loaded = {markdown: null, html: null, parse: null, detect: null, isAsked: false}

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

/** A text needs the Markdown parser, which is not there yet. */
class ParserNeeded extends Error {}
const parse: Parse = (source) => {
  if (!loaded.parse) throw new ParserNeeded('This text needs the Markdown parser: lint it inside `withLinter`.')
  return loaded.parse(source)
}

/**
 * Runs work with a linter for a file. Parsers and the detection library are loaded when the first file needs them; the work is then done
 * again from its start.
 */
export async function withLinter<T>(filename: string, work: (linter: Linter) => T): Promise<T> {
  if (isMarkdown(filename)) loaded.markdown ??= (await import('../markups/markdown-markup.ts')).makeMarkdown(parse)
  if (isHtml(filename)) loaded.html ??= (await import('../markups/html.ts')).html
  loaded.isAsked = false
  try {
    const result = work(linter)
    if (!loaded.isAsked || loaded.detect) return result
    loaded.detect = (await import('../language-library.ts')).detectByLibrary
  } catch (error) {
    if (!(error instanceof ParserNeeded)) throw error
    loaded.parse = (await import('../markups/mdast/remark.ts')).remark
  }
  return withLinter(filename, work)
}

/** Loads all that articles of these files may need to be opened again, where they were linted elsewhere. */
export async function loadFor(filenames: readonly string[], markups: readonly MarkupName[]): Promise<void> {
  const names = [...filenames, ...markups.map((markup) => STAND_IN[markup])]
  if (names.some(isMarkdown)) {
    loaded.markdown ??= (await import('../markups/markdown-markup.ts')).makeMarkdown(parse)
    loaded.parse ??= (await import('../markups/mdast/remark.ts')).remark
  }
  if (names.some(isHtml)) loaded.html ??= (await import('../markups/html.ts')).html
  loaded.detect ??= (await import('../language-library.ts')).detectByLibrary
}

/** Whether making an article of a text would wait for the parser, since the text is not that which was linted. */
export function needsParser(filename: string, source: string, markup?: MarkupName): boolean {
  if (loaded.parse || !isMarkdown(markup ? STAND_IN[markup] : filename)) return false
  try {
    loaded.markdown?.parse(source)
    return false
  } catch (error) {
    if (error instanceof ParserNeeded) return true
    throw error
  }
}

/** A linter for the texts of records. */
export const recordLinter = <T>(markup: MarkupName, work: (linter: Linter) => T): Promise<T> =>
  withLinter(STAND_IN[markup], work)
