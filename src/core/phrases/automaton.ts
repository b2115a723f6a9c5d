import {foldUnit, isSpace} from './fold.ts'

/** Finds all words of a list in one pass over a text (Aho-Corasick as one dense table), letter case and kinds of marks folded. */
export interface Automaton {
  /** Calls `found(word, end)` for each hit, in order of its end. Runs of space count as one. */
  scan(text: string, found: (word: number, end: number) => void): void
}

const OTHER = 0

export function makeAutomaton(words: readonly string[]): Automaton {
  const classes = new Map<number, number>()
  for (const word of words) for (let i = 0; i < word.length; i++) if (!classes.has(word.charCodeAt(i))) classes.set(word.charCodeAt(i), classes.size + 1)
  const width = classes.size + 1
  const ascii = new Uint16Array(128)
  for (let unit = 0; unit < 128; unit++) ascii[unit] = classes.get(foldUnit(unit)) ?? OTHER
  const {table, outputs} = build(words, classes, width)
  const space = classes.get(32) ?? OTHER
  return {
    scan(text, found) {
      let state = 0
      let wasSpace = false
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at)
        const kind = unit < 128 ? ascii[unit]! : (classes.get(foldUnit(unit)) ?? OTHER)
        if (unit <= 32 || unit > 127) {
          const gap = kind === space && isSpace(unit)
          if (gap && wasSpace) continue
          wasSpace = gap
        } else wasSpace = false
        state = table[state * width + kind]!
        const hits = outputs[state]
        if (hits) for (const word of hits) found(word, at + 1)
      }
    },
  }
}

function build(words: readonly string[], classes: ReadonlyMap<number, number>, width: number): {table: Int32Array; outputs: (readonly number[] | undefined)[]} {
  const rows: Int32Array[] = [new Int32Array(width).fill(-1)]
  const ends: number[][] = [[]]
  words.forEach((word, index) => {
    let state = 0
    for (let i = 0; i < word.length; i++) {
      const kind = classes.get(word.charCodeAt(i))!
      let next = rows[state]![kind]!
      if (next < 0) {
        next = rows.length
        rows.push(new Int32Array(width).fill(-1))
        ends.push([])
        rows[state]![kind] = next
      }
      state = next
    }
    ends[state]!.push(index)
  })
  const table = new Int32Array(rows.length * width)
  const fail = new Int32Array(rows.length)
  const queue: number[] = [0]
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head]!
    for (let kind = 0; kind < width; kind++) {
      const child = rows[state]![kind]!
      const back = state === 0 ? 0 : table[fail[state]! * width + kind]!
      if (child < 0) table[state * width + kind] = back
      else {
        fail[child] = back
        ends[child]!.push(...ends[back]!)
        table[state * width + kind] = child
        queue.push(child)
      }
    }
  }
  return {table, outputs: ends.map((list) => (list.length > 0 ? list : undefined))}
}
