import type {Yaml} from 'mdast'
import {type Lines, trimmedEnd} from './lines.ts'

/** Front matter as a node, and the number of the first line after it; null where the parser has to say whether there is any. */
export function frontMatterAt(source: string, lines: Lines): {readonly node: Yaml; readonly to: number} | null {
  if (!isFence(source, lines, 0)) return null
  for (let line = 1; line < lines.count; line++) {
    if (!isFence(source, lines, line)) continue
    const value = line > 1 ? source.slice(lines.start[1], lines.end[line - 1]) : ''
    const offset = lines.end[line]!
    const end = {line: line + 1, column: offset - lines.start[line]! + 1, offset}
    return {node: {type: 'yaml', value, position: {start: {line: 1, column: 1, offset: 0}, end}}, to: line + 1}
  }
  return null
}

const isFence = (source: string, lines: Lines, line: number): boolean => {
  const from = lines.start[line]!
  return source.startsWith('---', from) && trimmedEnd(source, from, lines.end[line]!) === from + 3
}
