import type {Finding} from '../core/types.ts'
import {skipSpace, valueAt} from './json-scan.ts'

/** A finding as a field of its record. */
export interface Annotation {
  readonly ruleId: string | null
  readonly level: string
  readonly message: string
  /** UTF-16 offsets in the text field, as JavaScript, Java and C# count. */
  readonly range: readonly [number, number]
  /** The same in code points, as Python counts. */
  readonly codePointRange: readonly [number, number]
  readonly fix?: Finding['fix']
  readonly suggestions?: Finding['suggestions']
  readonly confidence?: number
  readonly fingerprint: string
}

/** Findings about a text, in order, with offsets in code points too. */
export function annotationsOf(findings: readonly Finding[], text: string): Annotation[] {
  const points = codePoints(text)
  return findings.map(({ruleId, level, message, range, fix, suggestions, confidence, fingerprint}) => ({
    ruleId,
    level,
    message,
    range,
    codePointRange: [points(range[0]), points(range[1])],
    ...(fix ? {fix} : {}),
    ...(suggestions ? {suggestions} : {}),
    ...(confidence === undefined ? {} : {confidence}),
    fingerprint,
  }))
}

/** What takes two units of UTF-16. */
const PAIR = /[\u{10000}-\u{10ffff}]/gu

/** UTF-16 offset → code points before it. */
function codePoints(text: string): (offset: number) => number {
  const pairs = Array.from(text.matchAll(PAIR), ({index}) => index)
  if (pairs.length === 0) return (offset) => offset
  return (offset) => {
    let before = 0
    while (before < pairs.length && pairs[before]! < offset) before++
    return offset - before
  }
}

/** A record's JSON text with a field of its own set, at its end or where it has it; all else as it was. */
export function withField(json: string, name: string, value: unknown): string {
  const written = JSON.stringify(value)
  const own = valueAt(json, [name])
  if (own) return json.slice(0, own[0]) + written + json.slice(own[1])
  const start = skipSpace(json, 0)
  const end = json.lastIndexOf('}')
  const isEmpty = skipSpace(json, start + 1) === end
  return `${json.slice(0, end)}${isEmpty ? '' : ','}${JSON.stringify(name)}:${written}${json.slice(end)}`
}
