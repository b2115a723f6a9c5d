import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type CsvRow, rowsOf} from '../../src/node/csv-rows.ts'

async function* chunked(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
async function read(text: string | Buffer, size = 7, own: string | null = null) {
  const rows = rowsOf(chunked(Buffer.from(text), size), own)
  const all: CsvRow[] = []
  for await (const row of rows) all.push({...row, bytes: Buffer.from(row.bytes), ending: Buffer.from(row.ending)})
  return {all, delimiter: rows.delimiter, values: all.map(({values}) => values)}
}

describe('the rows of a CSV file', () => {
  it('are its bytes, in whatever pieces they come, whatever they are', async () => {
    const unit = fc.constantFrom('a', ' ', '"', ',', ';', '\n', '\r\n', '\r', 'é', '😀', '\t')
    await fc.assert(
      fc.asyncProperty(
        fc.string({unit, maxLength: 60}),
        fc.boolean(),
        fc.integer({min: 1, max: 9}),
        async (text, hasBom, size) => {
          const source = (hasBom ? '\uFEFF' : '') + text
          let all: CsvRow[]
          try {
            all = (await read(source, size)).all
          } catch (error) {
            // A mark that is never closed.
            expect((error as Error).message).toMatch(/quote/iu)
            return
          }
          expect(Buffer.concat(all.flatMap(({bytes, ending}) => [bytes, ending])).toString()).toBe(source)
        },
      ),
      {numRuns: 300},
    )
  })
  it('have their cells, line breaks and doubled marks among them', async () => {
    const {values} = await read('\uFEFFid,text\r\n1,"He said ""no"".\nShe left, too."\r\n\r\n2,plain\n')
    expect(values).toEqual([['id', 'text'], ['1', 'He said "no".\nShe left, too.'], [''], ['2', 'plain']])
  })
  it.each([
    ['id;title;text\n', ';'],
    ['id\ttitle\ttext\n', '\t'],
    ['"a,b,c";title\n', ';'],
    ['text\n', ','],
    ['id|text', '|'],
  ])('are parted as the header %j is', async (header, delimiter) => {
    expect((await read(header)).delimiter).toBe(delimiter)
  })
  it('are parted as they are told', async () => {
    expect((await read('id,a\ttext\n', 7, '\t')).values).toEqual([['id,a', 'text']])
  })
  it('of UTF-16 are not read', async () => {
    await expect(read(Buffer.from('\uFEFFid,text\n', 'utf16le'))).rejects.toThrow('it is UTF-16: save it as UTF-8')
  })
})
