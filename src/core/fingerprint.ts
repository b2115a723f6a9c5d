import type {Block} from './types.ts'

/** Words without case, marks and spacing: what two texts must share to be the same finding. */
export const normalise = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** 53 bits of a string as 14 hex digits (cyrb53, public domain); stable across versions and machines. */
export function hash53(text: string): string {
  const hash = new Hash53()
  for (let i = 0; i < text.length; i++) hash.add(text.charCodeAt(i))
  return hash.digest()
}

class Hash53 {
  #a = 0xdeadbeef
  #b = 0x41c6ce57

  add(unit: number): void {
    this.#a = Math.imul(this.#a ^ unit, 2654435761)
    this.#b = Math.imul(this.#b ^ unit, 1597334677)
  }

  /** The units of `normalise(text)`, without making it where the text is plain. */
  addWords(text: string): void {
    let isIn = false
    let hasWords = false
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit >= 128) {
        this.#addRest(text.slice(at), isIn, hasWords)
        return
      }
      const isWord = (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90)
      if (isWord) {
        if (!isIn && hasWords) this.add(32)
        this.add(unit >= 65 && unit <= 90 ? unit + 32 : unit)
        hasWords = true
      }
      isIn = isWord
    }
  }

  #addRest(rest: string, isIn: boolean, hasWords: boolean): void {
    const words = normalise(rest)
    if (words === '') return
    const continues = isIn && /^[\p{L}\p{N}]/u.test(rest)
    if (hasWords && !continues) this.add(32)
    for (let i = 0; i < words.length; i++) this.add(words.charCodeAt(i))
  }

  digest(): string {
    let a = this.#a
    let b = this.#b
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
    return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0')
  }
}

const hashes = new WeakMap<Block, string>()

/** Of a block's words, once a block: a long one may hold thousands of findings. */
function hashOf(block: Block): string {
  const known = hashes.get(block)
  if (known !== undefined) return known
  const hash = new Hash53()
  hash.addWords(block.text)
  const made = hash.digest()
  hashes.set(block, made)
  return made
}

/** The identity of a finding that survives edits elsewhere: its rule, its words and those of its block. */
export function fingerprintOf(ruleId: string, words: string, block: Block | undefined): string {
  const hash = new Hash53()
  for (let i = 0; i < ruleId.length; i++) hash.add(ruleId.charCodeAt(i))
  hash.add(10)
  hash.addWords(words)
  hash.add(10)
  const own = block ? hashOf(block) : ''
  for (let i = 0; i < own.length; i++) hash.add(own.charCodeAt(i))
  return hash.digest()
}
