/** Deeper nesting is kept as text: data nobody writes by hand may not exhaust the stack. */
const DEEPEST = 40

interface Reader {
  readonly lines: string[]
  at: number
}
interface Line {
  readonly indent: number
  readonly text: string
}
type Data = Record<string, unknown>

/**
 * Front matter of articles, read without a YAML library, which takes longer to load than most articles to lint: nested keys and lists,
 * quoted values, `[a, b]`, block and continued values. A value of any other form, a number and a date are kept as their text.
 */
export function parse(yaml: string): Data {
  return readMap({lines: yaml.split(/\r\n|\r|\n/u), at: 0}, 0, 0)
}

/** The next line that is neither blank nor a comment; the reader stands on it. */
function peek(reader: Reader): Line | null {
  for (; reader.at < reader.lines.length; reader.at++) {
    const line = reader.lines[reader.at]!
    const text = line.trim()
    if (text !== '' && text[0] !== '#') return {indent: line.length - line.trimStart().length, text}
  }
  return null
}

const isItem = (text: string): boolean => text === '-' || text.startsWith('- ') || text.startsWith('-\t')

function readMap(reader: Reader, indent: number, depth: number): Data {
  const data: Data = {}
  let key: string | null = null
  for (let line = peek(reader); line && line.indent >= indent; line = peek(reader)) {
    const pair = line.indent === indent ? pairOf(line.text) : null
    if (pair) {
      key = pair.key
      reader.at++
      define(data, key, readValue(reader, pair.rest, indent, depth))
      continue
    }
    const held = key === null ? undefined : data[key]
    if (key !== null && typeof held === 'string') define(data, key, `${held} ${line.text}`)
    reader.at++
  }
  return data
}

function readValue(reader: Reader, rest: string, indent: number, depth: number): unknown {
  if (/^[|>][-+\d]{0,2}(?:\s+#.*)?$/u.test(rest)) return readText(reader, indent, rest[0] === '|' ? '\n' : ' ')
  if (rest !== '' && rest[0] !== '#') return scalar(rest)
  const next = peek(reader)
  if (!next || depth > DEEPEST) return null
  if (isItem(next.text) && next.indent >= indent) return readList(reader, next.indent, depth + 1)
  return next.indent > indent ? readMap(reader, next.indent, depth + 1) : null
}

function readList(reader: Reader, indent: number, depth: number): unknown[] {
  const list: unknown[] = []
  for (let line = peek(reader); line && line.indent >= indent; line = peek(reader)) {
    if (line.indent > indent || !isItem(line.text)) {
      if (line.indent === indent) return list
      const last = list.at(-1)
      if (typeof last === 'string') list[list.length - 1] = `${last} ${line.text}`
      reader.at++
      continue
    }
    const rest = line.text.slice(1).trim()
    const isNested = depth <= DEEPEST && (isItem(rest) || pairOf(rest) !== null)
    if (!isNested) {
      reader.at++
      list.push(readValue(reader, rest, indent, depth))
      continue
    }
    // "- name: x" is a map, and "- - x" a list, that begins two places further in.
    const inner = indent + line.text.length - rest.length
    reader.lines[reader.at] = ' '.repeat(inner) + rest
    list.push(isItem(rest) ? readList(reader, inner, depth + 1) : readMap(reader, inner, depth + 1))
  }
  return list
}

/** The lines of a block value, up to one that is indented no deeper than its key. */
function readText(reader: Reader, indent: number, glue: string): string {
  const own: string[] = []
  for (; reader.at < reader.lines.length; reader.at++) {
    const line = reader.lines[reader.at]!
    const text = line.trim()
    if (text !== '' && line.length - line.trimStart().length <= indent) break
    own.push(text)
  }
  return own.join(glue).trim()
}

/** "key: rest" and "key:"; keys may be quoted. Null for a line that is no pair. */
function pairOf(text: string): {readonly key: string; readonly rest: string} | null {
  const quoted = /^"([^"\\]{1,200})"|^'([^']{1,200})'/u.exec(text)
  const from = quoted?.[0].length ?? 0
  const colon = text.slice(from).search(/:(?:\s|$)/u)
  if (colon < 0 || (quoted && text.slice(from, from + colon).trim() !== '')) return null
  const key = quoted ? (quoted[1] ?? quoted[2]!) : text.slice(0, colon).trim()
  return key === '' || (!quoted && /^[[{"'&*!|>%@`,-]/u.test(key))
    ? null
    : {key, rest: text.slice(from + colon + 1).trim()}
}

/** Own properties only: a key such as `__proto__` is data. */
const define = (data: Data, key: string, value: unknown): void => {
  Object.defineProperty(data, key, {value, enumerable: true, configurable: true, writable: true})
}

function scalar(text: string): unknown {
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/u.exec(text)
  if (quoted)
    return quoted[1] === undefined ? quoted[2]!.replaceAll("''", "'") : quoted[1].replace(/\\(["\\/])/gu, '$1')
  const comment = text.search(/\s#/u)
  const plain = comment < 0 ? text : text.slice(0, comment).trimEnd()
  if (plain.startsWith('[') && plain.endsWith(']'))
    return plain
      .slice(1, -1)
      .split(',')
      .map((item) => scalar(item.trim()))
      .filter((item) => item !== '')
  if (plain === 'true') return true
  if (plain === 'false') return false
  return plain
}
