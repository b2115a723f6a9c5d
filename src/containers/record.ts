import type {ArticleMeta, FixedEdit} from '../core/types.ts'
import type {LiteralMap} from './json-string.ts'

/** An article in a record of some format: what is linted, and the way back. Offsets "in the record" count UTF-16 units of its source. */
export interface ArticleRecord {
  readonly kind: 'record'
  readonly text: string
  readonly id: string | null
  readonly meta: ArticleMeta
  /** The record as it stands in its file: a JSON text, a row of CSV. */
  readonly source: string
  /** Offsets of the text → offsets in the record. */
  readonly map: LiteralMap
  /** Words as they would stand amid the record's text; null where they cannot stand there as it is written. */
  encode(words: string): string | null
  /**
   * The record with another text in it: outside the places that were mended every unit stays, escapes included.
   * `fixed` says what led from one to the other.
   */
  withText(text: string, fixed: readonly FixedEdit[]): string
}
/** What could not be read as an article, and why: the end of a sentence that began with where it is. */
export interface BadRecord {
  readonly kind: 'bad'
  readonly problem: string
}
/** A line of white space alone. */
export interface NoRecord {
  readonly kind: 'blank'
}
export type ReadRecord = ArticleRecord | BadRecord | NoRecord

/** A record's source with its edits made one by one; null where they do not lead to `text`, or cannot be written there. */
export function edited(
  source: string,
  record: Pick<ArticleRecord, 'text' | 'map' | 'encode'>,
  text: string,
  fixed: readonly FixedEdit[],
): string | null {
  const edits = [...fixed].sort((a, b) => a.range[0] - b.range[0])
  if (applied(record.text, edits) !== text) return null
  let made = ''
  let at = 0
  for (const {range, inserted} of edits) {
    const [start, end] = record.map.range(range)
    const words = record.encode(inserted)
    if (words === null) return null
    made += source.slice(at, start) + words
    at = end
  }
  return made + source.slice(at)
}

function applied(text: string, edits: readonly FixedEdit[]): string | null {
  let made = ''
  let at = 0
  for (const {range, inserted} of edits) {
    if (range[0] < at) return null
    made += text.slice(at, range[0]) + inserted
    at = range[1]
  }
  return made + text.slice(at)
}
