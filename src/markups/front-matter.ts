import {parse} from './yaml.ts'

export interface FrontMatter {
  /** Offset of the first unit after the closing `---` line. */
  readonly end: number
  /** 1-based line of that unit. */
  readonly lines: number
  readonly data: Readonly<Record<string, unknown>>
}

const OPEN = /^---[ \t]*(?:\r\n|\r|\n)/u
const CLOSE = /(?:\r\n|\r|\n)---[ \t]*(?:\r\n|\r|\n|$)/u

/** YAML between `---` lines at the very top; null without. Data that is no mapping counts as none. */
export function frontMatterOf(source: string): FrontMatter | null {
  if (!source.startsWith('---')) return null
  const open = OPEN.exec(source)
  if (!open) return null
  const from = open[0].length
  const close = CLOSE.exec(source.slice(from - 1))
  if (!close) return null
  const end = from - 1 + close.index + close[0].length
  const yaml = source.slice(from, from - 1 + close.index)
  return {end, lines: source.slice(0, end).split(/\r\n|\r|\n/u).length, data: parse(yaml)}
}
