import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {article, random} from '../../scripts/bench/corpus.ts'
import type {LintResult} from '../../src/core/types.ts'
import {digestlint, inFolder} from '../support/cli.ts'
import {findingsByHand, newIn} from '../support/known-findings.ts'

const ARTICLES = 150
const EDITS = 50
const FURNITURE = [
  'Share Tweet Email Print',
  'Read more: Council backs the tram line',
  'Advertisement',
  'Leave a comment',
]

const nameOf = (index: number): string => `${String(index).padStart(3, '0')}.txt`
const resultsOf = async (cwd: string, argv: readonly string[]): Promise<LintResult[]> =>
  JSON.parse((await digestlint(cwd, ['--no-config', '-f', 'json', ...argv, '.'])).out)

/** One of the things that happen to articles. Says what, for a failure to tell. */
function edit(cwd: string, next: () => number): string {
  const names = readdirSync(cwd).filter((name) => name.endsWith('.txt'))
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const name = pick(names)
  const file = join(cwd, name)
  const blocks = readFileSync(file, 'utf8').trimEnd().split('\n\n')
  const at = 1 + Math.floor(next() * (blocks.length - 1))
  const kind = pick(['move', 'word', 'furniture', 'twice', 'cut', 'swap', 'double', 'delete', 'new'])
  if (kind === 'move') blocks.splice(1 + Math.floor(next() * (blocks.length - 2)), 0, blocks.splice(at, 1)[0]!)
  if (kind === 'word') blocks[at] = blocks[at]!.replace(/ \w+/u, ' yesterday')
  if (kind === 'furniture') blocks.splice(at, 0, pick(FURNITURE))
  if (kind === 'twice') blocks.splice(at, 0, blocks[at]!)
  if (kind === 'cut') blocks.splice(at, 1)
  if (kind === 'swap') {
    const old = blocks.findIndex((block) => block.length < 60)
    if (old > 0) blocks[old] = pick(FURNITURE)
  }
  if (kind === 'double') blocks[at] = blocks[at]!.replace(/ (the|of|in) /u, ' $1 $1 ')
  if (kind === 'delete') rmSync(file)
  else writeFileSync(kind === 'new' ? join(cwd, `new-${name}`) : file, `${blocks.join('\n\n')}\n`)
  return `${kind} ${name}`
}

it(
  'a baseline over many articles, then 50 random edits: exactly the new findings are shown',
  () =>
    inFolder(
      Object.fromEntries(Array.from({length: ARTICLES}, (_, index) => [nameOf(index), article(index)])),
      async (cwd) => {
        const textOf = (path: string): string => readFileSync(path, 'utf8')
        const before = findingsByHand(await resultsOf(cwd, []), textOf)
        expect(before.size).toBeGreaterThan(50)
        expect((await digestlint(cwd, ['--no-config', '--suppress-all', '.'])).code).toBe(0)

        const next = random(20261126)
        const edits = Array.from({length: EDITS}, () => edit(cwd, next))
        const all = findingsByHand(await resultsOf(cwd, ['--no-suppressions']), textOf)
        const shown = findingsByHand(await resultsOf(cwd, []), textOf)
        const expected = newIn(before, all)
        expect(expected.size, edits.join('; ')).toBeGreaterThan(10)
        expect(shown).toEqual(expected)

        // What is gone goes, and nothing else: the next run shows the same.
        expect((await digestlint(cwd, ['--no-config', '--prune-suppressions', '.'])).err).toContain('written without')
        const {out, err} = await digestlint(cwd, ['--no-config', '-f', 'json', '.'])
        expect(findingsByHand(JSON.parse(out), textOf)).toEqual(expected)
        expect(err).not.toContain('suppress')
        const kept = JSON.parse(readFileSync(join(cwd, 'digestlint-suppressions.json'), 'utf8')) as Record<
          string,
          Record<string, Record<string, number>>
        >
        const counts = Object.values(kept).flatMap((rules) => Object.values(rules).flatMap((one) => Object.values(one)))
        const sum = (list: Iterable<number>): number => [...list].reduce((total, one) => total + one, 0)
        expect(sum(counts)).toBe(sum(all.values()) - sum(expected.values()))
      },
    ),
  300_000,
)
