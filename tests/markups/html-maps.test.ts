import fc from 'fast-check'
import {type DefaultTreeAdapterTypes, parse} from 'parse5'
import {expect, test} from 'vitest'
import {toSource} from '../../src/core/text-map.ts'
import type {Nodes} from '../../src/core/types.ts'
import {edits} from '../../src/edits/index.ts'
import {html} from '../../src/markups/html.ts'
import {articleOf} from '../support/fixing.ts'
import {anyPage} from '../support/html-pages.ts'
import {runs} from '../support/runs.ts'

const HIDDEN = new Set(['head', 'script', 'style', 'noscript', 'pre'])

/** What the pages of these tests hide. */
const isUnseen = ({attrs}: DefaultTreeAdapterTypes.Element): boolean =>
  attrs.some(({name, value}) => name === 'hidden' || value === 'display: none')

/** All words that the parser sees, and a reader too, by a way of its own. */
function wordsOf(source: string): string {
  const out: string[] = []
  const visit = (node: DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document): void => {
    if ('value' in node) out.push(node.value)
    else if ('attrs' in node && isUnseen(node)) return
    else if ('childNodes' in node && !HIDDEN.has(node.nodeName)) for (const child of node.childNodes) visit(child)
  }
  visit(parse(source.replace(/^\uFEFF/u, '')))
  return out.join('')
}
/** Without space and without the marks of `q`. */
const letters = (text: string): string[] => [...text.replace(/[\s\u00A0\uFEFF“”‘’]/gu, '')].sort()

test('each unit of a block stands for the source that says it', () => {
  fc.assert(
    fc.property(anyPage, ({text: source}) => {
      for (const {text, map, range} of html.parse(source).blocks) {
        expect(toSource(map, 0, text.length)).toEqual(range)
        expect(text).toBe(text.trim())
        let before = range[0]
        for (let at = 0; at < text.length; at++) {
          const [start, end] = toSource(map, at, at + 1)
          expect(start).toBeGreaterThanOrEqual(before - 16)
          const written = source.slice(start, end)
          if (/\s/u.test(text[at]!) && text[at] !== '\u00A0') expect(written.replaceAll(/<[^>]*>|\s/gu, '')).toBe('')
          else if (!/^<\/?q>$/u.test(written)) expect(parseText(written)).toContain(text[at])
          before = start
        }
      }
    }),
    runs(60),
  )
})

const parseText = (written: string): string => wordsOf(`<body>${written}`)

test('every word of a page stands in a block, and only once', () => {
  fc.assert(
    fc.property(anyPage, ({text: source}) => {
      const {blocks} = html.parse(source)
      expect(letters(blocks.map(({text}) => text).join(''))).toEqual(letters(wordsOf(source)))
    }),
    runs(150),
  )
})

test('blocks and nodes are in source order, and nodes inside their parents', () => {
  fc.assert(
    fc.property(anyPage, ({text: source}) => {
      const {blocks, tree} = html.parse(source)
      for (const [index, {range}] of blocks.entries())
        if (index > 0) expect(range[0]).toBeGreaterThanOrEqual(blocks[index - 1]!.range[1])
      const leaves: number[] = []
      const held: Nodes[] = []
      const visit = (node: Nodes): void => {
        if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') held.push(node)
        if (!('children' in node)) leaves.push(node.position!.start.offset!)
        else for (const child of node.children) visit(child)
      }
      visit(tree)
      expect(leaves).toEqual([...leaves].sort((a, b) => a - b))
      // The walk enters blocks by the nodes that hold them: these come in the same order.
      const nodes = [...new Set(blocks.map(({node}) => node as Nodes))]
      expect(held.filter((node) => nodes.includes(node))).toEqual(nodes)
    }),
    runs(80),
  )
})

test('a piece of a page reads as the page, and CRLF as LF', () => {
  fc.assert(
    fc.property(anyPage, ({text}) => {
      const source = text.replace(/^\uFEFF/u, '')
      const shown = (page: string) => html.parse(page).blocks.map(({kind, text: words}) => `${kind} ${words}`)
      expect(shown(source.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n'))).toEqual(shown(source))
      if (!source.startsWith('<!DOCTYPE'))
        expect(shown(`<!DOCTYPE html><html><head></head><body>${source}</body></html>`)).toEqual(shown(source))
    }),
    runs(80),
  )
})

test('a removal leaves all other words as they were, apart and together', () => {
  fc.assert(
    fc.property(anyPage, fc.nat(20), fc.nat(20), fc.nat(4), ({text: source}, which, first, more) => {
      const {body} = articleOf(source, 'html')
      const block = body.blocks[which % Math.max(1, body.blocks.length)]
      if (!block) return
      const words = [...block.text.matchAll(/\S+/gu)]
      const from = words[first % words.length]!
      const to = words[Math.min((first % words.length) + more, words.length - 1)]!
      const [start, end] = [from.index, to.index + to[0].length]
      const [edit] = edits.removeText(block, start, end) ?? []
      if (!edit || end - start === block.text.length) return
      const after = articleOf(source.slice(0, edit.range[0]) + source.slice(edit.range[1]), 'html').body.blocks
      const all = (texts: readonly string[]): string[] => texts.join(' ').split(/\s+/u)
      const gone = `${block.text.slice(0, start)}${block.text.slice(end).replace(/^\s+(?=[.,;:!?])/u, '')}`
      const closed = (text: string): string => text.replace(/\s+(?=[.,;:!?])/gu, '')
      expect(all(after.map(({text}) => closed(text)))).toEqual(
        all(body.blocks.map(({text}, index) => closed(index === block.index ? gone.trim() : text)).filter(Boolean)),
      )
    }),
    runs(400),
  )
})
