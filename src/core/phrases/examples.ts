import type {Paragraph} from 'mdast'
import {makeProse} from '../prose/prose.ts'
import type {Block, Part, PhraseHit, PhrasePack, Position, Range} from '../types.ts'
import {type CompiledPacks, compile} from './compile.ts'
import {withinLimits} from './limits.ts'
import {matchBlock} from './match-block.ts'
import {budgetOf} from './run.ts'

export interface ExampleProblem {
  readonly entry: string
  readonly example: string
  readonly problem: string
}

/** Runs every entry over its own examples: each `bad` one must be hit, no `good` one may be. @throws PatternError on a bad phrase. */
export function runPackExamples(pack: PhrasePack): ExampleProblem[] {
  const problems: ExampleProblem[] = []
  for (const entry of pack.entries) {
    const beside = pack.entries.filter(({id}) => id === entry.against)
    const compiled = compile([{...pack, entries: [entry, ...beside]}])
    const hitsIn = (example: string): PhraseHit[] =>
      withinLimits(hitsOf(compiled, example)).filter((hit) => hit.entry === entry)
    for (const example of entry.bad) {
      if (hitsIn(example).length === 0)
        problems.push({entry: entry.id, example, problem: 'is in `bad`, but no phrase of the entry finds it'})
    }
    for (const example of entry.good) {
      const [hit] = hitsIn(example)
      if (hit)
        problems.push({
          entry: entry.id,
          example,
          problem: `is in \`good\`, but the entry finds \`${hit.block.text.slice(hit.start, hit.end)}\` in it`,
        })
    }
  }
  return problems
}

function hitsOf(compiled: CompiledPacks, example: string): PhraseHit[] {
  const hits: PhraseHit[] = []
  for (const block of blocksOf(example)) matchBlock(compiled, block, budgetOf(Number.POSITIVE_INFINITY), hits)
  return hits
}

/** An example as an article would hold it: each line one paragraph. */
function blocksOf(example: string): readonly Block[] {
  const node: Paragraph = {type: 'paragraph', children: []}
  const positionAt = ([start, end]: Range): Position => ({
    start: {line: 1, column: start + 1, offset: start},
    end: {line: 1, column: end + 1, offset: end},
  })
  const blocks: Block[] = []
  const part: Part = {
    name: 'body',
    text: example,
    markup: 'text',
    tree: {type: 'root', children: []},
    blocks,
    protected: [],
    comments: [],
    prose: makeProse({blocks}),
  }
  let at = 0
  for (const line of example.split('\n')) {
    const range: Range = [at, at + line.length]
    const map = {base: at, segments: null}
    const place = {
      index: blocks.length,
      node,
      inBlockquote: false,
      text: line,
      map,
      range,
      opaque: [],
      part,
      position: positionAt(range),
    }
    if (line.trim() !== '') blocks.push({type: 'block', kind: 'paragraph', role: 'body', ...place})
    at += line.length + 1
  }
  return blocks
}
