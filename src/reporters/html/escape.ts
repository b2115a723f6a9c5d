import {escapeUTF8} from 'entities/escape'

/** What no page can hold, since a parser drops it or makes something else of it, and marks that turn the direction of text. */
const CONTROLS = /[\p{Cc}\p{Surrogate}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu

/** Text for an element or an attribute; what would not be seen is shown as what it is. */
export const escaped = (text: string): string => escapeUTF8(text.replace(CONTROLS, shown))

function shown(unit: string, at: number, text: string): string {
  if (unit === '\t' || unit === '\n') return unit
  if (unit === '\r') return text[at + 1] === '\n' ? '' : '\n'
  return `\u27E8U+${unit.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}\u27E9`
}
