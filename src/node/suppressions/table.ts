import {relative, sep} from 'node:path'
import type {KnownFindings} from '../../core/baseline.ts'
import type {Article} from '../../core/types.ts'

/** Fingerprints of known findings, each with how often, by rule. */
export type RuleEntries = Readonly<Record<string, Readonly<Record<string, number>>>>

/** What a suppressions file says; plain data, for workers too. */
export interface SuppressionTable {
  /** Folder of the file: paths in it start there. */
  readonly folder: string
  /** By `keyOf`. */
  readonly articles: Readonly<Record<string, RuleEntries>>
}

/** Names an article in the file: its path from the file's folder, and `#` and its id where it is a record that has one. */
export function keyOf(folder: string, path: string, id?: string | null): string {
  const own = relative(folder, path).split(sep).join('/')
  return id === undefined || id === null ? own : `${own}#${id}`
}

/** What is known of an article; undefined for nothing. */
export function knownOf(
  {folder, articles}: SuppressionTable,
  path: string,
  id?: string | null,
): KnownFindings | undefined {
  const key = keyOf(folder, path, id)
  if (!Object.hasOwn(articles, key)) return undefined
  return new Map(Object.values(articles[key]!).flatMap((entries) => Object.entries(entries)))
}

/** What is known of an article of a run. A record without an id goes by the name of its line. */
export const ofArticle =
  (table: SuppressionTable) =>
  ({filename, meta, line}: Article) =>
    knownOf(table, filename, line === undefined || meta.id === `${filename}:${line}` ? null : String(meta.id))
