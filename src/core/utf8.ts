/** Units between two sums that are kept. */
const STEP = 4096

/** Bytes of UTF-8 that a text has before an offset. A text is gone through once, however often it is asked. */
export function byteCounter(text: string): (offset: number) => number {
  const sums = [0]
  return (offset) => {
    const step = Math.floor(offset / STEP)
    while (sums.length <= step) {
      const from = (sums.length - 1) * STEP
      sums.push(sums.at(-1)! + bytesIn(text, from, from + STEP))
    }
    return sums[step]! + bytesIn(text, step * STEP, offset)
  }
}

function bytesIn(text: string, from: number, to: number): number {
  let bytes = 0
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    // Each half of a pair is two of its four.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit & 0xf800) === 0xd800 ? 2 : 3
  }
  return bytes
}
