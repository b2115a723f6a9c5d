import {relative} from 'node:path'
import type {createColors} from 'picocolors'
import type {Finding} from '../core/types.ts'
import {many} from '../reporters/many.ts'
import {visible} from '../reporters/visible.ts'
import type {FileChange} from './changes.ts'

/** What changed, by file: a line a finding, new ones first. */
export const showChanges = (
  changes: readonly FileChange[],
  cwd: string,
  colors: ReturnType<typeof createColors>,
): string => `${changes.map((change) => showChange(change, cwd, colors)).join('\n')}\n`

function showChange(
  {file, was, isGone, findings, fresh, mended, suppressed}: FileChange,
  cwd: string,
  colors: ReturnType<typeof createColors>,
): string {
  const nameOf = (path: string): string => {
    const own = relative(cwd, path)
    return visible(own.startsWith('..') ? path : own)
  }
  const head = colors.underline(nameOf(file))
  if (isGone) return `${head} is gone, and ${many(mended.length, 'finding')} with it\n`
  const title = was === null ? head : `${head}, which was ${nameOf(was)}: ${many(findings, 'finding')}`
  const width = Math.max(...[...fresh, ...mended, ...suppressed].map((finding) => placeOf(finding).length))
  const lineOf = (finding: Finding, word: string): string => {
    const {level, message, ruleId} = finding
    const name = level === 'warn' ? 'warning' : level
    return `  ${word}  ${placeOf(finding).padEnd(width)}  ${name.padEnd(7)}  ${visible(message)}  ${colors.dim(ruleId ?? '')}`.trimEnd()
  }
  const lines = [
    ...fresh.map((finding) => lineOf(finding, colors.red('new   '))),
    ...mended.map((finding) => lineOf(finding, colors.green('mended'))),
    ...suppressed.map((finding) => lineOf(finding, colors.dim('hidden'))),
  ]
  return `${[title, ...lines].join('\n')}\n`
}

const placeOf = ({line, column}: Finding): string => `${line}:${column}`
