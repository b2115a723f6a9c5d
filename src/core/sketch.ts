import {addQuotations} from './sketch-quotes.ts'
import type {Article, Part, Sketch} from './types.ts'

/** Units of a block that its print is of; a shorter one is read whole. */
const SAMPLED = 16
/** A letter that is neither rare nor common in English: its places are the same in all copies of a text. */
const ANCHOR = 'v'
/** Units on each side of an anchor that are hashed with it: together four to five words. */
const REACH = 12

const sketches = new WeakMap<Part, Sketch>()

/**
 * Hashes of an article's body, made once for all rules that compare articles. Of most of the text no unit is read: blocks are sampled, and
 * anchors are found by `indexOf`. What agrees here has to be looked at in full.
 */
export function sketchOf({body}: Pick<Article, 'body'>): Sketch {
  const known = sketches.get(body)
  if (known) return known
  const {blocks} = body
  const passages: number[] = []
  const anchors: number[] = []
  const quotes: number[] = []
  const quoted: number[] = []
  let length = 0
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!
    const {text} = block
    if (block.role === 'title') continue
    length += text.length
    passages.push(printOf(text, 0, text.length), index, 0, text.length)
    if (text.length > 60) addTail(text, index, passages)
    for (let at = text.indexOf(ANCHOR); at >= 0; at = text.indexOf(ANCHOR, at + 1)) anchors.push(anchorAt(text, at))
    addQuotations(text, index, quotes, quoted)
  }
  const sketch = {length, passages, anchors, quotes, quoted}
  sketches.set(body, sketch)
  return sketch
}

/** The last sentence of a block, as far as a full stop and a space tell. */
function addTail(text: string, index: number, passages: number[]): void {
  const stop = text.lastIndexOf('. ', text.length - 12)
  if (stop < 0) return
  passages.push(printOf(text, stop + 2, text.length), index, stop + 2, text.length)
}

/** 53 bits of a stretch of text: its length, and units at even distances, the last among them. */
function printOf(text: string, start: number, end: number): number {
  const length = end - start
  const step = length <= SAMPLED * 2 ? 1 : Math.floor(length / SAMPLED)
  let a = 0x811c9dc5 ^ length
  let b = 0x9e3779b1
  for (let at = end - 1; at >= start; at -= step) {
    const unit = text.charCodeAt(at)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b, 31) + unit
  }
  return (mix(a) >>> 0) * 2_097_152 + (mix(b) & 2_097_151)
}

function anchorAt(text: string, at: number): number {
  const from = at < REACH ? 0 : at - REACH
  const to = Math.min(at + REACH, text.length)
  let hash = 0x811c9dc5
  for (let index = from; index < to; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return mix(hash) >>> 0
}

const mix = (hash: number): number => {
  const once = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return once ^ (once >>> 15)
}
