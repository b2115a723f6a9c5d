import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {elementsOf, valueAt} from '../../src/containers/json-scan.ts'
import {type JsonRecord, readRecord} from '../../src/containers/jsonl.ts'

const read = (json: string, fields = {}): JsonRecord => {
  const record = readRecord(json, fields)
  if (record.kind !== 'record') throw new Error(JSON.stringify(record))
  return record
}
/** Any unit, pairs torn apart included, and what JSON escapes. */
const unit = fc.oneof(
  fc.integer({min: 0x20, max: 0x7e}).map((code) => String.fromCharCode(code)),
  fc.integer({min: 0, max: 0xffff}).map((code) => String.fromCharCode(code)),
  fc.constantFrom('"', '\\', '/', '\n', '\r', '\t', '\b', '\f', '\u0000', 'é', '😀', '\u2028'),
)
const words = fc.array(unit, {maxLength: 30}).map((units) => units.join(''))

/** A literal of the words that escapes at random, as writers of JSON differ in it. */
const literal = (text: string) =>
  fc.array(fc.integer({min: 0, max: 3}), {minLength: text.length, maxLength: text.length}).map((ways) => {
    let made = '"'
    for (let at = 0; at < text.length; at++) {
      const one = text[at]!
      const code = `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`
      const plain = JSON.stringify(one).slice(1, -1)
      made += ways[at] === 0 ? code : ways[at] === 1 && one === '/' ? '\\/' : plain
    }
    return `${made}"`
  })
const space = fc.constantFrom('', ' ', '\t', ' \r')
const record = words
  .filter((text) => text.trim() !== '')
  .chain((text) =>
    fc.record({
      text: fc.constant(text),
      written: literal(text),
      other: words,
      inner: words,
      space,
    }),
  )
const jsonOf = ({written, other, inner, space: gap}: {written: string; other: string; inner: string; space: string}) =>
  `${gap}{${gap}"a":${JSON.stringify({text: inner, b: [1, {}, [], 'x]']})}${gap},"text" ${gap}:${gap}${written}${gap},"n":-1.5e3,"z"${gap}:${JSON.stringify(other)}}${gap}`

describe('a record', () => {
  it('has the text that JSON.parse gives, at the place of its literal', () => {
    fc.assert(
      fc.property(record, (made) => {
        const json = jsonOf(made)
        const {text, literal: at} = read(json)
        expect(text).toBe(made.text)
        expect(json.slice(...at)).toBe(made.written)
      }),
    )
  })
  it('maps each unit of its text to the unit or the escape that says it', () => {
    fc.assert(
      fc.property(record, (made) => {
        const json = jsonOf(made)
        const {text, map} = read(json)
        for (let at = 0; at < text.length; at++)
          expect(JSON.parse(`"${json.slice(...map.range([at, at + 1]))}"`)).toBe(text[at])
      }),
    )
  })
  it('gets another text with every other unit as it was', () => {
    const edit = fc.record({from: fc.nat(), to: fc.nat(), inserted: words})
    fc.assert(
      fc.property(record, edit, (made, {from, to, inserted}) => {
        const json = jsonOf(made)
        const own = read(json)
        const ends = [from, to].map((at) => at % (own.text.length + 1)).sort((a, b) => a - b) as [number, number]
        const text = own.text.slice(0, ends[0]) + inserted + own.text.slice(ends[1])
        const fixed = [{ruleId: 'x', range: ends, line: 1, column: 1, removed: own.text.slice(...ends), inserted}]
        const after = own.withText(text, fixed)
        expect(JSON.parse(after)).toEqual({...JSON.parse(json), text})
        const [start, end] = own.map.range(ends)
        expect(after.startsWith(json.slice(0, start))).toBe(true)
        expect(after.endsWith(json.slice(end))).toBe(true)
      }),
    )
  })
  it('is written whole where the list of changes does not lead to the new text', () => {
    const json = '{"text":"a\\u00e9b","id":1}'
    expect(read(json).withText('né', [])).toBe('{"text":"n\\u00e9","id":1}')
  })
  it('escapes letters that are put in where the file escapes its own, and not elsewhere', () => {
    const change = [{ruleId: 'x', range: [0, 1] as const, line: 1, column: 1, removed: 'a', inserted: 'ü😀'}]
    const escaped = '{"text":"a \\u00e9"}'
    expect(read(escaped).withText('ü😀 é', change)).toBe('{"text":"\\u00fc\\ud83d\\ude00 \\u00e9"}')
    const plain = '{"text":"a é"}'
    expect(read(plain).withText('ü😀 é', change)).toBe('{"text":"ü😀 é"}')
  })
  it('of equal keys counts the last one, as JSON.parse does', () => {
    const json = '{"text":"one","text":"two"}'
    expect(read(json).text).toBe('two')
    expect(json.slice(...read(json).literal)).toBe('"two"')
  })
  it('has its key found where it is written with escapes', () => {
    const json = '{"\\u0074ext":"two"}'
    expect(json.slice(...read(json).literal)).toBe('"two"')
  })
})

