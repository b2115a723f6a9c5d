/** Words without case, marks and spacing: what two texts must share to be the same finding. */
export const normalise = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** 53 bits of a string as 14 hex digits (cyrb53, public domain); stable across versions and machines. */
export function hash53(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0')
}

/** The identity of a finding that survives edits elsewhere: its rule, its words and those of its block. */
export const fingerprintOf = (ruleId: string, words: string, block: string): string =>
  hash53(`${ruleId}\n${normalise(words)}\n${normalise(block)}`)
