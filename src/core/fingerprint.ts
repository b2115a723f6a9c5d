import type {Block} from './types.ts'

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

const hashes = new WeakMap<Block, string>()

/** Of a block's words, once a block: a long one may hold thousands of findings. */
function hashOf(block: Block): string {
  const known = hashes.get(block) ?? hash53(normalise(block.text))
  hashes.set(block, known)
  return known
}

/** The identity of a finding that survives edits elsewhere: its rule, its words and those of its block. */
export const fingerprintOf = (ruleId: string, words: string, block: Block | undefined): string =>
  hash53(`${ruleId}\n${normalise(words)}\n${block ? hashOf(block) : ''}`)
