import {distance} from 'fastest-levenshtein'

/** The name that somebody most likely meant, or null where none is near: at most `most` letters differ, by default a third. */
export function nearest(
  name: string,
  known: readonly string[],
  most = Math.max(2, Math.floor(name.length / 3)),
): string | null {
  let best: string | null = null
  let least = most + 1
  for (const candidate of known) {
    const d = distance(name, candidate)
    if (d < least) {
      least = d
      best = candidate
    }
  }
  return best
}
