export interface Resource {
  readonly url: string
  readonly title: string | null
  /** Offset after the last unit. */
  readonly end: number
}

/**
 * The simplest addresses and titles: brackets only in pairs, no escapes, references or control characters, no line ending.
 */
const RESOURCE =
  /((?:[^\p{Cc} <>()\\&]|&(?![#\w]{1,40};)|\([^\p{Cc} <>()\\&]{0,500}\)){1,2000})(?: "((?:[^"\\&\r\n]|&(?![#\w]{1,40};)){1,1000})")?/uy

/** An address and perhaps a title; null where there is none that the scanner can read. */
export function resourceAt(source: string, from: number, to: number): Resource | null {
  RESOURCE.lastIndex = from
  const match = RESOURCE.exec(source)
  if (!match) return null
  const end = from + match[0].length
  return end > to ? null : {url: match[1]!, title: match[2] ?? null, end}
}
