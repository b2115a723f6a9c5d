import type {ArticleMeta, FixedEdit, Range, RecordFields} from '../core/types.ts'
import {type FoundFields, fieldsOf} from './fields.ts'
import {valueAt} from './json-scan.ts'
import {encodeWords, isEscaped, type LiteralMap, literalMap} from './json-string.ts'

/** An article in a JSON text: what is linted, and the way back. */
export interface JsonRecord {
  readonly kind: 'record'
  readonly text: string
  readonly id: string | null
  readonly meta: ArticleMeta
  readonly json: string
  /** The record itself, as `JSON.parse` made it. */
  readonly value: object
  /** Range of the text's literal in the JSON text, marks included. */
  readonly literal: Range
  /** Offsets of the text → offsets of the JSON text. */
  readonly map: LiteralMap
  /** Words as they would stand in the text's literal. */
  encode(words: string): string
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

const BLANK: NoRecord = {kind: 'blank'}

/** Reads one record: a line of a JSON Lines file, or an element of an array. */
export function readRecord(json: string, fields: RecordFields): JsonRecord | BadRecord | NoRecord {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    if (json.trim() === '') return BLANK
    return {kind: 'bad', problem: `it is no JSON: ${(error as Error).message.replace(/\s+/gu, ' ')}`}
  }
  const found = fieldsOf(json, value, fields)
  if (typeof found === 'string') return {kind: 'bad', problem: found}
  return recordOf(json, value as object, found)
}

function recordOf(json: string, value: object, {text, textPath, id, meta}: FoundFields): JsonRecord {
  let literal: Range | null = null
  let map: LiteralMap | null = null
  return {
    kind: 'record',
    text,
    id,
    meta,
    json,
    value,
    // Most records have no finding, and nobody asks.
    get literal() {
      literal ??= valueAt(json, textPath)!
      return literal
    },
    get map() {
      map ??= literalMap(json, ...this.literal)
      return map
    },
    encode: (words) => encodeWords(words, isEscaped(json)),
  }
}

/**
 * The JSON text with another text in its record: outside the places that were mended every unit stays, escapes included.
 * `fixed` says what led from one to the other.
 */
export function withText(json: string, record: JsonRecord, text: string, fixed: readonly FixedEdit[]): string {
  const isAscii = isEscaped(json)
  const edits = [...fixed].sort((a, b) => a.range[0] - b.range[0])
  if (applied(record.text, edits) === text) {
    let made = ''
    let at = 0
    for (const {range, inserted} of edits) {
      const [start, end] = record.map.range(range)
      made += json.slice(at, start) + encodeWords(inserted, isAscii)
      at = end
    }
    return made + json.slice(at)
  }
  const [start, end] = record.literal
  return `${json.slice(0, start)}"${encodeWords(text, isAscii)}"${json.slice(end)}`
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
