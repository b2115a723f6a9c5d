import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {initSync, segment} from 'sentencex-wasm'

let isReady = false

/** Offsets after which sentencex, the segmenter of Wikimedia, ends a sentence within a text; space belongs to neither side. */
export function oracleEnds(text: string): number[] {
  if (!isReady) {
    const wasm = fileURLToPath(new URL('sentencex_wasm_bg.wasm', import.meta.resolve('sentencex-wasm')))
    initSync({module: readFileSync(wasm)})
    isReady = true
  }
  const ends: number[] = []
  let at = 0
  // Its own offsets count code points; the lengths of its segments are lossless in UTF-16.
  for (const piece of segment('en', text) as string[]) {
    at += piece.length
    const end = text.slice(0, at).trimEnd().length
    if (piece.trim() !== '' && end < text.trimEnd().length) ends.push(end)
  }
  return ends
}
