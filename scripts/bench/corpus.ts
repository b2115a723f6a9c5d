/**
 * Articles for benchmarks: made from a seed, of 3 to 4 KB, in the manner of news: names, places, quotations, abbreviations, figures, and
 * furniture in one paragraph of twelve. Words are many enough that sentences do not repeat themselves, as real ones do not.
 */
import words from './words.ts'

const SHAPES = [
  (say: Say) =>
    `${say.Group} ${say.verb} ${say.thing} on ${say.day} after ${say.number} days of talks with Mr. ${say.surname}, ${say.because}.`,
  (say: Say) =>
    `In ${say.place}, ${say.group} ${say.verb} ${say.thing}, and ${say.person} called it ${say.adjective} and ${say.adjective}.`,
  (say: Say) =>
    `${say.person}, who leads ${say.group} of ${say.place}, said at ${say.hour} p.m. that ${say.thing} would cost $${say.number}.${say.digit} million.`,
  (say: Say) => `"${say.Claim}," said ${say.person}, ${say.role} from ${say.place}. "${say.Claim}."`,
  (say: Say) => `"${say.Claim}, and ${say.claim}," ${say.surname} told reporters in the U.S. on ${say.day}.`,
  (say: Say) => `It was not clear when ${say.group} would ${say.plain} ${say.thing}, ${say.because}.`,
  (say: Say) =>
    `About ${say.number} percent of ${say.people} in ${say.place} ${say.verb} ${say.thing}, up from ${say.digit} percent in 20${say.year}.`,
  (say: Say) =>
    `${say.Group} declined to comment on ${say.thing}, but ${say.role} close to ${say.person} said ${say.claim}.`,
  (say: Say) =>
    `The ${say.adjective} ${say.noun} near ${say.place} has ${say.verb} ${say.people} for ${say.digit} years.`,
] as const

type Say = Readonly<Record<keyof typeof words | 'number' | 'digit' | 'hour' | 'year' | 'Group' | 'Claim', string>>

/** mulberry32 */
export function random(seed: number): () => number {
  let state = seed + 0x6d2b79f5
  return () => {
    state = Math.imul(state ^ (state >>> 15), state | 1)
    state ^= state + Math.imul(state ^ (state >>> 7), state | 61)
    return ((state ^ (state >>> 14)) >>> 0) / 4294967296
  }
}

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1)

export function article(seed: number): string {
  const next = random(seed * 7919 + 17)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/gu, (_, name: string) => fill(pick(words[name as keyof typeof words])))
  const say = new Proxy({} as Say, {
    get: (_, name: string) => {
      if (name === 'number') return String(11 + Math.floor(next() * 88))
      if (name === 'digit') return String(2 + Math.floor(next() * 7))
      if (name === 'hour') return String(1 + Math.floor(next() * 11))
      if (name === 'year') return String(10 + Math.floor(next() * 9))
      const key = name.toLowerCase() as keyof typeof words
      const text = fill(pick(words[key]))
      return key === name ? text : capital(text)
    },
  })
  const blocks = [capital(`${say.group} ${say.verb} ${say.thing} in ${say.place}`)]
  let size = 0
  while (size < 3200) {
    const paragraph = Array.from({length: 1 + Math.floor(next() * 3)}, () => pick(SHAPES)(say)).join(' ')
    size += paragraph.length
    blocks.push(paragraph)
    if (next() < 0.08) blocks.push(fill(pick(words.furniture)))
  }
  return `${blocks.join('\n\n')}\n`
}
