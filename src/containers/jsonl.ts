import type {Range, RecordFields} from '../core/types.ts'
import {type FoundFields, fieldsOf} from './fields.ts'
import {valueAt} from './json-scan.ts'
import {encodeWords, isEscaped, type LiteralMap, literalMap} from './json-string.ts'
import {type ArticleRecord, type BadRecord, edited, type NoRecord} from './record.ts'

/** An article in a JSON text. */
export interface JsonRecord extends ArticleRecord {
  /** The record itself, as `JSON.parse` made it. */
  readonly value: object
  /** Range of the text's literal in the JSON text, marks included. */
  readonly literal: Range
  encode(words: string): string
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
    source: json,
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
    withText(now, fixed) {
      const made = edited(json, this, now, fixed)
      if (made !== null) return made
      const [start, end] = this.literal
      return `${json.slice(0, start)}"${this.encode(now)}"${json.slice(end)}`
    },
  }
}
