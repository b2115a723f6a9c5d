/** A trie as linked lists of children, with the links that Aho and Corasick fall back along. State 0 is the root. */
export interface Trie {
  readonly states: number
  /** By state: its first child, its next brother (0 for none), and the class of unit that leads to it. */
  readonly child: Uint32Array
  readonly brother: Uint32Array
  readonly kind: Uint8Array
  /** The state of the longest proper suffix that is in the trie. */
  readonly fail: Uint32Array
  /** By state: indexes of the words that end there, those of suffixes too; undefined for most. */
  readonly ends: (readonly number[] | undefined)[]
}

/** The trie of words whose units have these classes. */
export function buildTrie(words: readonly string[], classes: Uint8Array): Trie {
  const most = words.reduce((sum, word) => sum + word.length, 1)
  const child = new Uint32Array(most)
  const brother = new Uint32Array(most)
  const kind = new Uint8Array(most)
  const ends: (number[] | undefined)[] = []
  const draft = {states: 1, child, brother, kind}
  for (const [id, word] of words.entries()) {
    let state = 0
    for (let index = 0; index < word.length; index++) state = descend(draft, state, classes[word.charCodeAt(index)]!)
    ends[state] = [...(ends[state] ?? []), id]
  }
  const fail = new Uint32Array(draft.states)
  const trie: Trie = {...draft, fail, ends}
  link(trie, ends, fail)
  return trie
}

/** The child that a class leads to, made where there is none. */
function descend(
  draft: {states: number} & Pick<Trie, 'child' | 'brother' | 'kind'>,
  state: number,
  kind: number,
): number {
  const {child, brother} = draft
  for (let next = child[state]!; next > 0; next = brother[next]!) if (draft.kind[next] === kind) return next
  const next = draft.states++
  draft.kind[next] = kind
  brother[next] = child[state]!
  child[state] = next
  return next
}

/** The child that a class leads to, or 0. */
export function childOf({child, brother, kind}: Trie, state: number, wanted: number): number {
  for (let next = child[state]!; next > 0; next = brother[next]!) if (kind[next] === wanted) return next
  return 0
}

/** Breadth first: a state's link is found from its parent's. */
function link(trie: Trie, ends: (readonly number[] | undefined)[], fail: Uint32Array): void {
  const {child, brother, kind} = trie
  const queue: number[] = [0]
  for (const state of queue) {
    for (let next = child[state]!; next > 0; next = brother[next]!) {
      queue.push(next)
      if (state === 0) continue
      let back = fail[state]!
      let found = childOf(trie, back, kind[next]!)
      while (found === 0 && back > 0) {
        back = fail[back]!
        found = childOf(trie, back, kind[next]!)
      }
      fail[next] = found
      const inherited = ends[found]
      if (inherited) ends[next] = [...(ends[next] ?? []), ...inherited]
    }
  }
}
