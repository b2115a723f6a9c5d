import {describe, expect, it} from 'vitest'
import type {Prose} from '../../../src/core/types.ts'
import {articleOf} from '../../support/fixing.ts'

/** The prose of paragraphs, one block each. */
const proseOf = (...paragraphs: string[]): Prose => articleOf(paragraphs.join('\n\n')).body.prose

/** Each quotation as its words and marks, indented by its depth. */
const quotesOf = (...paragraphs: string[]): string[] =>
  proseOf(...paragraphs).quotes.map((quote) => `${'>'.repeat(quote.depth)}${quote.text}`)

const problemsOf = (...paragraphs: string[]): string[] =>
  proseOf(...paragraphs).problems.map(({kind, block, offset}) => `${kind} ${block.index}:${offset}`)

describe('pairs', () => {
  it.each([
    ['straight', 'He said "it is over" and left.', ['"it is over"']],
    ['curly', 'He said “it is over” and left.', ['“it is over”']],
    ['straight singles', "He said 'it is over' and left.", ["'it is over'"]],
    ['curly singles', 'He said ‘it is over’ and left.', ['‘it is over’']],
    ['doubled singles', "He said ``it is over'' and left.", ["``it is over''"]],
    ['two in one sentence', '“Yes,” he said, “we can.”', ['“Yes,”', '“we can.”']],
    ['a single one inside a double', '“He said ‘no’ to us,” she said.', ['“He said ‘no’ to us,”', '>‘no’']],
    ['straight inside straight', '"He said \'no\' to us," she said.', ['"He said \'no\' to us,"', ">'no'"]],
    ['a double inside a single', '\'He said "no" to us,\' she said.', ['\'He said "no" to us,\'', '>"no"']],
    ['nested at the end', '“He told me, ‘Get out.’”', ['“He told me, ‘Get out.’”', '>‘Get out.’']],
    ['after a bracket and a dash', 'He (“the boss”) left—“for good.”', ['“the boss”', '“for good.”']],
    ['straight, after a dash', 'He left—"for good," they said.', ['"for good,"']],
  ])('%s', (_what, text, expected) => {
    expect(quotesOf(text)).toEqual(expected)
    expect(problemsOf(text)).toEqual([])
  })

  it('the words stand between the inner offsets, the marks outside them', () => {
    const [quote] = proseOf('He said “it is over” and left.').quotes
    expect([quote!.start, quote!.innerStart, quote!.innerEnd, quote!.end]).toEqual([8, 9, 19, 20])
    expect([quote!.hasOpen, quote!.hasClose, quote!.kind]).toEqual([true, true, 'double'])
  })
})

describe('marks that quote nothing', () => {
  it.each([
    ['apostrophes', "It's the minister's plan and they don't like it."],
    ['curly apostrophes', 'It’s the minister’s plan and they don’t like it.'],
    ['plural possessives', 'The ministers’ plan and the workers’ answer.'],
    ['straight plural possessives', "The ministers' plan and the workers' answer."],
    ['decades', "The '90s and the ’80s were loud."],
    ['a decade set with an opening mark', 'The ‘90s were loud.'],
    ['elisions', 'Rock ’n’ roll, ’twas said, and get ’em.'],
    ['feet and inches', `He is 6'2" tall, she is 5' 11" tall.`],
    ['feet and inches, curly', 'He is 6’2" tall.'],
    ['inches', 'A 12" pipe burst under the slab.'],
    ['inches twice', 'A 12" pipe burst under a 3" slab.'],
    ['marks of mojibake', 'The vote â€” it was close â€” ended late.'],
    ['minutes and seconds', `It lies at 51° 30'26" north.`],
  ])('%s', (_what, text) => {
    expect(quotesOf(text)).toEqual([])
    expect(problemsOf(text)).toEqual([])
  })

  it('inches inside a quotation do not close it', () => {
    expect(quotesOf('"The pipe is 6\'2" long," he said.')).toEqual(['"The pipe is 6\'2" long,"'])
  })

  it('apostrophes inside single marks do not close them', () => {
    expect(quotesOf("'It's the workers' choice and we won't object,' she said.")).toEqual([
      "'It's the workers' choice and we won't object,'",
    ])
  })

  it('marks in code are code', () => {
    const article = articleOf('Type `echo "` twice, he said.', 'markdown')
    expect(article.body.prose.quotes).toEqual([])
    expect(article.body.prose.problems).toEqual([])
  })
})

