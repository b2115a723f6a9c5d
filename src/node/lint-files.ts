import {extname} from 'node:path'
import {recommendedConfig} from '../builtin.ts'
import {type CorpusRun, makeCorpus} from '../core/corpus.ts'
import type {LanguageDetector} from '../core/language.ts'
import type {Markup} from '../core/parsed.ts'
import type {LintResult, ResolvedConfig} from '../core/types.ts'
import {withLate} from '../late-results.ts'
import {type FixOptions, type Linter, lateResults, makeLinter} from '../linter.ts'
import type {Parse} from '../markups/mdast/hybrid.ts'
import {text} from '../markups/text.ts'
import {type ConfigFinder, type ConfigOptions, makeConfigFinder} from './config.ts'
import {expandFiles} from './files.ts'
import {readArticle} from './read.ts'
import {outputFixes} from './write.ts'

export interface LintFilesOptions extends Partial<ConfigOptions> {
  readonly ignorePatterns?: readonly string[]
  /** `true` mends files in place; `dry` only fills `output`. */
  readonly fix?: boolean | 'dry'
  readonly wants?: FixOptions['wants']
  /** Told of each article that is done. */
  readonly onProgress?: (done: number, total: number) => void
  readonly onWarning?: (line: string) => void
  /** Told of the config of each file, before it is read. */
  readonly onConfig?: (config: ResolvedConfig) => void
}

interface Loaded {
  markdown: Markup | null
  parse: Parse | null
  detect: LanguageDetector | null
  /** An article was not evidently English before the detection library was there. */
  isAsked: boolean
}
const loaded: Loaded = {markdown: null, parse: null, detect: null, isAsked: false}

const isMarkdown = (filename: string): boolean => /^\.(?:md|markdown)$/iu.test(extname(filename))
const markupFor = (filename: string): Markup => (isMarkdown(filename) && loaded.markdown ? loaded.markdown : text)
const detect: LanguageDetector = (sample) => {
  if (loaded.detect) return loaded.detect(sample)
  loaded.isAsked = true
  return 'und'
}
const linter = makeLinter(recommendedConfig, markupFor, detect)

/** A text needs the Markdown parser, which is not there yet. */
class ParserNeeded extends Error {}
const parse: Parse = (source) => {
  if (!loaded.parse) throw new ParserNeeded('This text needs the Markdown parser: lint it inside `withLinter`.')
  return loaded.parse(source)
}

/**
 * Runs work with a linter for a file. The Markdown parser and the detection library are loaded when the first file needs them; the work
 * is then done again from its start.
 */
export async function withLinter<T>(filename: string, work: (linter: Linter) => T): Promise<T> {
  if (isMarkdown(filename)) loaded.markdown ??= (await import('../markups/markdown-markup.ts')).makeMarkdown(parse)
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

/**
 * Lints files, folders and globs; results in the files' order. Fixed files are replaced in one step each.
 * @throws UsageError for patterns without a file, ConfigError for a config that cannot be used.
 */
export async function lintFiles(patterns: readonly string[], options: LintFilesOptions = {}): Promise<LintResult[]> {
  const results: LintResult[] = []
  for await (const {result, late} of lintRun(patterns, options)) {
    if (late) results[late.order] = withLate(results[late.order]!, result, late.idle)
    else results.push(result)
  }
  return results
}

/**
 * The same, a result as soon as its article is done: memory does not grow with the number of files. What rules that compare articles find
 * comes after the last article, as a second result of the same file that holds these findings alone.
 * @throws as `lintFiles` does, when the first result is asked for.
 */
export async function* lintFilesStream(
  patterns: readonly string[],
  options: LintFilesOptions = {},
): AsyncGenerator<LintResult, void, undefined> {
  for await (const {result} of lintRun(patterns, options)) yield result
}

interface RunResult {
  readonly result: LintResult
  /** Set for findings of the run as a whole: the number of the result that they belong to. */
  readonly late?: {readonly order: number; readonly idle: ReadonlySet<string>}
}

async function* lintRun(
  patterns: readonly string[],
  options: LintFilesOptions,
): AsyncGenerator<RunResult, void, undefined> {
  const cwd = options.cwd ?? process.cwd()
  const finder = makeConfigFinder({...options, cwd})
  const {files, warnings} = await expandFiles(patterns, {
    cwd,
    isIgnored: finder.isIgnored,
    ...(options.ignorePatterns ? {ignorePatterns: options.ignorePatterns} : {}),
  })
  for (const line of warnings) options.onWarning?.(line)
  // A file that is linted alone has nothing to be compared with.
  const corpus = files.length > 1 ? makeCorpus() : null
  let order = 0
  for (const [index, file] of files.entries()) {
    for (const result of await lintFile(file, finder, options, corpus, order)) {
      order++
      yield {result}
    }
    options.onProgress?.(index + 1, files.length)
  }
  if (!corpus) return
  for (const late of lateResults(corpus)) yield {result: late.result, late}
  for (const line of corpus.notices) options.onWarning?.(line)
}

async function lintFile(
  file: string,
  finder: ConfigFinder,
  {fix = false, wants, onConfig}: LintFilesOptions,
  corpus: CorpusRun | null,
  order: number,
): Promise<LintResult[]> {
  const config = await finder.configFor(file)
  onConfig?.(config)
  const read = readArticle(file)
  if ('failure' in read) return [read.failure]
  const results = await withLinter(file, (own) => {
    corpus?.forget(order)
    const about = {
      filename: file,
      config,
      ...(corpus ? {run: {corpus, order, reread: rereader(file, fix, config, wants)}} : {}),
    }
    return fix === false
      ? own.lintText(read.text, about)
      : own.fixText(read.text, {...about, ...(wants ? {wants} : {})})
  })
  return fix === true ? outputFixes(results) : results
}

/**
 * The text that a file's facts are of; null where it is gone, or has changed so that it cannot be read at once. A dry run leaves the mended
 * text nowhere, so it is made again.
 */
const rereader =
  (file: string, fix: LintFilesOptions['fix'], config: ResolvedConfig, wants: FixOptions['wants']) =>
  (): string | null => {
    const read = readArticle(file)
    if ('failure' in read || needsParser(file, read.text)) return null
    if (fix !== 'dry') return read.text
    return linter.fixText(read.text, {filename: file, config, ...(wants ? {wants} : {})})[0]?.output ?? read.text
  }

/** Whether a text waits for the parser: one that was linted before does not. */
function needsParser(file: string, source: string): boolean {
  if (loaded.parse || !isMarkdown(file)) return false
  try {
    loaded.markdown?.parse(source)
    return false
  } catch (error) {
    if (error instanceof ParserNeeded) return true
    throw error
  }
}
