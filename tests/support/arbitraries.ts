import fc from 'fast-check'

/** What a generated article promises about a stretch of itself; `token` stands in it and nowhere else. */
export interface Marked {
  readonly kind:
    | 'quote'
    | 'code'
    | 'url'
    | 'notice'
    | 'dateline'
    | 'attribution'
    | 'front-matter'
    | 'suppressed'
    | 'emphasis'
    | 'link'
  readonly token: string
  /** The words as they stand in the source. */
  readonly words: string
}
export interface GeneratedArticle {
  readonly text: string
  readonly markup: 'markdown' | 'text'
  readonly marked: readonly Marked[]
  /** One a block: a word that stands in it and nowhere else. */
  readonly tokens: readonly string[]
}

export const NOUNS = [
  'harbour',
  'council',
  'ferry',
  'budget',
  'orchard',
  'railway',
  'minister',
  'festival',
  'reservoir',
  'library',
  'bridge',
  'museum',
]
export const VERBS = ['opened', 'delayed', 'reviewed', 'rejected', 'welcomed', 'repaired', 'visited', 'approved']
const NAMES = ['Anna Lindqvist', 'Peter Okafor', 'Maria Castellano', 'Ivan Dragomir', 'Helen Marsh']
const FURNITURE = [
  'Advertisement',
  'Share Tweet Email',
  'Read more on this',
  'Subscribe to our newsletter today',
  'Photo gallery below',
]

const word = fc.constantFrom(...NOUNS, ...VERBS, 'in', 'of', 'the', 'and', 'north', 'public', 'city')

/** `N` stands for a token that `number` fills in, so that every piece can be found again. */
const sentence = fc
  .tuple(
    fc.constantFrom('The', 'A', 'This', 'One'),
    fc.constantFrom(...NOUNS),
    fc.constantFrom(...VERBS),
    fc.array(word, {minLength: 2, maxLength: 6}),
    fc.constantFrom('.', '.', '.', '?', '!'),
  )
  .map(([first, noun, verb, rest, end]) => `${first} ${noun} ${verb} ${rest.join(' ')} N${end}`)

const quoteMarks = fc.constantFrom<[string, string]>(['"', '"'], ['“', '”'])
const quoted = fc
  .tuple(sentence, quoteMarks, fc.constantFrom(...NAMES), fc.boolean())
  .map(([words, [open, close], name, isFirst]) => {
    const inner = words.replace(/[.?!]$/u, '')
    return isFirst ? `${name} said, ${open}${inner}.${close}` : `${open}${inner},${close} said ${name}.`
  })

const inlineMarkdown = fc.oneof(
  {weight: 8, arbitrary: sentence},
  {weight: 3, arbitrary: quoted},
  {weight: 1, arbitrary: sentence.map((words) => words.replace(/ (\S+) (\S+)/u, ' *$1 $2*'))},
  {weight: 1, arbitrary: sentence.map((words) => words.replace(/ (\S+)/u, ' **$1**'))},
  {
    weight: 1,
    arbitrary: sentence.map((words) => words.replace(/ (\S+) (\S+)/u, ' [$1 $2](https://example.org/N/harbour)')),
  },
  {weight: 1, arbitrary: sentence.map((words) => words.replace(/ (\S+)/u, ' `$1 harbour N`'))},
  {weight: 1, arbitrary: sentence.map((words) => words.replace(/ (\S+) /u, ' $1 &amp; '))},
  {weight: 1, arbitrary: sentence.map((words) => words.replace(/ (\S+) /u, ' $1 \\* '))},
  {weight: 1, arbitrary: sentence.map((words) => words.replace(/ (\S+) /u, ' $1  '))},
)
const inlineText = fc.oneof(
  {weight: 6, arbitrary: sentence},
  {weight: 3, arbitrary: quoted},
  {weight: 1, arbitrary: sentence.map((words) => words.replace(/ (\S+)/u, ' https://example.org/N/harbour'))},
  {weight: 1, arbitrary: sentence.map((words) => words.replace(/ (\S+) /u, ' $1  '))},
)