describe('running quotations', () => {
  const running = [
    '“We came early. We waited.',
    '“Nobody called. Nobody wrote.',
    '“So we left,” Pell said.',
    'He sat down.',
  ]

  it('each paragraph opens, only the last closes: one chain without a problem', () => {
    const {quotes, problems} = proseOf(...running)
    expect(problems).toEqual([])
    expect(quotes.map(({hasClose}) => hasClose)).toEqual([false, false, true])
    expect(quotes.map(({continues}) => quotes.indexOf(continues!))).toEqual([-1, 0, 1])
    expect(quotes.map(({continuedBy}) => quotes.indexOf(continuedBy!))).toEqual([1, 2, -1])
  })

  it('straight marks run on as well', () => {
    const {quotes, problems} = proseOf(...running.map((text) => text.replace(/[“”]/gu, '"')))
    expect(problems).toEqual([])
    expect(quotes.map(({continuedBy}) => continuedBy !== null)).toEqual([true, true, false])
  })

  it('a quotation that closed does not run on into one that opens', () => {
    expect(proseOf('“It is over.”', '“It is not.”').quotes.map(({continues}) => continues)).toEqual([null, null])
  })

  it('a heading between two paragraphs does not end the run', () => {
    const text = '“We came early.\n\n## The wait\n\n“Nobody called,” Pell said.'
    const {quotes, problems} = articleOf(text, 'markdown').body.prose
    expect(problems).toEqual([])
    expect(quotes[1]!.continues).toBe(quotes[0])
  })

  it('the last paragraph of a run that never closes is the problem', () => {
    expect(problemsOf('“We came early.', '“Nobody called.', 'He sat down.')).toEqual(['unclosed 1:0'])
  })
})

describe('bad quotations', () => {
  it.each([
    ['never opened', ['We left,” Pell said.', 'He said “no” and sat down.'], 'unopened 0:8'],
    ['never closed', ['“We left, Pell said.', 'He said “no” and sat down.'], 'unclosed 0:0'],
    ['straight, never closed', ['"We left, Pell said.', 'He said "no" and sat down.'], 'unclosed 0:0'],
    ['nested in the same kind', ['“He said “no” to us,” she said.', 'He said “no” there.'], 'nested-same-kind 0:9'],
    ['three straight marks', ['"We left," he said. "But', 'He said "no" and sat down.'], 'unclosed 0:20'],
  ])('%s: one problem in its own paragraph, and the next reads as if alone', (_what, paragraphs, problem) => {
    const {quotes, problems} = proseOf(...paragraphs)
    expect(problems.map(({kind, block, offset}) => `${kind} ${block.index}:${offset}`)).toEqual([problem])
    expect(quotes.filter(({block}) => block.index === 1).map(({text}) => text.replace(/[“”"]/gu, ''))).toEqual(['no'])
  })

  it('everything from the first doubtful mark to the last is doubtful', () => {
    const text = '“He said “no” to us, she said.'
    const [problem] = proseOf(text).problems
    expect(text.slice(...problem!.doubtful)).toContain('“He said “no”')
  })

  it('no text makes an offset outside its block', () => {
    for (const text of ['"', '”', '“', "'", '""', '“”', '"""', '”“', '“ ” “', "''", '``', '"a" "', '‘’‘']) {
      const {quotes, problems} = proseOf(`x ${text}`)
      for (const {start, end, innerStart, innerEnd, block} of quotes)
        expect([start <= innerStart, innerStart <= innerEnd, innerEnd <= end, end <= block.text.length]).toEqual([
          true,
          true,
          true,
          true,
        ])
      for (const {doubtful, block} of problems) expect(doubtful[1]).toBeLessThanOrEqual(block.text.length)
    }
  })
})
