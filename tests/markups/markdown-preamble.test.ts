import {describe, expect, it} from 'vitest'
import {markdown} from '../../src/markups/markdown.ts'

const BODY = 'The ferry left at noon.'
const read = (source: string) => {
  const {blocks, frontMatter, protected: guarded} = markdown.parse(source)
  return {texts: blocks.map(({text}) => text), frontMatter, guarded}
}

describe('front matter that only builders of sites know', () => {
  it.each([
    [
      'YAML below a blank line',
      '\n---\ntitle: "A \\"pier\\""\ntags:\n- a\n# note\n---\n\n',
      {title: 'A "pier"', tags: ['a']},
    ],
    [
      'TOML',
      '+++\ntitle = "A pier"\ndate = 2024-03-01T10:00:00Z\ndraft = false\n[params]\ntitle = "x"\n+++\n\n',
      {title: 'A pier', date: '2024-03-01T10:00:00Z'},
    ],
    ['TOML with CRLF', "+++\r\ntitle = 'A pier'\r\n+++\r\n\r\n", {title: 'A pier'}],
  ])('%s: read, and out of reach', (_what, top, data) => {
    const {texts, frontMatter, guarded} = read(top + BODY)
    expect(texts).toEqual([BODY])
    expect(frontMatter).toEqual(data)
    expect(guarded[0]![0]).toBe(0)
    expect(top.slice(guarded[0]![1]).trim()).toBe('')
  })

  it.each([
    ['a rule and a heading', '\n---\nThe pier\n---\n\n'],
    ['marks that never close', '+++\ntitle = "x"\n\n'],
    ['a rule between paragraphs', '\n---\n\nWell: he left.\n\nIt rained.\n\n---\n\n'],
  ])('%s: none', (_what, top) => {
    const {texts, frontMatter} = read(top + BODY)
    expect(texts.length).toBeGreaterThan(1)
    expect(frontMatter).toBeNull()
  })

  it('leaves places as they are', () => {
    const source = `+++\ntitle = "x"\n+++\n\n${BODY}`
    const [block] = markdown.parse(source).blocks
    expect(source.slice(...block!.range)).toBe(BODY)
    expect(block!.node.position!.start.line).toBe(5)
  })
})
