/**
 * Front matter of articles, read without a YAML library: `key: value`, quoted values, `[a, b]`, `- item` lists and one level of
 * nested keys. That is what content systems write; a value of any other form is kept as its text.
 */
export function parse(yaml: string): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  let key: string | null = null
  for (const line of yaml.split(/\r\n|\r|\n/u)) {
    if (/^\s*(?:#|$)/u.test(line)) continue
    const pair = /^([\w.@-]+)[ \t]*:(?:[ \t]+(.*))?$/u.exec(line)
    if (pair) {
      key = pair[1]!
      define(data, key, pair[2] === undefined || pair[2].trim() === '' ? null : read(pair[2]))
      continue
    }
    if (key === null) continue
    const item = /^\s*-[ \t]+(.*)$/u.exec(line)
    const nested = /^\s+([\w.@-]+)[ \t]*:(?:[ \t]+(.*))?$/u.exec(line)
    const held = data[key]
    if (item) define(data, key, [...(Array.isArray(held) ? held : []), read(item[1]!)])
    else if (nested && (held === null || isRecord(held)))
      define(data, key, {...(held ?? {}), [nested[1]!]: read(nested[2] ?? '')})
    else if (typeof held === 'string') define(data, key, `${held} ${line.trim()}`.replace(/^[|>][+-]? /u, ''))
  }
  return data
}

/** Own properties only: a key such as `__proto__` is data. */
const define = (data: Record<string, unknown>, key: string, value: unknown): void => {
  Object.defineProperty(data, key, {value, enumerable: true, configurable: true, writable: true})
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function read(text: string): unknown {
  const value = text.trim()
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/u.exec(value)
  if (quoted)
    return quoted[1] === undefined ? quoted[2]!.replaceAll("''", "'") : quoted[1].replace(/\\(["\\/])/gu, '$1')
  const plain = value.replace(/\s+#.*$/u, '')
  if (plain.startsWith('[') && plain.endsWith(']'))
    return plain
      .slice(1, -1)
      .split(',')
      .map((item) => read(item))
      .filter((item) => item !== '')
  if (plain === 'true') return true
  if (plain === 'false') return false
  return plain
}
