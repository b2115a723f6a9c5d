import {check} from 'recheck'
import {analyse} from 'scslre'
import {ACCEPTED} from './accepted.ts'
import type {FoundRegex} from './find.ts'

/** Large counts make large automata; where one is not read in this time the analysis of the tree has to do. */
const TIMEOUT_MS = 2000

/** What is wrong with an expression; null where nothing is. */
export async function problemOf({source, flags}: Pick<FoundRegex, 'source' | 'flags'>): Promise<string | null> {
  if (!/[uv]/u.test(flags)) return 'has neither the `u` nor the `v` flag'
  const [report] = [...analyse({source, flags}).reports].sort((a, b) => Number(b.exponential) - Number(a.exponential))
  if (report?.exponential) return 'is exponential: a repeat can be split in many ways'
  return (await exactly(source, flags)) ?? (report ? `is polynomial: a ${report.type.toLowerCase()} of repeats` : null)
}

/** The exact automaton, for what it can read: no look-behind, no large counts, no `v`. Null for the rest. */
async function exactly(source: string, flags: string): Promise<string | null> {
  const found = await check(source, flags, {checker: 'automaton', timeout: TIMEOUT_MS})
  if (found.status !== 'vulnerable') return null
  const {type} = found.complexity
  return `is ${type === 'polynomial' ? `polynomial of degree ${found.complexity.degree}` : type}: slow on ${found.attack.pattern}`
}

const acceptedFor = ({file, source}: FoundRegex): (typeof ACCEPTED)[number] | undefined =>
  ACCEPTED.find((one) => one.file === file && source.startsWith(one.begins))

/** Problems of all expressions, as lines; an accepted one that is not needed any more is a problem too. */
export async function checkRegexes(all: readonly FoundRegex[], workers: number): Promise<string[]> {
  const lines: string[] = []
  const needed = new Set<(typeof ACCEPTED)[number]>()
  const queue = [...all].reverse()
  const work = async (): Promise<void> => {
    for (let one = queue.pop(); one; one = queue.pop()) {
      const problem = await problemOf(one)
      const accepted = problem?.startsWith('is polynomial') ? acceptedFor(one) : undefined
      if (accepted) needed.add(accepted)
      else if (problem) lines.push(`${one.place} /${one.source}/${one.flags} ${problem}`)
    }
  }
  await Promise.all(Array.from({length: workers}, work))
  for (const one of ACCEPTED)
    if (!needed.has(one)) lines.push(`scripts/regex/accepted.ts: ${one.file} ${one.begins} needs no exception any more`)
  return lines.sort()
}
