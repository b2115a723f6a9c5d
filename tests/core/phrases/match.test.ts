import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compilePacks} from '../../../src/core/phrases/index.ts'
import type {Part} from '../../../src/core/types.ts'
import {articleOf} from '../../support/fixing.ts'
import {found, hitsIn, packOf} from '../../support/phrases.ts'

describe('where', () => {
  it('block: the phrase is the whole block but for bullets and marks, and the hit is the block', () => {
    expect(found('• Top Stories:\n\nTop stories were read.', 'top stories', {where: 'block'})).toEqual([
      '• Top Stories:',
    ])
  })
  it('start: a clause that opens the block', () => {
    expect(found('Watch: the bridge falls\n\nWatch it fall.\n\nWe watch: it falls', 'watch', {where: 'start'})).toEqual(
      ['Watch'],
    )
  })
  it('end: a clause that closes the block', () => {
    const text = 'The bridge fell. Reported elsewhere.\n\nIt was reported elsewhere.\n\nReported elsewhere, it fell.'
    expect(found(text, 'reported elsewhere', {where: 'end'})).toEqual(['Reported elsewhere'])
  })
  it('sentence: a whole sentence, end mark included', () => {
    const text = 'The bridge fell. Please donate now. It was old.\n\nThey said please donate now.'
    expect(found(text, 'please donate now', {where: 'sentence'})).toEqual(['Please donate now.'])
  })
  it('prose and quotation tell quotations from the rest', () => {
    const text = '"We will print this," she said. They will print this.'
    expect(hitsIn(text, ['print this'], {where: 'prose'}).map((hit) => hit.start)).toEqual([42])
    expect(hitsIn(text, ['print this'], {where: 'quotation'}).map((hit) => hit.start)).toEqual([9])
    expect(hitsIn(text, ['print this'], {where: 'any'}).map((hit) => hit.quoted)).toEqual([true, false])
  })
})

describe('quoted', () => {
  it('holds from a doubtful mark on', () => {
    const [hit] = hitsIn('He said "we will print this and left. "No.', ['print this'])
    expect(hit?.quoted).toBe(true)
  })
  it('does not hold where the hit contains a whole quotation', () => {
    const [hit] = hitsIn('Also read: Mayor says "no" to trams', ['also read: {rest}'])
    expect(hit?.quoted).toBe(false)
  })
  it('asks for no prose where the block has no mark', () => {
    const article = articleOf("The council's plan: print this.")
    const part: Part = {
      ...article.body,
      get prose(): never {
        throw new Error('prose was asked for')
      },
    }
    const blocks = article.body.blocks.map((block) => ({...block, part}))
    Object.assign(part, {blocks})
    const hits = compilePacks([packOf(['print this'])]).match({...article, parts: [part]})
    expect(hits.map((hit) => hit.quoted)).toEqual([false])
  })
})

describe('unless', () => {
  it('drops a hit that a longer right phrase contains, before or after', () => {
    const unless = ['global law firm', 'her school of global law']
    expect(found('A global law firm. Her school of global law. Under global law.', 'global law', {unless})).toEqual([
      'global law',
    ])
  })
})

describe('replace', () => {
  const replaced = (text: string, phrase: string, replace: string) =>
    hitsIn(text, [phrase], {replace}).map((hit) => hit.replacement)
  it('fills groups in, none where one took no part', () => {
    expect(
      replaced('the grave worldwide body', '(the|a) [(grave|big)] worldwide body', '$1 $2 international body'),
    ).toEqual(['the grave international body'])
    expect(replaced('the worldwide body', '(the|a) [(grave|big)] worldwide body', '$1 $2 international body')).toEqual([
      'the international body',
    ])
  })
  it('carries over a capital, and a line of capitals', () => {
    expect(replaced('Worldwide body speaks', 'worldwide body', 'world body')).toEqual(['World body'])
    expect(replaced('WORLDWIDE BODY SPEAKS', 'worldwide body', 'world body')).toEqual(['WORLD BODY'])
  })
  it('is null where the entry has none', () => {
    expect(hitsIn('worldwide body', ['worldwide body'])[0]?.replacement).toBeNull()
  })
})

describe('several hits', () => {
  it('come in source order, over all blocks and parts', () => {
    const starts = hitsIn('bb aa\n\naa bb', ['aa bb', 'bb aa', 'cc']).map(({block, start}) => [block.index, start])
    expect(starts).toEqual([
      [0, 0],
      [1, 0],
    ])
  })
  it('of overlapping hits of one pack the longest stays', () => {
    expect(
      hitsIn('more news today', ['more news', 'news today again', 'more news today']).map((hit) => hit.end),
    ).toEqual([15])
  })
  it('of equal hits the entry that stands first stays', () => {
    const pack = packOf(['more news'])
    const two = {...pack, entries: [pack.entries[0]!, {...pack.entries[0]!, id: 'two'}]}
    expect(
      compilePacks([two])
        .match(articleOf('more news'))
        .map((hit) => hit.entry.id),
    ).toEqual(['one'])
  })
  it('of different packs all stay', () => {
    const other = {...packOf(['more news']), pack: 'other'}
    expect(compilePacks([packOf(['more news']), other]).match(articleOf('more news'))).toHaveLength(2)
  })
  it('do not lie inside code', () => {
    const article = articleOf('Write `more news` or more news.', 'markdown')
    expect(
      compilePacks([packOf(['more news'])])
        .match(article)
        .map((hit) => hit.start),
    ).toEqual([article.body.blocks[0]!.text.lastIndexOf('more')])
  })
  it('do not begin or end inside a URL', () => {
    expect(found('See https://example.org/more-news now', 'more-news')).toEqual([])
    expect(found('Read more: https://example.org/tram', 'read more: {rest}')).toEqual([
      'Read more: https://example.org/tram',
    ])
  })
})

describe('one scan for many phrases', () => {
  const word = fc.stringMatching(/^[a-c]{2,4}$/u)
  it('finds exactly what looking for each phrase finds', () => {
    fc.assert(
      fc.property(fc.array(word, {minLength: 1, maxLength: 12}), fc.array(word, {maxLength: 40}), (phrases, words) => {
        const text = words.join(' ')
        const packs = [...new Set(phrases)].map((phrase, index) => ({...packOf([phrase]), pack: `p${index}`}))
        const hits = text === '' ? [] : compilePacks(packs).match(articleOf(text))
        const expected = packs.flatMap(({entries}) => words.filter((one) => one === entries[0]!.phrases[0]))
        expect(hits.map(({block, start, end}) => block.text.slice(start, end)).sort()).toEqual(expected.sort())
      }),
      {numRuns: 200},
    )
  })
})

describe('hostile patterns', () => {
  it('end within the budget, and say so', () => {
    const slots = '{any} {any} {any} {any} {words:1-30} {words:1-30} zz'
    const matcher = compilePacks([packOf([`aa ${slots}`, `{any} aa ${slots}`, `{words:1-30} aa ${slots}`])])
    const article = articleOf(`${'aa bb '.repeat(2000)}.`)
    let isExhausted = false
    matcher.match(article, () => {
      isExhausted = true
    })
    expect(isExhausted).toBe(true)
  })
  it('do not slow down a text that has none of their words', () => {
    let isExhausted = false
    compilePacks([packOf(['aa {any} {any} {any} zz'])]).match(articleOf('The bridge fell. '.repeat(5000)), () => {
      isExhausted = true
    })
    expect(isExhausted).toBe(false)
  })
})
