import picocolors from 'picocolors'
import {describe, expect, it} from 'vitest'
import {view} from '../../src/session/view.ts'
import {pressed, sessionOf} from '../support/sessions.ts'

const seen = (text: string, {width = 80, color = false, keys = [] as string[]} = {}): string =>
  view(pressed(sessionOf({'a.txt': text}), ...keys), {
    width,
    colors: picocolors.createColors(color),
    nameOf: (file) => file,
  })
const LEAD = 'Ferry returns\n\nThe ferry left at noon.\n\n'

describe('a question', () => {
  it('shows the rule, the message and the change in its context, without colour', () =>
    expect(seen(`${LEAD}Volker, IS heading to Elmira.\n\nIt came back.\n`)).toBe(`
a.txt:5:9  warning  no-stray-capitals  [1 left]
Unexpected capitals in \`IS\`, expected \`is\`.
  │ The ferry left at noon.
  │
  │ Volker, [-IS-]{+is+} heading to Elmira.
  │
  │ It came back.
Do it? [y,n,l,a,d,e,u,q,?] `))
  it('at the first line of a text that begins with a blank one is shown too', () =>
    expect(seen('\nVolker, IS heading to Elmira.\n\nIt came back.\n')).toContain('[-IS-]{+is+}'))
  it('shows the line breaks that a removal takes', () =>
    expect(seen(`${LEAD}Share Tweet Email Print\n\nIt came back.\n`)).toContain(
      '  │ [-Share Tweet Email Print⏎-]\n  │ [-⏎-]\n  │ It came back.\n',
    ))
  it('says why a safe fix is asked about, and why another is not safe', () => {
    expect(seen(`${LEAD}Share Tweet Email Print\n`)).toContain('--fix does this unasked.')
    expect(seen(`${LEAD}Mayor Roe said, "They must act in the the harbour."\n`)).toContain(
      'Asked, since it changes words inside a quotation.',
    )
  })
  it('shows each of several ways under its number', () =>
    expect(seen(`${LEAD}The harbor gained a crane.\n`)).toMatch(
      /\n1 {2}Write `harbour`\.\n.*\{\+harbour\+\}.*\n2 {2}Write `port`\.\n.*\{\+port\+\}.*\nDo it\? \[1-2,n/su,
    ))
  it('cuts long paragraphs at words', () => {
    const text = seen(`${LEAD}${'The council met again. '.repeat(60)}Volker, IS here. ${'It voted. '.repeat(60)}\n`)
    expect(text).toMatch(/…\s+\S/u)
    expect(text.length).toBeLessThan(1000)
  })
  it('fits narrow windows, and no narrower ones than 20 columns', () => {
    for (const width of [1, 20, 31])
      for (const line of seen(`${LEAD}Volker, IS heading to Elmira.\n`, {width}).split('\n').slice(0, -1))
        expect(line.length).toBeLessThanOrEqual(Math.max(24, width))
  })
  it('keeps its marks in colour', () => {
    const text = seen(`${LEAD}Volker, IS here.\n`, {color: true})
    expect(text).toContain('\u001b[31m[-IS-]\u001b[39m\u001b[32m{+is+}\u001b[39m')
  })
  it('gives no sign of an article to the terminal that it would obey', () => {
    const text = seen(`${LEAD}Volker \u001b[2J\u202e left. Roe, IS here.\u009b\n`)
    expect(text).toContain('Volker <U+001B>[2J<U+202E> left. Roe, [-IS-]{+is+} here.<U+009B>')
  })
})

describe('beside a question', () => {
  it('a notice and the keys are shown', () => {
    expect(seen(`${LEAD}Volker, IS here.\n`, {keys: ['x']})).toMatch(/^No such key; \? lists them\.\na\.txt:5/u)
    expect(seen(`${LEAD}Volker, IS here.\n`, {keys: ['?']})).toMatch(/^y {2}do it/u)
  })
  it('the end can be taken back', () =>
    expect(seen(`${LEAD}Volker, IS here.\n`, {keys: ['n']})).toBe(
      'All is asked. Enter ends, u undoes the last answer. ',
    ))
})
