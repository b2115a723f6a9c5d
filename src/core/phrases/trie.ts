/** A trie as flat rows of `width` cells, and the words that end in each state. */
export interface Trie {
  /** The next state, -1 for none; after `linkTrie` never -1. */
  readonly next: number[]
  readonly ends: number[][]
}

export function buildTrie(words: readonly string[], classes: Uint8Array, width: number): Trie {
  const next: number[] = new Array<number>(width).fill(-1)
  const ends: number[][] = [[]]
  const addState = (): number => {
    for (let column = 0; column < width; column++) next.push(-1)
    return ends.push([]) - 1
  }
  for (const [id, word] of words.entries()) {
    let state = 0
    for (let index = 0; index < word.length; index++) {
      const cell = state * width + classes[word.charCodeAt(index)]!
      if (next[cell]! < 0) next[cell] = addState()
      state = next[cell]!
    }
    ends[state]!.push(id)
  }
  return {next, ends}
}

/** Completes the trie to a full table, breadth first; a state also ends the words that end in its longest proper suffix. */
export function linkTrie({next, ends}: Trie, width: number): void {
  const fail = new Uint32Array(ends.length)
  const queue: number[] = []
  for (let column = 0; column < width; column++) {
    if (next[column]! > 0) queue.push(next[column]!)
    else next[column] = 0
  }
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head]!
    const back = fail[state]!
    ends[state]!.push(...ends[back]!)
    for (let column = 0; column < width; column++) {
      const cell = state * width + column
      const instead = next[back * width + column]!
      if (next[cell]! < 0) next[cell] = instead
      else {
        fail[next[cell]!] = instead
        queue.push(next[cell]!)
      }
    }
  }
}
