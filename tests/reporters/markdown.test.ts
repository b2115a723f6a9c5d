import fc from 'fast-check'
import type {Nodes, Root, TableRow} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTable} from 'micromark-extension-gfm-table'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import type {Finding, LintResult} from '../../src/core/types.ts'
import {loadFormatter} from '../../src/node/index.ts'
import {fileFinding, resultWith} from '../../src/node/read.ts'
import {digestlint, inFolder} from '../support/cli.ts'
import {FOLDER, HOSTILE} from '../support/reports.ts'
import {runs} from '../support/runs.ts'

const parsed = (text: string): Root =>
  fromMarkdown(text, {extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()]})
const all = <T extends Nodes['type']>(tree: Root, type: T) => {
  const found: Extract<Nodes, {type: T}>[] = []
  visit(tree, type, (node) => {
    found.push(node as Extract<Nodes, {type: T}>)
  })
  return found
}
const words = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(words).join('') : ''
const rows = (tree: Root) => all(tree, 'tableRow').map((row: TableRow) => row.children.map(words))

const of = async (results: readonly LintResult[]): Promise<string> =>
  (await loadFormatter('markdown', '/'))(results, {cwd: '/', color: false, rulesMeta: {}})
const finding = (text: string): Finding => ({...fileFinding('a', text, false), ruleId: text})

describe('markdown', () => {
  it('has counts, a table of rules, and the articles with the most findings first', () =>
    inFolder(FOLDER, async (cwd) => {
      const {out} = await digestlint(cwd, ['-f', 'markdown', 'a b', 'page.html', 'clean.txt'])
      const tree = parsed(out)
      expect(words(tree.children[0]!)).toBe('digestlint: 5 findings in 2 of 3 articles')
      expect(out).toContain('3 errors, 2 warnings. 4 can be mended with `digestlint --fix`.')
      expect(rows(tree)).toEqual([
        ['rule', 'findings', 'errors', 'articles'],
        ['no-toolbar-text', '2', '2', '2'],
        ['no-doubled-word', '1', '0', '1'],
        ['no-duplicate-sentence', '1', '1', '1'],
        ['no-orphan-attribution', '1', '0', '1'],
      ])
      const [list] = all(tree, 'list')
      expect(list!.children.map((item) => words(item.children[0]!))).toEqual([
        'a b/ü#1%.txt: 4 findings, 2 errors',
        'page.html: 1 finding, 1 error',
      ])
    }))
  it('says that nothing was found', () =>
    inFolder(FOLDER, async (cwd) => {
      expect((await digestlint(cwd, ['-f', 'markdown', 'clean.txt'])).out).toBe(
        '## digestlint: no findings in 1 article\n',
      )
    }))
  it('counts an article once, also where the end of the run finds more in it', () => {
    const one = {...resultWith('/a', finding('x')), record: 1}
    return of([{...one, messages: []}, one, {...one, late: true}]).then((text) =>
      expect(text).toContain('2 findings in 1 of 2 articles'),
    )
  })
  it('has a bound, however many articles and rules there are', async () => {
    const results = Array.from({length: 3000}, (_, at) =>
      resultWith(`/${at}`, finding(`rule ${at} ${'x'.repeat(999)}`)),
    )
    const text = await of(results)
    expect(text.length).toBeLessThan(20_000)
    expect(text).toContain('and 2980 more rules')
    const many = Array.from({length: 30}, () => finding('many'))
    const last = {...resultWith('/last', finding('x')), messages: many, errorCount: 30}
    expect(await of([...results, last])).toContain('- `last`: 30 findings, 30 errors')
  })
  it('reads words of articles as nothing but words', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(fc.constant(HOSTILE), fc.string({unit: 'binary'}), markup), async (text) => {
        const tree = parsed(await of([resultWith(`/${text}`, finding(text))]))
        const kinds = new Set<string>()
        visit(tree, (node) => {
          kinds.add(node.type)
        })
        const known = [
          'root',
          'heading',
          'text',
          'paragraph',
          'table',
          'tableRow',
          'tableCell',
          'inlineCode',
          'list',
          'listItem',
        ]
        expect([...kinds].filter((kind) => !known.includes(kind))).toEqual([])
        for (const row of rows(tree)) expect(row.length).toBe(4)
        // A call to somebody works outside code only.
        visit(tree, 'text', ({value}) => expect(value).not.toMatch(/[@<#]/u))
      }),
      runs(100),
    ))
})

/** What Markdown is made of. */
const markup = fc
  .array(
    fc.constantFrom(
      '`',
      '``',
      '|',
      '\\',
      '\n',
      '#',
      '<b>',
      '@all',
      '*',
      '_',
      '[x](y)',
      '![x](y)',
      ' ',
      '- ',
      '&amp;',
      'x',
    ),
  )
  .map((parts) => parts.join(''))
