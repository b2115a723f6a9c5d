import type {Finding, LintResult} from '../../core/types.ts'

/** An article with findings. */
export interface Worst {
  readonly path: string
  findings: number
  errors: number
  /** Its first findings. */
  readonly first: Told[]
}
interface Told extends Pick<Finding, 'line' | 'column' | 'ruleId'> {
  readonly message: string
}

const FIRST = 3
/** So many articles are kept: more than are told, since late findings may move one up. */
const KEPT = 500

/** The articles with the most errors, then findings, without keeping all. */
export function makeWorst() {
  let kept = new Map<string, Worst>()
  const top = (count: number): Worst[] => [...kept.values()].sort(byWeight).slice(0, count)
  return {
    top,
    add(path: string, {messages, errorCount}: LintResult, textOf: (finding: Finding) => string): void {
      if (messages.length === 0) return
      const own = kept.get(path) ?? {path, findings: 0, errors: 0, first: []}
      kept.set(path, own)
      own.findings += messages.length
      own.errors += errorCount
      for (const finding of messages.slice(0, FIRST - own.first.length)) {
        const {line, column, ruleId} = finding
        own.first.push({line, column, ruleId, message: textOf(finding)})
      }
      if (kept.size >= 2 * KEPT) kept = new Map(top(KEPT).map((one) => [one.path, one]))
    },
  }
}

const byWeight = (a: Worst, b: Worst): number =>
  b.errors - a.errors || b.findings - a.findings || (a.path < b.path ? -1 : 1)
