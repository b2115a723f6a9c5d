/** A place where a space came or went: what is to stand between `start` and `end`, letters unchanged. */
export interface Gap {
  readonly start: number
  readonly end: number
  readonly words: string
  /** `extra`: a space too many; `sentences`, `words`: two sentences or words without one; `apostrophe`: another mark in its place. */
  readonly kind: 'extra' | 'sentences' | 'words' | 'apostrophe'
  /** Whether the mend is certain. */
  readonly isSure: boolean
}
/** Whether a straight mark of the block opens or closes; null where its marks do not pair. Asked in ascending order. */
export type Sides = (at: number) => 'open' | 'close' | null
/** Looks closer at the unit `at` and the one before it. */
export type Check = (text: string, at: number, sides: Sides | null) => Gap | null

export const gap = (start: number, end: number, words: string, kind: Gap['kind'], isSure = true): Gap => ({
  start,
  end,
  words,
  kind,
  isSure,
})

/** A space is to be put in before the unit `at`. */
export const split = (text: string, at: number, kind: 'sentences' | 'words', isSure = true): Gap =>
  gap(at - 1, at, `${text[at - 1]} `, kind, isSure)
