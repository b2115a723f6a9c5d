import {describe, expect, it} from 'vitest'
import {markdown} from '../../src/markups/markdown.ts'

const shown = (source: string): string[] => markdown.parse(source).blocks.map(({kind, text}) => `${kind}: ${text}`)
const titleOf = (source: string): string | undefined => {
  const {blocks, title} = markdown.parse(source)
  return blocks[title]?.text
}

const LONG = 'The senate backed the river bill on Friday after a debate that went on for nine hours.'

describe('blocks', () => {
  it.each([
    ['heading and paragraph', `# Senate\n\n${LONG}`, ['heading: Senate', `paragraph: ${LONG}`]],
    ['setext heading', `Senate\n======\n\n${LONG}`, ['heading: Senate', `paragraph: ${LONG}`]],
    ['items', '- one thing\n- two things', ['item: one thing', 'item: two things']],
    ['cells', '| a | b |\n|---|---|\n| c | d |', ['cell: a', 'cell: b', 'cell: c', 'cell: d']],
    [
      'the term of a definition is no prose',
      'audio\n: The path of a sound.\n\n: Or its address.',
      ['paragraph: : The path of a sound.', 'paragraph: : Or its address.'],
    ],
    ['a paragraph a line', `${LONG}\n${LONG}`, [`paragraph: ${LONG}`, `paragraph: ${LONG}`]],
    ['CRLF', `# Senate\r\n\r\n${LONG}\r\n`, ['heading: Senate', `paragraph: ${LONG}`]],
    ['a BOM', `\ufeff# Senate\n\n${LONG}`, ['heading: Senate', `paragraph: ${LONG}`]],
    ['no final newline', '# Senate', ['heading: Senate']],
    ['nothing', '', []],
    ['only a BOM', '\ufeff', []],
    ['only an image', '![A flooded street](a.jpg)', []],
    ['code is no prose', '```\nnot prose\n```\n\n    nor this', []],
    ['HTML is no prose', '<div>not prose</div>', []],
    ['marks are no text', 'The **river** *bill* [passed](/a) `now`.', ['paragraph: The river bill passed now.']],
    [
      'a hard break is a new line of prose',
      'One thing happened.\\\nAnother did.',
      ['paragraph: One thing happened.', 'paragraph: Another did.'],
    ],
  ])('%s', (_what, source, expected) => {
    expect(shown(source)).toEqual(expected)
  })

  it('hard-wrapped lines are one block, in a quotation too', () => {
    const wrapped =
      'The senate backed the river bill on Friday after a\ndebate that went on for nine hours, and the house\nwill vote on it next week.'
    expect(shown(wrapped)).toEqual([`paragraph: ${wrapped.replaceAll('\n', ' ')}`])
    expect(shown(`> ${wrapped.replaceAll('\n', '\n> ')}`)).toEqual([`paragraph: ${wrapped.replaceAll('\n', ' ')}`])
  })

  it('blocks know that they stand in a blockquote', () => {
    expect(markdown.parse(`> ${LONG}\n\n${LONG}`).blocks.map(({inBlockquote}) => inBlockquote)).toEqual([true, false])
  })

  it('NUL reads as the replacement character, as CommonMark says, and keeps every offset', () => {
    const source = 'One\0two **three** four'
    const [block] = markdown.parse(source).blocks
    expect(block!.text).toBe('One\ufffdtwo three four')
    expect(block!.range).toEqual([0, source.length])
  })

  it('code and addresses are opaque', () => {
    const [block] = markdown.parse('Run `npm ci`, see https://a.example/b now.').blocks
    expect(block!.opaque.map((range) => block!.text.slice(...range))).toEqual(['npm ci', 'https://a.example/b'])
  })
})

describe('the headline', () => {
  it.each([
    ['the first heading of depth 1', `# Senate backs bill\n\n${LONG}`, 'Senate backs bill'],
    ['or 2', `## Senate backs bill\n\n${LONG}`, 'Senate backs bill'],
    ['a deeper heading is none', `### Senate backs bill\n\n${LONG}`, undefined],
    ['though text stands before it', `${LONG}\n\n# Senate backs bill`, 'Senate backs bill'],
    ['a first line that reads like one', `Senate backs bill\n\n${LONG}`, 'Senate backs bill'],
    ['a first line that does not', `${LONG}\n\n${LONG}`, undefined],
  ])('%s', (_what, source, title) => {
    expect(titleOf(source)).toBe(title)
  })
})

describe('what no fix may touch', () => {
  it('front matter, code, HTML, images, definitions and the target of a link', () => {
    const pieces = [
      '---\ntitle: x\n---',
      '`code`',
      '<b>',
      '</b>',
      '![a](b.jpg)',
      '](/target)',
      '```\nfence\n```',
      '[ref]: /place',
    ]
    const [front, code, open, close, image, link, fence, definition] = pieces
    const source = `${front}\n\nA ${code} ${open}x${close} ${image} [y${link}.\n\n${fence}\n\n${definition}\n`
    const guarded = markdown.parse(source).protected.map((range) => source.slice(...range))
    expect(guarded).toEqual(pieces)
  })

  it('comments are found with their places, also over lines', () => {
    const {comments} = markdown.parse(`${LONG}\n\n<!-- one\ntwo -->\n\n<!-- three -->`)
    expect(comments.map(({value, position}) => [value, position.start.line, position.end.line])).toEqual([
      ['one two', 3, 4],
      ['three', 6, 6],
    ])
  })
})

describe('words put in are read as these words', () => {
  it.each([
    ['emphasis', 'a *bold* move'],
    ['underscores', 'snake_case_name and __init__'],
    ['a reference', 'AT&amp;T &copy; &#35;'],
    ['a plain ampersand', 'AT&T'],
    ['a link', 'see [this](/a)'],
    ['an image', 'see ![this](/a)'],
    ['code', 'run `this`'],
    ['a tag', 'a <b>bold</b> move'],
    ['a backslash', 'a \\* star'],
    ['struck', 'it ~~never~~ was'],
    ['a list number', '1. September'],
    ['a heading', '# one'],
    ['a bullet', '- one'],
    ['a quotation', '> one'],
    ['a rule', '--- one'],
  ])('%s, at the start of a line and inside one', (_what, words) => {
    for (const [before, after] of [
      ['', ' ends here.'],
      ['It begins: ', ' ends here.'],
      ['- ', ' ends here.'],
    ] as const) {
      const source = `${before}${markdown.encode(words, `${before}${after}`, [before.length, before.length])}${after}`
      const plain = before === '- ' ? '' : before
      expect(markdown.parse(source).blocks.map(({text}) => text)).toEqual([`${plain}${words}${after}`])
    }
  })
})
