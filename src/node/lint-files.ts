import {extname} from 'node:path'
import {recommendedConfig} from '../builtin.ts'
import {type CorpusRun, makeCorpus} from '../core/corpus.ts'
import type {LanguageDetector} from '../core/language.ts'
import {compileRules} from '../core/lint.ts'
import type {Markup} from '../core/parsed.ts'
import type {LintResult, MarkupName, ResolvedConfig} from '../core/types.ts'
import {withLate} from '../late-results.ts'
import {type FixOptions, type Linter, lateResults, makeLinter} from '../linter.ts'
import {text} from '../markups/text.ts'
import {type ConfigFinder, type ConfigOptions, makeConfigFinder} from './config.ts'
import {expandFiles} from './files.ts'
import {readArticle} from './read.ts'
import {isRecordFile, lintRecordFile} from './record-file.ts'
import {makeSpool, type Spool, type SpoolPlace} from './spool.ts'
import type {Phase, Stats} from './stats.ts'
import {outputFixes} from './write.ts'

export interface LintFilesOptions extends Partial<ConfigOptions> {
  readonly ignorePatterns?: readonly string[]
  /** `true` mends files in place; `dry` only fills `output`. */
  readonly fix?: boolean | 'dry'
  readonly wants?: FixOptions['wants']
  /** Told of each article that is done; `total` is 0 where nobody knows it before the end of a stream. */
  readonly onProgress?: (done: number, total: number) => void
  readonly onWarning?: (line: string) => void
  /** Told where the time goes. */
  readonly stats?: Stats
  /** Told of the config of each file, before it is read. */
  readonly onConfig?: (config: ResolvedConfig) => void
}

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
const linter = makeLinter(recommendedConfig, markupFor, detect)

/** Runs work with a linter for a file. The parsers of Markdown and HTML and the detection library are loaded when the first file needs them. */
export async function withLinter<T>(filename: string, work: (linter: Linter) => T): Promise<T> {
  if (isMarkdown(filename)) loaded.markdown ??= (await import('../markups/markdown.ts')).markdown
  if (isHtml(filename)) loaded.html ??= (await import('../markups/html.ts')).html
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

export interface RunResult {
  readonly result: LintResult
  /** Set for findings of the run as a whole: the number of the result that they belong to. */
  readonly late?: {readonly order: number; readonly idle: ReadonlySet<string>}
}

/** The same with what tells late results apart. */
export async function* lintRun(
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
  const corpus = files.length > 1 || files.some(isRecordFile) ? makeCorpus() : null
  const spool = makeSpool()
  let order = 0
  try {
    let started = performance.now()
    for (const [index, file] of files.entries()) {
      const results = isRecordFile(file)
        ? lintRecords(file, finder, options, {corpus, spool, order})
        : await lintFile(file, finder, options, corpus, order)
      for await (const result of results) {
        order++
        if (options.stats) {
          const now = performance.now()
          options.stats.article(nameOf(result), now - started)
        }
        yield {result}
        if (options.stats) started = performance.now()
        if (result.record !== undefined) options.onProgress?.(order, 0)
      }
      options.onProgress?.(index + 1, files.length)
    }
    if (!corpus) return
    for (const late of phasesOf(options.stats)('compare', () => lateResults(corpus))) yield {result: late.result, late}
    for (const line of corpus.notices) options.onWarning?.(line)
  } finally {
    spool.close()
  }
}

const nameOf = ({filePath, record}: LintResult): string => (record === undefined ? filePath : `${filePath}:${record}`)

/** A linter for the texts of records. */
export const recordLinter =
  ({settings}: ResolvedConfig) =>
  <T>(work: (linter: Linter) => T): Promise<T> =>
    withLinter(STAND_IN[settings.records?.markup ?? 'text'], work)

async function* lintRecords(
  file: string,
  finder: ConfigFinder,
  {fix = false, wants, onConfig, stats}: LintFilesOptions,
  run: {readonly corpus: CorpusRun | null; readonly spool: Spool; readonly order: number},
): AsyncGenerator<LintResult, void, undefined> {
  const found = await finder.configFor(file)
  onConfig?.(found)
  const config = stats?.timed(found) ?? found
  const phase = phasesOf(stats)
  const withOwn = recordLinter(config)
  const {corpus, spool} = run
  const isCompared = corpus !== null && compileRules(config).corpus.length > 0
  let order = run.order
  let kept: {place: SpoolPlace | null} = {place: null}
  const results = lintRecordFile(
    file,
    {
      filename: file,
      config,
      fix: fix !== false,
      ...(wants ? {wants} : {}),
      withLinter: (work) => withOwn((own) => phase('lint', () => work(own))),
      ...(isCompared
        ? {
            runOf() {
              corpus.forget(order)
              const own: {place: SpoolPlace | null} = {place: null}
              kept = own
              return {corpus, order, reread: () => own.place && spool.get(own.place)}
            },
            onText(text: string) {
              kept.place = spool.put(text)
            },
          }
        : {}),
    },
    fix === true,
  )
  for await (const result of results) {
    yield result
    order++
  }
}

async function lintFile(
  file: string,
  finder: ConfigFinder,
  {fix = false, wants, onConfig, stats}: LintFilesOptions,
  corpus: CorpusRun | null,
  order: number,
): Promise<LintResult[]> {
  const found = await finder.configFor(file)
  onConfig?.(found)
  const config = stats?.timed(found) ?? found
  const phase = phasesOf(stats)
  const read = phase('read', () => readArticle(file))
  if ('failure' in read) return [read.failure]
  const results = await withLinter(file, (own) => {
    corpus?.forget(order)
    const about = {
      filename: file,
      config,
      ...(corpus ? {run: {corpus, order, reread: rereader(file, fix, config, wants)}} : {}),
    }
    return phase('lint', () =>
      fix === false ? own.lintText(read.text, about) : own.fixText(read.text, {...about, ...(wants ? {wants} : {})}),
    )
  })
  return fix === true ? phase('write', () => outputFixes(results)) : results
}

/** Without statistics nothing is timed. */
const phasesOf =
  (stats: Stats | undefined) =>
  <T>(name: Phase, work: () => T): T =>
    stats ? stats.phase(name, work) : work()

/** The text that a file's facts are of. A dry run leaves the mended one nowhere, so it is made again. */
const rereader =
  (file: string, fix: LintFilesOptions['fix'], config: ResolvedConfig, wants: FixOptions['wants']) =>
  (): string | null => {
    const read = readArticle(file)
    if ('failure' in read) return null
    if (fix !== 'dry') return read.text
    return linter.fixText(read.text, {filename: file, config, ...(wants ? {wants} : {})})[0]?.output ?? read.text
  }
