import {escapeUTF8} from 'entities/escape'

/** What XML 1.0 cannot hold, not even by reference. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const SPACE = /[\t\n\r]/gu

/** Text for an attribute or an element; parsers make plain spaces of breaks that stand as they are in an attribute. */
export const xml = (text: string): string =>
  escapeUTF8(text.replace(FORBIDDEN, '\uFFFD')).replace(SPACE, (space) => `&#${space.charCodeAt(0)};`)

/** ` name="value"`, one after the other; undefined ones are left out. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xml(String(value))}"`))
    .join('')

export const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
