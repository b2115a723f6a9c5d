/** Controls, which terminals and build logs obey, line breaks among them; and marks that turn the direction of writing. */
const ACTIVE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu
const SHORT: Readonly<Record<string, string>> = {'\n': '\\n', '\r': '\\r', '\t': '\\t'}

/** Words of articles, names of files and messages of strangers' rules for a terminal: nothing in them moves its cursor or begins a line. */
export const visible = (words: string): string =>
  words.replace(ACTIVE, (sign) => SHORT[sign] ?? `\\u{${sign.codePointAt(0)!.toString(16)}}`)
