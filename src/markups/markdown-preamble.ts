import {type FrontMatter, frontMatterOf} from './front-matter.ts'

const BLANK = /^(?:[ \t]*(?:\r\n|\r|\n))+/u
const TOML = /^\+\+\+[ \t]*(?:\r\n|\r|\n)([\s\S]*?)(?<=[\r\n])\+\+\+[ \t]*(?:\r\n|\r|\n|$)/u
/** A line of YAML: a key, an item, a comment, or what goes on from the line before. */
const YAML_LINE = /^(?:[\w"'-][\w "'.-]*:(?:\s.*|)|\s*- .*|\s*-|\s+\S.*|\s*#.*|\s*)$/u
const PAIR = /^([A-Za-z]\w*) ?= ?("[^"\\]*"|'[^']*'|\d{4}-\d\d-\d\d\S*)$/u

/**
 * Front matter that CommonMark knows nothing of but builders of sites read: TOML between `+++`, and YAML below blank lines. Null without,
 * and for YAML at the very top, which the parser makes a node of.
 */
export function preambleOf(source: string): Pick<FrontMatter, 'end' | 'data'> | null {
  const from = BLANK.exec(source)?.[0].length ?? 0
  if (source.startsWith('+++', from)) return tomlAt(source, from)
  if (from === 0 || !source.startsWith('---', from)) return null
  const rest = source.slice(from)
  const front = frontMatterOf(rest)
  if (!front || Object.keys(front.data).length === 0) return null
  const lines = rest
    .slice(0, front.end)
    .trimEnd()
    .split(/\r\n|\r|\n/u)
    .slice(1, -1)
  return lines.every((line) => YAML_LINE.test(line)) ? {end: from + front.end, data: front.data} : null
}

/** Of TOML the plain values at the top are read: a title, a date. */
function tomlAt(source: string, from: number): Pick<FrontMatter, 'end' | 'data'> | null {
  const found = TOML.exec(source.slice(from))
  if (!found) return null
  const data: Record<string, unknown> = {}
  for (const line of found[1]!.split(/\r\n|\r|\n/u)) {
    if (line.trimStart().startsWith('[')) break
    const pair = PAIR.exec(line.trim())
    if (pair) data[pair[1]!] = pair[2]!.replace(/^["']|["']$/gu, '')
  }
  return {end: from + found[0].length, data}
}

/** The same text with nothing to read before an offset: lines and offsets stay. */
export const blanked = (source: string, end: number): string =>
  source.slice(0, end).replace(/[^\r\n]/gu, ' ') + source.slice(end)
