import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type CsvTable, problemOf, readCsv} from '../../src/containers/csv.ts'
import {cellsOf} from '../../src/containers/csv-cells.ts'
import type {ArticleRecord} from '../../src/containers/record.ts'

const table: CsvTable = {columns: ['id', 'title', 'text'], delimiter: ','}
const read = (source: string, own = table): ArticleRecord => {
  const record = readCsv(source, own, {})
  if (record.kind !== 'record') throw new Error(`not a record: ${JSON.stringify(record)}`)
  return record
}

const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`
/** Words with all that CSV minds, and marks of any length. */
const words = fc.string({
  unit: fc.constantFrom('a', 'B', ' ', '"', '""', ',', ';', '\n', '\r\n', 'é', '😀', "'", '.'),
  maxLength: 14,
})
const cell = fc.tuple(words, fc.boolean()).map(([text, isQuoted]) => {
  const needs = isQuoted || /[",;\r\n]/u.test(text)
  return {text, source: needs ? quoted(text) : text}
})

describe('a CSV record', () => {
  it('has the cells that were written', () => {
    fc.assert(
      fc.property(fc.array(cell, {minLength: 1, maxLength: 5}), (cells) => {
        const source = cells.map((one) => one.source).join(',')
        expect(cellsOf(source, ',').map(({text}) => text)).toEqual(cells.map(({text}) => text))
      }),
    )
  })
  it('knows where each unit of its text stands', () => {
    fc.assert(
      fc.property(cell, cell, (title, text) => {
        fc.pre(text.text.trim() !== '')
        const source = `1,${title.source},${text.source}`
        const {map, text: own} = read(source)
        expect(own).toBe(text.text)
        for (let at = 0; at < own.length; at++)
          expect(source.slice(...map.range([at, at + 1]))).toBe(own[at] === '"' ? '""' : own[at])
      }),
    )
  })
  it('gets another text with every other unit as it was', () => {
    fc.assert(
      fc.property(cell, cell, words, fc.nat(), fc.nat(), (title, text, inserted, from, to) => {
        fc.pre(text.text.trim() !== '')
        const source = `1,${title.source},${text.source}`
        const own = read(source)
        const ends = [from, to].map((at) => at % (text.text.length + 1)).sort((a, b) => a - b) as [number, number]
        const now = text.text.slice(0, ends[0]) + inserted + text.text.slice(ends[1])
        fc.pre(now.trim() !== '')
        const fixed = [{ruleId: 'x', range: ends, line: 1, column: 1, removed: text.text.slice(...ends), inserted}]
        const after = own.withText(now, fixed)
        expect(cellsOf(after, ',').map((one) => one.text)).toEqual(['1', title.text, now])
        expect(after.startsWith(`1,${title.source},`)).toBe(true)
        if (text.source.startsWith('"')) {
          const [start, end] = own.map.range(ends)
          expect([after.slice(0, start), after.slice(after.length - (source.length - end))]).toEqual([
            source.slice(0, start),
            source.slice(end),
          ])
        }
      }),
    )
  })
  it('whose cell has no marks gets them where its new words need them', () => {
    const change = (source: string, removed: string, inserted: string): string => {
      const own = read(source)
      const at = own.text.indexOf(removed)
      const fixed = [{ruleId: 'x', range: [at, at + removed.length] as const, line: 1, column: 1, removed, inserted}]
      return own.withText(own.text.replace(removed, inserted), fixed)
    }
    expect(change('1,A,He left.', 'left', 'left, and came')).toBe('1,A,"He left, and came."')
    expect(change('1,A,Oh "no" he said', 'Oh ', '')).toBe('1,A,"""no"" he said"')
    expect(change('1,A,He left left.', ' left', '')).toBe('1,A,He left.')
    expect(read('1,A,He left.').encode('a,b')).toBeNull()
  })
  it.each([
    ['1,A,"open', ['1', 'A', 'open'], 'its quotation marks can be read in more than one way'],
    [
      '1,A',
      undefined,
      'no field holds its text (it has `id`, `title`); name the field with --text-field or `settings.records.text`',
    ],
    ['1,A,', undefined, '`text` is empty'],
  ])('%j is kept as it is', (source, values, problem) => {
    expect(readCsv(source, table, {}, values)).toEqual({kind: 'bad', problem})
  })
  it('of columns of one name takes the first, also where a name has points', () => {
    const twice: CsvTable = {columns: ['text', 'text', 'metadata.url'], delimiter: ';'}
    const record = read('one;two;https://post.example/1', twice)
    expect([record.text, record.id]).toEqual(['one', 'https://post.example/1'])
  })
  it('a blank line is none', () => {
    expect(readCsv(' ', table, {})).toEqual({kind: 'blank'})
  })
})

describe('a header', () => {
  it('without a column for texts says which it has', () => {
    expect(problemOf({columns: ['id', 'words'], delimiter: ','}, {})).toBe(
      'no field holds its text (it has `id`, `words`); name the field with --text-field or `settings.records.text`',
    )
    expect(problemOf({columns: ['id', 'words'], delimiter: ','}, {text: 'words'})).toBeNull()
  })
})
