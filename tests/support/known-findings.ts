import type {LintResult} from '../../src/core/types.ts'

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()

/**
 * What a person would call the same finding: its rule, its words and its paragraph, by article. Told from the text alone (plain text, paragraphs
 * between blank lines), without the fingerprints that the tool makes.
 */
export function findingsByHand(results: readonly LintResult[], textOf: (path: string) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const {filePath, messages} of results) {
    const text = textOf(filePath)
    for (const {ruleId, range} of messages) {
      const start = text.lastIndexOf('\n\n', range[0])
      const end = text.indexOf('\n\n', range[0])
      const paragraph = text.slice(Math.max(start, 0), end < 0 ? text.length : end)
      const key = [filePath, ruleId, plain(text.slice(...range)), plain(paragraph)].join('\n')
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

/** What is in the second more often than in the first. */
export function newIn(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): Map<string, number> {
  const fresh = new Map<string, number>()
  for (const [key, count] of after) {
    const more = count - (before.get(key) ?? 0)
    if (more > 0) fresh.set(key, more)
  }
  return fresh
}
