import {extname} from 'node:path'
import {recommendedConfig} from '../builtin.ts'
import {type CorpusRun, makeCorpus, type Reopen} from '../core/corpus.ts'
import type {LanguageDetector} from '../core/language.ts'
import type {Markup} from '../core/parsed.ts'
import type {LintResult, ResolvedConfig} from '../core/types.ts'
import {withLate} from '../late-results.ts'
import {articleBuilder, type FixOptions, type Linter, lateResults, makeLinter, withoutBom} from '../linter.ts'
import {text} from '../markups/text.ts'
import {type ConfigFinder, type ConfigOptions, makeConfigFinder} from './config.ts'
import {spillingStore} from './corpus-store.ts'
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
  detect: LanguageDetector | null
  /** An article was not evidently English before the detection library was there. */
  isAsked: boolean
}
const loaded: Loaded = {markdown: null, detect: null, isAsked: false}

const isMarkdown = (filename: string): boolean => /^\.(?:md|markdown)$/iu.test(extname(filename))
const markupFor = (filename: string): Markup => (isMarkdown(filename) && loaded.markdown ? loaded.markdown : text)
const detect: LanguageDetector = (sample) => {
  if (loaded.detect) return loaded.detect(sample)
  loaded.isAsked = true
  return 'und'
}
const linter = makeLinter(recommendedConfig, markupFor, detect)

/** Runs work with a linter for a file. The Markdown parser and the detection library are loaded when the first file needs them. */
export async function withLinter<T>(filename: string, work: (linter: Linter) => T): Promise<T> {
  if (isMarkdown(filename)) loaded.markdown ??= (await import('../markups/markdown.ts')).markdown
  loaded.isAsked = false
  const result = work(linter)
  if (!loaded.isAsked || loaded.detect) return result
  loaded.detect = (await import('../language-library.ts')).detectByLibrary
  return work(linter)
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
  const corpus = files.length > 1 ? makeCorpus(spillingStore()) : null
  try {
    let order = 0
    for (const [index, file] of files.entries()) {
      for (const result of await lintFile(file, finder, options, corpus, order)) {
        order++
        yield {result}
      }
      options.onProgress?.(index + 1, files.length)
    }
    if (!corpus) return
    for (const late of lateResults(corpus, reopener(options))) yield {result: late.result, late}
    for (const line of corpus.notices) options.onWarning?.(line)
  } finally {
    corpus?.close()
  }
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
      ...(corpus ? {run: {corpus, order}} : {}),
    }
    return fix === false
      ? own.lintText(read.text, about)
      : own.fixText(read.text, {...about, ...(wants ? {wants} : {})})
  })
  return fix === true ? outputFixes(results) : results
}

const builder = articleBuilder(markupFor, detect)

/** Gives files again with the text that their facts are of. A dry run leaves the mended one nowhere, so it is made again. */
const reopener =
  ({fix, wants}: LintFilesOptions): Reopen =>
  ({filename, config}) => {
    const read = readArticle(filename)
    if ('failure' in read) return null
    const mended =
      fix === 'dry' ? linter.fixText(read.text, {filename, config, ...(wants ? {wants} : {})})[0]?.output : undefined
    return builder(filename, config)(withoutBom(mended ?? read.text))
  }
