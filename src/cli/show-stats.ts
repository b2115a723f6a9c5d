import {relative} from 'node:path'
import type {Stats} from '../node/stats.ts'
import {many} from '../reporters/many.ts'
import {table} from './table.ts'

const ms = (milliseconds: number): string => milliseconds.toFixed(1)

/** Where the time of a run went. */
export function showStats({phases, rules, slowest, articles}: Stats, cwd: string): string {
  const lint = phases.get('lint') ?? 0
  const phrases = phases.get('phrases') ?? 0
  const ofRules = [...rules.values()].reduce((sum, one) => sum + one, 0)
  const rest = Math.max(0, lint - phrases - ofRules)
  const parts: [string, number][] = [
    ['reading', phases.get('read') ?? 0],
    ['trees, sentences, walk, fixing', rest],
    ['phrases', phrases],
    ['rules', ofRules],
    ['comparing articles', phases.get('compare') ?? 0],
    ['writing', phases.get('write') ?? 0],
  ]
  const all = parts.reduce((sum, [, one]) => sum + one, 0)
  const row = ([name, one]: readonly [string, number]) => [name, ms(one), `${((100 * one) / (all || 1)).toFixed(1)} %`]
  const byTime = [...rules].sort((a, b) => b[1] - a[1])
  const slow = slowest.map(({name, milliseconds}) => [relative(cwd, name) || name, ms(milliseconds)])
  return [
    `\n${many(articles, 'article')}\n\n`,
    table(['phase', 'ms', 'share'], parts.map(row)),
    '\n',
    table(['rule', 'ms', 'share'], byTime.map(row)),
    '\n',
    table(['slowest articles', 'ms'], slow),
  ].join('')
}
