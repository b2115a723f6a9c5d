import type {Finding, LintResult} from '../core/types.ts'

type ResultsByFile = ReadonlyMap<string, readonly LintResult[]>

/** What changed in the findings of a file. */
export interface FileChange {
  readonly file: string
  /** The name that the file had, where it was renamed. */
  readonly was: string | null
  readonly isGone: boolean
  /** How many findings there are now. */
  readonly findings: number
  readonly fresh: readonly Finding[]
  /** With the places that they had. */
  readonly mended: readonly Finding[]
  /** Still there, and suppressed now; with the places that they had. */
  readonly suppressed: readonly Finding[]
}

/** What changed between two runs, by file; `renamed`: old names by new ones. Findings that only moved are no change. */
export function changesBetween(
  before: ResultsByFile,
  after: ResultsByFile,
  renamed: ReadonlyMap<string, string> = new Map(),
): FileChange[] {
  const changes: FileChange[] = []
  const moved = new Set(renamed.values())
  for (const [file, results] of after) {
    const was = renamed.get(file) ?? null
    const now = findingsOf(results)
    const old = before.get(was ?? file) ?? []
    const {fresh, mended: left} = difference(findingsOf(old), now)
    const [mended, suppressed] = apart(left, old, results)
    if (fresh.length + left.length > 0 || (was !== null && now.length > 0))
      changes.push({file, was, isGone: false, findings: now.length, fresh, mended, suppressed})
  }
  for (const [file, results] of before) {
    if (after.has(file) || moved.has(file)) continue
    const mended = findingsOf(results)
    if (mended.length > 0) changes.push({file, was: null, isGone: true, findings: 0, fresh: [], mended, suppressed: []})
  }
  return changes
}

const findingsOf = (results: readonly LintResult[]): readonly Finding[] => results.flatMap(({messages}) => messages)
const suppressedIn = (results: readonly LintResult[]): readonly Finding[] =>
  results.flatMap(({suppressedMessages}) => suppressedMessages)

const printOf = ({fingerprint, ruleId}: Finding): string => fingerprint && `${ruleId} ${fingerprint}`

/**
 * Findings are paired by fingerprint; those of a paragraph that was edited have another one now and are paired by what they say, so that
 * they are not told anew with each letter.
 */
function difference(old: readonly Finding[], now: readonly Finding[]) {
  const [oldLeft, nowLeft] = unpaired(old, now, printOf)
  const [mended, fresh] = unpaired(oldLeft, nowLeft, ({ruleId, message}) => `${ruleId} ${message}`)
  return {mended, fresh}
}

/** Findings that are shown no more: those that are gone, and those that are suppressed since then. */
function apart(findings: readonly Finding[], before: readonly LintResult[], after: readonly LintResult[]) {
  if (findings.length === 0) return [findings, findings] as const
  const [, added] = unpaired(suppressedIn(before), suppressedIn(after), printOf)
  const [gone] = unpaired(findings, added, printOf)
  const isGone = new Set(gone)
  return [gone, findings.filter((finding) => !isGone.has(finding))] as const
}

/** Those of either side that have no partner with the same key; no key, no partner. */
function unpaired(
  old: readonly Finding[],
  now: readonly Finding[],
  keyOf: (finding: Finding) => string,
): [old: Finding[], now: Finding[]] {
  const waiting = new Map<string, Finding[]>()
  for (const finding of old) {
    const key = keyOf(finding)
    const list = waiting.get(key)
    if (list) list.push(finding)
    else waiting.set(key, [finding])
  }
  const fresh = now.filter((finding) => {
    const key = keyOf(finding)
    return key === '' || waiting.get(key)?.shift() === undefined
  })
  const left = new Set([...waiting.values()].flat())
  return [old.filter((finding) => left.has(finding)), fresh]
}
