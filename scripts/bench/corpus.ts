/** Articles for benchmarks: made from a seed, of 3 to 4 KB, with quotations, abbreviations and some furniture. */
const NAMES = ['Dana Roe', 'Lee Park', 'Ana Silva', 'Omar Haddad', 'Mei Tan', 'Jon Berg', 'Ruth Okafor', 'Pia Lund']
const PLACES = ['Elmira', 'Harwich', 'Oporto', 'Tromso', 'Galway', 'Windhoek', 'Quito', 'Tampere']
const BODIES = [
  'the harbour office',
  'the council',
  'the ministry',
  'the union',
  'the court',
  'the ferry company',
  'the U.S. embassy',
  'the school board',
]
const VERBS = ['approved', 'delayed', 'reviewed', 'rejected', 'published', 'welcomed', 'debated', 'withdrew']
const THINGS = [
  'a plan for the northern pier',
  'the budget for 2019',
  'a report on road safety',
  'new rules for taxi drivers',
  'the sale of two ferries',
  'a tax on empty flats',
  'the merger of three hospitals',
]
const SAYINGS = [
  'We have waited long enough',
  'Nobody asked the people who live here',
  'It will take about 3.5 years',
  'This is the best we could get',
  'The figures speak for themselves',
]
const FURNITURE = [
  'Adjust Comment Print',
  'More news: Council backs the tram line',
  'Getty Images',
  'Share this article on Facebook',
  'Advertisement',
]

/** mulberry32 */
function random(seed: number): () => number {
  let state = seed + 0x6d2b79f5
  return () => {
    state = Math.imul(state ^ (state >>> 15), state | 1)
    state ^= state + Math.imul(state ^ (state >>> 7), state | 61)
    return ((state ^ (state >>> 14)) >>> 0) / 4294967296
  }
}

export function article(seed: number): string {
  const next = random(seed * 7919 + 17)
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)]!
  const sentence = (): string => {
    const kind = next()
    const day = pick(['Monday', 'Tuesday', 'Friday', 'Dec. 29'])
    if (kind < 0.25)
      return `"${pick(SAYINGS)}, and ${pick(SAYINGS).toLowerCase()} in ${pick(PLACES)}," ${pick(NAMES)} said on ${day}.`
    if (kind < 0.6)
      return `In ${pick(PLACES)}, ${pick(BODIES)} ${pick(VERBS)} ${pick(THINGS)} after ${Math.floor(next() * 40) + 2} days of talks with Mr. ${pick(NAMES).split(' ')[1]} and others.`
    return `${pick(NAMES)}, who leads ${pick(BODIES)} of ${pick(PLACES)}, said at 7 p.m. on ${day} that ${pick(BODIES)} had ${pick(VERBS)} ${pick(THINGS)} (${Math.floor(next() * 900) + 100} pages).`
  }
  const blocks = [`${pick(BODIES)[0]!.toUpperCase()}${pick(BODIES).slice(1)} ${pick(VERBS)} ${pick(THINGS)}`]
  let size = 0
  while (size < 3200) {
    const paragraph = Array.from({length: 1 + Math.floor(next() * 3)}, sentence).join(' ')
    size += paragraph.length
    blocks.push(paragraph)
    if (next() < 0.08) blocks.push(pick(FURNITURE))
  }
  return `${blocks.join('\n\n')}\n`
}
