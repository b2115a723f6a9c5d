import {extname} from 'node:path'
import {recommendedConfig} from '../builtin.ts'
import type {LanguageDetector} from '../core/language.ts'
import type {Markup} from '../core/parsed.ts'
import type {LintResult} from '../core/types.ts'
import {type FixOptions, type Linter, makeLinter} from '../linter.ts'
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
  const cwd = options.cwd ?? process.cwd()
  const finder = makeConfigFinder({...options, cwd})
  const {files, warnings} = await expandFiles(patterns, {
    cwd,
    isIgnored: finder.isIgnored,
    ...(options.ignorePatterns ? {ignorePatterns: options.ignorePatterns} : {}),
  })
  for (const line of warnings) options.onWarning?.(line)
  const results: LintResult[] = []
  for (const [index, file] of files.entries()) {
    results.push(...(await lintFile(file, finder, options)))
    options.onProgress?.(index + 1, files.length)
  }
  return results
}

async function lintFile(
  file: string,
  finder: ConfigFinder,
  {fix = false, wants}: LintFilesOptions,
): Promise<LintResult[]> {
  const config = await finder.configFor(file)
  const read = readArticle(file)
  if ('failure' in read) return [read.failure]
  const results = await withLinter(file, (own) =>
    fix === false
      ? own.lintText(read.text, {filename: file, config})
      : own.fixText(read.text, {filename: file, config, ...(wants ? {wants} : {})}),
  )
  return fix === true ? outputFixes(results) : results
}
