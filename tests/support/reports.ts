import {gzipSync} from 'node:zlib'

export const DIRTY = `Ferry returns to Elmira

The ferry left at noon – “late” 😀. The the boat came back.

Adjust Comment Print

The ferry left Tolvane at noon with eighty people on board and came back.

The ferry left Tolvane at noon with eighty people on board and came back.

Roe said. The harbour gained a crane.
`
const record = (id: string, text: string) => JSON.stringify({id, url: 'https://www.valley.example/1', text})
const CRASH = `export default {meta: {name: 'digestlint-plugin-crash', version: '1.0.0'}, rules: {now: {
  meta: {type: 'problem', docs: {description: 'x', recommended: 'error', url: 'https://rules.example/now'}, messages: {x: 'x'}},
  create: ({filename}) => ({block() { if (filename.endsWith('crash.txt')) throw new Error('boom') }})}}}`

export const RECORDS = [
  record('clean', 'The ferry left Tolvane at noon.'),
  record(
    'quoted "one"',
    'The ferry left "Tolvane" at noon – 😀.\n\nShare Tweet Email Print\n\nNobody was hurt in the the storm.',
  ),
  '{"bad"',
  '{"id": "escaped", "text": "The caf\\u00e9 \\ud83d\\ude00 closed.\\n\\nShare Tweet Email Print\\n\\nNobody was hurt in the the storm."}',
]

/** A repository in which a run meets everything that a report has to say. */
export const FOLDER: Readonly<Record<string, string | Uint8Array>> = {
  '.git/HEAD': '',
  '.digestlintrc.json': '{"extends": "recommended", "plugins": ["./crash.mjs"], "rules": {"crash/now": "error"}}',
  'crash.mjs': CRASH,
  'a b/ü#1%.txt': DIRTY,
  'bom.txt': `\uFEFF${DIRTY}`,
  'crlf.txt': DIRTY.replaceAll('\n', '\r\n'),
  'clean.txt': 'The ferry left at noon.\n',
  'crash.txt': 'The ferry left at noon.\n\nAdjust Comment Print\n',
  'page.html': '<h1>Ferry</h1>\n<p>The ferry left.</p>\n<p>Adjust Comment Print</p>\n',
  'quiet.md':
    '# Ferry returns\n\nThe ferry left.\n\n<!-- digestlint-disable-next-block no-toolbar-text -- kept for the record -->\n\nAdjust Comment Print\n',
  'n.jsonl': `${RECORDS.join('\n')}\n`,
  'packed.jsonl.gz': gzipSync(`${RECORDS.join('\n')}\n`),
  'list.json': `[\n  ${RECORDS.filter((one) => one !== '{"bad"').join(',\n  ')}\n]\n`,
}
/** What a run over it is given: an array is read only where it is named. */
export const PATHS = ['.', 'list.json']

/** Text as scrapers and people who mean harm leave it. */
export const HOSTILE =
  '</script><script>alert(1)</script>"\'>&amp; ]]> %0A ::error:: `|` @all \u0000\u0007\uD800 \u202E \r\n\t<!--'
