import {extname} from 'node:path'
import {recommendedConfig} from '../builtin.ts'
import type {Markup} from '../core/parsed.ts'
import type {LintResult} from '../core/types.ts'
import {type FixOptions, type Linter, makeLinter} from '../linter.ts'
import {text} from '../markups/text.ts'
import {type ConfigFinder, type ConfigOptions, makeConfigFinder} from './config.ts'
import {expandFiles} from './files.ts'
import {readArticle, writeArticle} from './read.ts'

export interface LintFilesOptions extends Partial<ConfigOptions> {
  readonly ignorePatterns?: readonly string[]
  /** `true` mends files in place; `dry` only fills `output`. */
  readonly fix?: boolean | 'dry'
  readonly wants?: FixOptions['wants']
  /** Told of each article that is done. */
  readonly onProgress?: (done: number, total: number) => void
  readonly onWarning?: (line: string) => void
}

let markdown: Markup | null = null

/** A linter for files; the Markdown parser is loaded when the first Markdown file comes. */
export async function linterFor(filename: string): Promise<Linter> {
  if (isMarkdown(filename)) markdown ??= (await import('../markups/markdown.ts')).markdown
  return linter
}
const isMarkdown = (filename: string): boolean => /^\.(?:md|markdown)$/iu.test(extname(filename))
const linter = makeLinter(recommendedConfig, (filename) => {
  if (!isMarkdown(filename)) return text
  if (!markdown) throw new Error('Call linterFor(filename) before linting Markdown.')
  return markdown
})

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
  const own = await linterFor(file)
  if (fix === false) return own.lintText(read.text, {filename: file, config})
  const results = own.fixText(read.text, {filename: file, config, ...(wants ? {wants} : {})})
  if (fix === true) outputFixes(results)
  return results
}

/** Writes what `fix: 'dry'` left in `output`. */
export function outputFixes(results: readonly LintResult[]): void {
  for (const {filePath, output} of results) if (output !== undefined) writeArticle(filePath, output)
}
