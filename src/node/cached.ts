import {type FactSheet, sheetFrom} from '../core/corpus.ts'
import {compileRules} from '../core/lint.ts'
import type {LintResult} from '../core/types.ts'
import {withoutBom} from '../linter.ts'
import type {CachedAbout, ResultCache} from './cache.ts'
import {builder} from './linters.ts'

/** What linting or fixing a text comes to. */
export interface Worked {
  readonly result: LintResult
  readonly sheet: FactSheet | null
}
export interface CachedText extends CachedAbout {
  /** 1-based line of the file, for a record. */
  readonly line?: number
  /** Number of the article in the run. */
  readonly order: number
}

/**
 * The result of a text, from the cache or by the work. The facts for comparing articles are made anew. Kept is what left the text as it is:
 * a mended text is looked up by the next run, and then there is nothing to mend.
 */
export async function cached(
  cache: ResultCache,
  text: string,
  about: CachedText,
  withLinter: <T>(work: () => T) => Promise<T>,
  work: () => Promise<Worked>,
): Promise<Worked> {
  const key = cache.keyOf(text, about)
  const {filename, config} = about
  const known = cache.get(key)
  if (known) {
    const {result, removed} = known
    const source = withoutBom(text)
    const sheet = result.skipped
      ? null
      : await withLinter(() =>
          sheetFrom(builder(filename, config, about)(source), compileRules(config), about.order, removed),
        )
    return {result: {...result, ...(result.messages.length > 0 ? {source} : {})}, sheet}
  }
  const made = await work()
  const {result, sheet} = made
  const isSettled = result.output === undefined && result.messages.every(({fatal}) => !fatal)
  if (isSettled) {
    const {source: _, ...rest} = result
    cache.set(key, {result: rest, removed: sheet?.removed ?? []})
  }
  return made
}
