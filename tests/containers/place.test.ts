import {expect, it} from 'vitest'
import {readRecord} from '../../src/containers/jsonl.ts'
import {onLine, placed} from '../../src/containers/place.ts'
import {createLinter} from '../../src/index.ts'

const QUOTES = ' "é"\n'

it.each(['{"text": "caf\\u00e9\\nthe the end"}', '{"text": "café 😀\\nthe the end"}'])(
  'a fix is one of the record’s JSON too, escaped as the record is: %s',
  (json) => {
    const record = readRecord(json, {})
    if (record.kind !== 'record') throw new Error('no record')
    const [result] = createLinter().lintText(record.text, {filename: 'a.jsonl'})
    const [finding] = result!.messages
    const range = [record.text.indexOf('the end'), record.text.length] as const
    const changed = {...finding!, fix: {range, text: QUOTES}, suggestions: [{desc: 'x', fix: {range, text: QUOTES}}]}
    const {messages} = placed({...result!, messages: [changed]}, {record, at: onLine(7)})
    const {line, column, endLine, endColumn, text} = messages[0]!.fix!.inRecord!
    expect([line, endLine]).toEqual([7, 7])
    const after = json.slice(0, column - 1) + text + json.slice(endColumn - 1)
    expect(JSON.parse(after)).toEqual({text: record.text.slice(0, range[0]) + QUOTES})
    expect(text).toBe(json.includes('\\u') ? ' \\"\\u00e9\\"\\n' : ' \\"é\\"\\n')
    expect(messages[0]!.suggestions![0]!.fix.inRecord).toEqual(messages[0]!.fix!.inRecord)
    // Its places are in another text by now.
    const mended = placed({...result!, output: 'x', messages: [changed]}, {record, at: onLine(7)})
    expect(mended.messages[0]!.fix).not.toHaveProperty('inRecord')
  },
)
