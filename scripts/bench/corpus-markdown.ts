/** The articles of the benchmarks as Markdown: mostly prose, or with marks in every block. */
import {article, random} from './corpus.ts'

type Pick = (share: number) => boolean

/** Nine blocks in ten are plain prose; headings among them. The tenth is anything. */
export function mostlyProse(seed: number): string {
  const next = random(seed * 104_729 + 5)
  const blocks = article(seed).trimEnd().split('\n\n')
  const marked = blocks.map((text, index) => {
    if (index === 0) return `# ${text}`
    return next() < 0.1 ? anything(text, next) : text
  })
  return `${withDefinitions(marked)}\n`
}

/** Links, emphasis, lists and references in each block. One block in eight is of a kind that the scanner leaves to remark-parse. */
export function markedUp(seed: number): string {
  const next = random(seed * 7_907 + 11)
  const blocks = article(seed).trimEnd().split('\n\n')
  const marked = blocks.map((text, index) => (index === 0 ? `# ${mark(text, next)}` : anything(text, next)))
  return `---\nsource: valleypost.example\ndate: 2024-03-0${1 + (seed % 9)}\n---\n\n${withDefinitions(marked)}\n`
}

const DEFINITIONS = [
  '[1]: https://valleypost.example/2024/03/first "The first report"',
  '[council]: https://council.example/minutes',
  '[archive]: https://archive.example/stories/17',
]

function withDefinitions(blocks: readonly string[]): string {
  const text = blocks.join('\n\n')
  return text.includes('][') ? `${text}\n\n${DEFINITIONS.join('\n')}` : text
}

function anything(text: string, next: () => number): string {
  const lines = text.split(/(?<=[.!?]["”]?) /u)
  const each = (prefix: (index: number) => string): string[] =>
    lines.map((line, index) => prefix(index) + mark(line, next))
  const choice = next()
  const is = cumulative(choice)
  if (is(0.5)) return lines.map((line) => mark(line, next)).join(' ')
  if (is(0.15)) return each(() => '- ').join('\n')
  if (is(0.06)) return each((index) => `${index + 1}. `).join('\n')
  if (is(0.1)) return `> ${mark(text, next)}`
  if (is(0.07)) return `## ${mark(lines[0]!.replace(/[.,]$/u, ''), next)}\n\n${mark(text, next)}`
  // What follows is for the parser.
  if (is(0.03)) return each((index) => (index % 2 ? '  - ' : '- ')).join('\n')
  if (is(0.03)) return each(() => '* ').join('\n\n')
  if (is(0.02))
    return `| what | where |\n| --- | --- |\n${lines.map((line) => `| ${mark(line, next)} | [page](/p) |`).join('\n')}`
  if (is(0.02)) return `${mark(text, next)} <https://valleypost.example/live>`
  if (is(0.01)) return `<div class="embed">\n<a href="/video">${text}</a>\n</div>`
  return `${mark(text, next)} [Map](https://maps.example/wiki/Pier_(north))`
}

function cumulative(choice: number): Pick {
  let sum = 0
  return (share) => {
    sum += share
    return choice < sum
  }
}

const WRAPS = [
  (words: string) => `**${words}**`,
  (words: string) => `*${words}*`,
  (words: string) => `_${words}_`,
  (words: string, at: number) => `[${words}](https://valleypost.example/story/${at})`,
  (words: string, at: number) => `[${words}](/topics/${at} "All about it")`,
  (words: string) => `[${words}][1]`,
  (words: string) => `[${words}][council]`,
  (words: string) => `${words} ([archive][])`,
  (words: string, at: number) => `![A view](https://img.example/${at}.jpg) ${words}`,
] as const

/** Marks up to three runs of one to three words. */
function mark(text: string, next: () => number): string {
  const words = text.split(' ')
  const count = 1 + Math.floor(next() * 3)
  for (let index = 0; index < count; index++) {
    const at = Math.floor(next() * words.length)
    const size = 1 + Math.floor(next() * 3)
    const run = words.slice(at, at + size)
    const core = /^[A-Za-z][\w .'$-]*[a-z]$/u
    if (!core.test(run.join(' '))) continue
    const wrap = WRAPS[Math.floor(next() * WRAPS.length)]!
    words.splice(at, run.length, wrap(run.join(' '), Math.floor(next() * 900)))
  }
  return words.join(' ')
}
