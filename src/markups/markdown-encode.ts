import type {Range} from '../core/types.ts'

const SPECIAL = /[\\`*_[\]<>~|]|&(?=[#\w])|!(?=\[)/gu
const LINE_START = /^(?:#{1,6}(?=\s|$)|[+-](?=\s|$)|[=-]{2,}|>|\d{1,9}[.)](?=\s|$))/u

/** Words as Markdown that is read as these words: marks are escaped, at a line's start also those of headings, lists and quotations. */
export function encode(words: string, source: string, [start]: Range): string {
  const escaped = words.replace(/[\r\n]+/gu, ' ').replace(SPECIAL, (mark) => (mark === '&' ? '&amp;' : `\\${mark}`))
  const lineStart = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1
  if (!/^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])\s+)*$/u.test(source.slice(lineStart, start))) return escaped
  return escaped.replace(LINE_START, (mark) =>
    /^\d/u.test(mark) ? `${mark.slice(0, -1)}\\${mark.slice(-1)}` : `\\${mark}`,
  )
}
