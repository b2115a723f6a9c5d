import type {Range} from '../core/types.ts'

const REFERENCES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'}
/** What a letter right after it would make a tag or a reference of. */
const OPENS = /(?:<\/?|&#?[\da-z]{0,32})$/iu

/** Words as HTML that is read as these words. */
export function encode(words: string, source: string, [start]: Range): string {
  // A NUL is dropped by every parser.
  const plain = words.replace(/[\r\n\0]+/gu, ' ').replace(/[&<>]/gu, (mark) => REFERENCES[mark]!)
  if (!/^[a-z\d#/!?]/iu.test(plain) || !OPENS.test(source.slice(Math.max(0, start - 40), start))) return plain
  return `&#${plain.charCodeAt(0)};${plain.slice(1)}`
}
