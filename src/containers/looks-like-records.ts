import {readRecord} from './jsonl.ts'

/** Whether a text is JSON Lines by what it holds: its first line with words is an object with a text where scrapers put it. */
export function looksLikeRecords(text: string): boolean {
  const start = text.search(/[^\s\uFEFF]/u)
  // No article begins so, and nothing is parsed for one that does not.
  if (text[start] !== '{') return false
  const end = text.indexOf('\n', start)
  return readRecord(text.slice(start, end < 0 ? undefined : end), {}).kind === 'record'
}
