/** By ASCII unit: 0 parts words, 1 is an apostrophe and left out ("don't" is "dont"), else the small letter or digit. */
const UNITS = new Uint8Array(128)
for (let unit = 48; unit < 58; unit++) UNITS[unit] = unit
for (let unit = 97; unit < 123; unit++) {
  UNITS[unit] = unit
  UNITS[unit - 32] = unit
}
UNITS[39] = 1

const SHORTEST = 40
const FEWEST_WORDS = 8

/**
 * Quotations of eight words or more in a block: print and place to `quotes`; hashes of four words in a row, one in two, each with
 * the number of its quotation, to `quoted`. Marks are taken as they come: what agrees is looked at again with the prose layer.
 */
export function addQuotations(text: string, index: number, quotes: number[], quoted: number[]): void {
  for (const mark of ['"', '“'])
    for (let open = text.indexOf(mark); open >= 0; ) {
      const found = text.indexOf(mark === '"' ? mark : '”', open + 1)
      const close = found < 0 ? text.length : found
      if (close - open > SHORTEST) addQuotation(text, index, open + 1, close, quotes, quoted)
      open = text.indexOf(mark, close + 1)
    }
}

function addQuotation(
  text: string,
  index: number,
  start: number,
  end: number,
  quotes: number[],
  quoted: number[],
): void {
  const kept = quoted.length
  const number = quotes.length / 4
  let words = 0
  let a = 0x811c9dc5
  let b = 1
  let [one, two, three] = [0, 0, 0]
  for (let at = start; at < end; at++) {
    let small = smallAt(text, at)
    if (small < 2) continue
    let hash = 0x811c9dc5
    for (; small !== 0 && at < end; small = smallAt(text, ++at))
      if (small !== 1) hash = Math.imul(hash ^ small, 0x01000193)
    words++
    a = Math.imul(a ^ hash, 0x9e3779b1)
    b = Math.imul(b + (hash >>> 11), 0x85ebca6b) ^ hash
    if (words > 3) {
      const mixed = Math.imul(one, 0x297a2d39) ^ Math.imul(two, 0x7feb352d) ^ Math.imul(three, 0x846ca68b) ^ hash
      const run = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b)
      if ((run & 0x10000) === 0) quoted.push(run >>> 0, number)
    }
    one = two
    two = three
    three = hash
  }
  if (words < FEWEST_WORDS) quoted.length = kept
  else quotes.push((a >>> 0) * 2_097_152 + ((b >>> 0) & 2_097_151), index, start, end)
}

function smallAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit < 128) return UNITS[unit]!
  if (unit === 0x2019 || unit === 0x2018) return 1
  return (unit >= 0xc0 && unit < 0x2000) || unit > 0x2bff ? unit : 0
}