const paragraphOf = (inline: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(inline, {minLength: 1, maxLength: 4}).map((all) => all.join(' '))
const furniture = fc.constantFrom(...FURNITURE)
const dateline = fc
  .tuple(fc.constantFrom('CAIRO (AP) — ', 'GENEVA, March 4 (Reuters) - ', 'OSLO — '), sentence)
  .map(([place, words]) => place + words)
const notice = sentence.map((words) => `Correction: ${words}`)

const textBlock = fc.oneof(
  {weight: 8, arbitrary: paragraphOf(inlineText)},
  {weight: 3, arbitrary: furniture},
  {weight: 1, arbitrary: dateline},
  {weight: 1, arbitrary: notice},
  {weight: 1, arbitrary: sentence.map((words) => `1. ${words}`)},
)
/** Lines are not broken inside code. */
const wrapped = paragraphOf(inlineMarkdown).map((words) =>
  words.includes('`') ? words : words.replace(/(\S+ \S+ \S+ \S+ \S+ \S+ \S+ \S+ \S+) /gu, '$1\n'),
)
const items = fc.tuple(
  fc.constantFrom('- ', '* ', '1. '),
  fc.array(fc.oneof(inlineMarkdown, furniture), {minLength: 1, maxLength: 3}),
)
const markdownBlock = fc.oneof(
  {weight: 8, arbitrary: paragraphOf(inlineMarkdown)},
  {weight: 3, arbitrary: furniture},
  {weight: 2, arbitrary: wrapped},
  {weight: 2, arbitrary: items.map(([bullet, all]) => all.map((item) => bullet + item).join('\n'))},
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('## ', '### '), sentence)
      .map(([mark, words]) => mark + words.replace(/[.?!]$/u, '')),
  },
  {weight: 1, arbitrary: paragraphOf(sentence).map((words) => `> ${words}`)},
  {weight: 1, arbitrary: sentence.map((words) => `\`\`\`\n${words}\n\`\`\``)},
  {weight: 1, arbitrary: sentence.map((words) => `    ${words}`)},
  {weight: 1, arbitrary: fc.constant('---')},
  {weight: 1, arbitrary: sentence.map((words) => `<div>${words}</div>`)},
  {weight: 1, arbitrary: sentence.map((words) => `| a N | b |\n| --- | --- |\n| ${words} | harbour |`)},
  {weight: 1, arbitrary: dateline},
  {weight: 1, arbitrary: notice},
  {
    weight: 1,
    arbitrary: paragraphOf(sentence).map(
      (words) => `<!-- digestlint-disable -- kept -->\n\n${words}\n\n<!-- digestlint-enable -->`,
    ),
  },
)

interface Shape {
  readonly blocks: readonly string[]
  readonly repeats: readonly number[]
  readonly crlf: boolean
  readonly isFinal: boolean
  readonly front: boolean
}
const shape = (block: fc.Arbitrary<string>): fc.Arbitrary<Shape> =>
  fc.record({
    blocks: fc.array(block, {minLength: 2, maxLength: 9}),
    repeats: fc.array(fc.nat(20), {maxLength: 2}),
    crlf: fc.boolean(),
    isFinal: fc.boolean(),
    front: fc.boolean(),
  })

function build({blocks, repeats, crlf, isFinal, front}: Shape, markup: 'markdown' | 'text'): GeneratedArticle {
  let count = 0
  const number = (block: string): string => block.replace(/\bN\b/gu, () => `n${++count}x`)
  const title = markup === 'markdown' ? '# The long day at the harbour N' : 'The long day at the harbour N'
  const numbered = [title, ...blocks].map(number)
  for (const index of repeats) numbered.push(numbered[1 + (index % (numbered.length - 1))]!)
  const head = front ? '---\nauthor: harbour desk\n---\n\n' : ''
  const source = head + numbered.join('\n\n') + (isFinal ? '\n' : '')
  const text = crlf ? source.replaceAll('\n', '\r\n') : source
  const tokens = numbered.flatMap((block) => /n\d+x/u.exec(block)?.[0] ?? [])
  return {text, markup, marked: markedIn(source), tokens: tokens.filter((token) => source.split(token).length === 2)}
}

function markedIn(source: string): Marked[] {
  const found: Marked[] = []
  const collect = (kind: Marked['kind'], pattern: RegExp): void => {
    for (const match of source.matchAll(pattern)) {
      const token = /n\d+x/u.exec(match[0])?.[0]
      if (token && source.split(token).length === 2 + (match[0].split(token).length - 2))
        found.push({kind, token, words: match[0]})
    }
  }
  collect('quote', /["“][^"“”\n]+["”]/gu)
  collect('quote', /^> .*$/gmu)
  collect('code', /`[^`\n]+`/gu)
  collect('code', /^```\n[^`]*\n```$/gmu)
  collect('url', /https:\/\/[^\s)]+/gu)
  collect('notice', /^Correction: .*$/gmu)
  collect('suppressed', /(?<=<!-- digestlint-disable -- kept -->\n\n).*$/gmu)
  return found
}

export const textArticle: fc.Arbitrary<GeneratedArticle> = shape(textBlock).map((one) => build(one, 'text'))
export const markdownArticle: fc.Arbitrary<GeneratedArticle> = shape(markdownBlock).map((one) => build(one, 'markdown'))
export const anyArticle: fc.Arbitrary<GeneratedArticle> = fc.oneof(textArticle, markdownArticle)
