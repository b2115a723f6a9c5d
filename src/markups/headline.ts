const LONGEST = 180
const ENDS_SENTENCE = /[.;:,…]["'”’)]*$/u

/** Whether an article's first block is its headline: short, no full stop, and set apart by a blank line or shorter than what follows. */
export function isHeadline(first: string, next: string, isApart: boolean): boolean {
  if (first.length > LONGEST || first.length < 3 || ENDS_SENTENCE.test(first)) return false
  return isApart || (first.length <= 130 && next.length > first.length * 1.2)
}