describe('fields', () => {
  it.each([
    ['a Scrapy item', {title: 'T', url: 'https://a.example/1', content: 'B'}, {text: 'B', title: 'T'}],
    [
      'trafilatura',
      {
        title: 'T',
        hostname: 'a.example',
        raw_text: 'R',
        text: 'B',
        source: 'https://a.example/1',
        language: 'en',
        excerpt: 'E',
      },
      {text: 'B', site: 'a.example', url: 'https://a.example/1', lang: 'en', description: 'E'},
    ],
    [
      'news-please',
      {maintext: 'B', title: 'T', source_domain: 'a.example', date_publish: '2026-01-02 03:04:05', language: 'en'},
      {text: 'B', site: 'a.example', date: '2026-01-02 03:04:05'},
    ],
    [
      'newspaper4k',
      {text: 'B', publish_date: '2026-01-02', meta_description: 'D', url: 'https://a.example/1', meta_lang: 'en'},
      {text: 'B', date: '2026-01-02', description: 'D', lang: 'en'},
    ],
    [
      'an extract of Common Crawl’s news',
      {title: 'T', text: 'B', domain: 'a.example', date: '2026-01-02', description: '', url: 'https://a.example/1'},
      {text: 'B', site: 'a.example'},
    ],
    [
      'another one',
      {
        requested_url: 'https://a.example/1',
        plain_text: 'B',
        title: 'T',
        published_date: '2026-01-02',
        sitename: 'The A',
        language: 'en',
        publisher: 'A Ltd',
      },
      {text: 'B', url: 'https://a.example/1', date: '2026-01-02', site: 'The A', lang: 'en'},
    ],
    [
      'Fundus',
      {title: 'T', publishing_date: '2026-01-02 03:04:05+00:00', body: {summary: [], sections: []}, plaintext: 'B'},
      {text: 'B', date: '2026-01-02 03:04:05+00:00'},
    ],
    [
      'goose3',
      {cleaned_text: 'B', domain: 'a.example', meta: {canonical: 'https://a.example/1', lang: 'en', description: 'D'}},
      {text: 'B', url: 'https://a.example/1', lang: 'en', description: 'D', site: 'a.example'},
    ],
    [
      'schema.org',
      {headline: 'T', articleBody: 'B', datePublished: '2026-01-02', inLanguage: 'en-GB', url: 'https://a.example/1'},
      {text: 'B', title: 'T', date: '2026-01-02', lang: 'en-GB'},
    ],
    [
      'a news API',
      {
        source: {id: null, name: 'The A'},
        title: 'T',
        description: 'D',
        url: 'https://a.example/1',
        publishedAt: '2026-01-02T03:04:05Z',
        content: 'B',
      },
      {text: 'B', site: 'The A', date: '2026-01-02T03:04:05Z', url: 'https://a.example/1'},
    ],
    [
      'a Scrapy item with lists',
      {title: ['T'], url: ['https://a.example/1'], content: 'B', date: []},
      {text: 'B', title: 'T', url: 'https://a.example/1'},
    ],
    ['an export of MongoDB', {_id: {$oid: '65f0'}, text: 'B'}, {text: 'B', id: '65f0'}],
    [
      'dolma',
      {id: '1', text: 'B', source: 'news', created: '2026-01-02', metadata: {url: 'https://a.example/1'}},
      {text: 'B', id: '1', date: '2026-01-02', url: 'https://a.example/1'},
    ],
  ])('of %s are known', (_, value, {text, ...meta}) => {
    const own = read(JSON.stringify(value))
    expect(own.text).toBe(text)
    expect(own.meta).toMatchObject(meta)
  })
  it('that are named win, through objects too, and a key with a point wins over a path', () => {
    expect(read('{"a":{"b":"in"},"text":"x"}', {text: 'a.b'}).text).toBe('in')
    const dotted = '{"a":{"b":"in"},"a.b":"dotted"}'
    expect(read(dotted, {text: 'a.b'}).text).toBe('dotted')
    expect(dotted.slice(...read(dotted, {text: 'a.b'}).literal)).toBe('"dotted"')
  })
  it.each([
    [
      '{"title":"x"}',
      {},
      'no field holds its text (it has `title`); name the field with --text-field or `settings.records.text`',
    ],
    ['{"text":3}', {text: 'text'}, '`text` is no text but a number'],
    ['[1]', {}, 'it is an array; a file that is one array of records is named .json'],
    ['3', {}, 'it is no object'],
    ['{"text":" "}', {}, '`text` is empty'],
    ['{"text":null}', {}, '`text` is null'],
    ['{"text":["a"]}', {}, '`text` is a list, expected one text: join what is in it'],
    ['{}', {}, 'no field holds its text (it is empty); name the field with --text-field or `settings.records.text`'],
  ])('that are missing in %s are told', (json, fields, problem) => {
    expect(readRecord(json, fields)).toEqual({kind: 'bad', problem})
  })
  it('an empty text gives way to a filled one, and a long number keeps its digits', () => {
    const own = read('{"id":12345678901234567890,"text":"","raw_text":"R"}')
    expect(own.text).toBe('R')
    expect(own.id).toBe('12345678901234567890')
  })
  it('of a line of white space are asked by nobody', () => {
    expect(readRecord(' \t', {})).toEqual({kind: 'blank'})
  })
})

describe('places in a JSON text', () => {
  it('of an array’s elements', () => {
    const json = ' [ {"a":[1,"]"]} ,\n2,"x\\"y" , [] ]'
    expect(elementsOf(json, 1).map((range) => json.slice(...range))).toEqual(['{"a":[1,"]"]}', '2', '"x\\"y"', '[]'])
    expect(elementsOf('[]', 0)).toEqual([])
  })
  it('are found at any depth without a call a level', () => {
    const deep = `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)},"text":"x"}`
    expect(deep.slice(...valueAt(deep, ['text'])!)).toBe('"x"')
  })
})
