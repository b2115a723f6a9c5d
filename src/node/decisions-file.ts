import {existsSync, readFileSync} from 'node:fs'
import {dirname, relative, resolve, sep} from 'node:path'
import {writeFileSync} from 'atomically'
import {type Decisions, noDecisions, parseDecisions, printDecisions, withArticle} from '../session/decisions.ts'
import type {OpenArticle} from '../session/types.ts'
import {UsageError} from './errors.ts'
import {makeFolder} from './folders.ts'

export interface DecisionsFile {
  /** @throws UsageError where the file cannot be used */
  read(): Decisions
  /** The article's name in the file. */
  nameOf(file: string): string
  /** Puts articles' decisions to those that are in the file now; `ran` as in `withArticle`. @throws UsageError where that cannot be */
  keep(articles: readonly OpenArticle[], ran: (ruleId: string, fingerprint: string, file: string) => boolean): void
}

export function decisionsFile(name: string, cwd: string): DecisionsFile {
  const path = resolve(cwd, name)
  const nameOf = (file: string): string => relative(dirname(path), file).split(sep).join('/')
  const read = (): Decisions => {
    if (!existsSync(path)) return noDecisions
    try {
      return parseDecisions(readFileSync(path, 'utf8'))
    } catch (error) {
      throw new UsageError(
        `${name}: cannot be used: ${(error as Error).message}. Mend it or name another with --decisions.`,
      )
    }
  }
  return {
    read,
    nameOf,
    keep(articles, ran) {
      const before = read()
      const after = articles.reduce(
        (decisions, article) =>
          withArticle(decisions, nameOf(article.file), article, (ruleId, fingerprint) =>
            ran(ruleId, fingerprint, article.file),
          ),
        before,
      )
      const text = printDecisions(after)
      if (text === printDecisions(before)) return
      try {
        makeFolder(dirname(path))
        writeFileSync(path, text)
      } catch (error) {
        throw new UsageError(`${name}: the decisions cannot be written: ${(error as Error).message}.`)
      }
    },
  }
}
