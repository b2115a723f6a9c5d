import type {Definition} from 'mdast'
import {normalizeIdentifier} from 'micromark-util-normalize-identifier'
import type {Lines} from './lines.ts'
import {resourceAt} from './resource.ts'

/** Labels that brackets may refer to; null where the scanner cannot tell all of them. */
export type Labels = ReadonlySet<string> | null

/** No brackets, escapes, references or line endings in a label, and no space around it. */
const LABEL = /^[^[\]\\&\r\n]+$/u
const LONGEST_LABEL = 999

/** @returns null for a label that only the parser can read. */
export const labelOf = (text: string): {readonly identifier: string; readonly label: string} | null =>
  text.length <= LONGEST_LABEL && text.trim() === text && LABEL.test(text)
    ? {identifier: normalizeIdentifier(text).toLowerCase(), label: text}
    : null

/** Lines that are definitions, each in its simplest form; null where one is not. */
export function definitionsOf(source: string, lines: Lines, from: number, to: number): Definition[] | null {
  const found: Definition[] = []
  for (let line = from; line < to; line++) {
    const start = lines.start[line]!
    const end = lines.end[line]!
    if (source[start] !== '[') return null
    const close = source.indexOf(']', start)
    if (close < 0 || close > end || source[close + 1] !== ':' || source[close + 2] !== ' ') return null
    const label = labelOf(source.slice(start + 1, close))
    const resource = resourceAt(source, close + 3, end)
    if (!label || resource?.end !== end) return null
    found.push({
      type: 'definition',
      ...label,
      title: resource.title,
      url: resource.url,
      position: {
        start: {line: line + 1, column: 1, offset: start},
        end: {line: line + 1, column: end - start + 1, offset: end},
      },
    })
  }
  return found
}
