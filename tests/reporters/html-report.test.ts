import fc from 'fast-check'
import {type DefaultTreeAdapterTypes, parse} from 'parse5'
import {describe, expect, it} from 'vitest'
import type {Finding, LintResult} from '../../src/core/types.ts'
import {loadFormatter} from '../../src/node/index.ts'
import {fileFinding, resultWith} from '../../src/node/read.ts'
import {marked} from '../../src/reporters/html/marks.ts'
import {HOSTILE} from '../support/reports.ts'
import {runs} from '../support/runs.ts'

type Node = DefaultTreeAdapterTypes.Node
const within = (node: Node): Node[] =>
  'childNodes' in node ? node.childNodes.flatMap((child) => [child, ...within(child)]) : []
const named = (html: string, tag: string) => within(parse(html)).filter((node) => node.nodeName === tag)
const words = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(words).join('') : ''
const of = async (results: readonly LintResult[]): Promise<string> =>
  (await loadFormatter('html', '/'))(results, {cwd: '/', color: false, rulesMeta: {}})
const finding = (text: string, range: Finding['range'] = [0, 0]): Finding => ({
  ...fileFinding('a', text, false),
  ruleId: text,
  range,
})
const ranges = (length: number) =>
  fc.array(fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const))

describe('html', () => {
  it('holds no script, style, link or picture but its own, whatever stands in an article', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(fc.constant(HOSTILE), fc.string({unit: 'binary'})), async (text) => {
        const result = {...resultWith(`/${text}`, finding(text, [0, text.length])), source: text, site: text}
        const html = await of([result])
        const tags = within(parse(html)).map(({nodeName}) => nodeName)
        const count = (tag: string) => tags.filter((one) => one === tag).length
        expect([count('script'), count('style'), count('img'), count('link'), count('article')]).toEqual([
          1, 1, 0, 0, 1,
        ])
      }),
      runs(60),
    ))
  it('has a policy under which only its own script and style run, and asks the network for nothing', async () => {
    const html = await of([resultWith('/a', finding('x'))])
    const policy = /content="(default-src 'none'[^"]*)"/u.exec(html)![1]!
    for (const tag of ['script', 'style']) {
      const text = words(named(html, tag)[0]!)
      const hash = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(text))).toString('base64')
      expect(policy).toContain(`${tag}-src 'sha256-${hash}'`)
    }
    expect(html).not.toMatch(/\b(?:src|href)=["']?(?:https?:)?\/\//u)
  })
  it('keeps every word of a text, and marks what the findings are about', () =>
    fc.assert(
      fc.property(
        fc.string().chain((text) => fc.tuple(fc.constant(text), ranges(text.length))),
        ([text, places]) => {
          const html = marked(
            text,
            places.map((range, at) => finding(String(at), range)),
            'a',
          )
          const nodes = within(parse(`<pre>\n${html}</pre>`))
          const marks = nodes.filter(({nodeName}) => nodeName === 'mark')
          for (const [at, [from, to]] of places.entries()) {
            const own = marks.filter(
              (one) =>
                'attrs' in one &&
                one.attrs.some(({name, value}) => name === 'data-f' && value.split(' ').includes(String(at))),
            )
            expect(own.map(words).join('')).toBe(text.slice(from, to))
          }
          const [pre] = nodes.filter(({nodeName}) => nodeName === 'pre')
          const kept =
            'childNodes' in pre!
              ? pre.childNodes
                  .filter(({nodeName}) => nodeName !== 'a')
                  .map(words)
                  .join('')
              : ''
          expect(kept).toBe(text)
        },
      ),
    ))
  it('of nothing says so, and has no filters', async () => {
    const html = await of([{...resultWith('/a', finding('x')), messages: [], errorCount: 0}])
    expect(html).toContain('0 findings in 0 of 1 article')
    expect(named(html, 'script')).toEqual([])
  })
  it('counts articles beyond those that a browser can hold', async () => {
    const html = await of(Array.from({length: 2003}, (_, at) => resultWith(`/${at}`, finding('x'))))
    expect(named(html, 'article').length).toBe(2000)
    expect(html).toContain('2003 findings in 2003 of 2003 articles')
    expect(html).toContain('3 articles with findings more are counted')
  })
})
