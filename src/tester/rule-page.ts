import type {Finding, Rule} from '../core/types.ts'
import {makeBench} from './bench.ts'
import {articlesOf, type Example, examplesOf} from './examples.ts'
import type {TesterOptions} from './types.ts'

/**
 * Runs the examples of a rule page; what is wrong with them, a line each. Each incorrect example must give a finding, no correct one may,
 * and the n-th fixed example is what fixing makes of the n-th incorrect one; a fixable rule has one for each. An example of a rule that
 * compares articles holds several, each under a line `==> name.txt <==`, as `head` prints files.
 */
export function checkRulePage(name: string, rule: Rule, page: string, options: TesterOptions = {}): string[] {
  const examples = examplesOf(page)
  const of = (kind: Example['kind']): Example[] => examples.filter((one) => one.kind === kind)
  const bench = makeBench(name, rule, options)
  const problems: string[] = []
  const run = ({line}: Example, check: () => string | null): void => {
    try {
      const problem = check()
      if (problem) problems.push(`line ${line}: ${problem}`)
    } catch (error) {
      problems.push(`line ${line}: ${(error as Error).message}`)
    }
  }
  const found = (one: Example): readonly Finding[] =>
    'collect' in rule
      ? bench.lintAll(articlesOf(one), one).flatMap(({findings}) => findings)
      : bench.lint(one.code, one).findings
  const [incorrect, correct, fixed] = [of('incorrect'), of('correct'), of('fixed')]
  if (incorrect.length === 0) problems.push('no incorrect example')
  if (correct.length === 0) problems.push('no correct example')
  if (rule.meta.fixable && fixed.length !== incorrect.length)
    problems.push(`${incorrect.length} incorrect examples, but ${fixed.length} fixed ones`)
  for (const one of incorrect)
    run(one, () => (found(one).length > 0 ? null : 'nothing is found in an incorrect example'))
  for (const one of correct) {
    run(one, () => {
      const [finding] = found(one)
      return finding ? `a correct example has a finding at ${finding.line}:${finding.column}: ${finding.message}` : null
    })
  }
  fixed.forEach((one, index) => {
    const source = incorrect[index]
    run(one, () => {
      if (!source) return 'a fixed example without its incorrect one'
      const output = bench.fix(source.code, source)
      return output.trimEnd() === one.code.trimEnd() ? null : `fixing makes ${JSON.stringify(output)}`
    })
  })
  return problems
}
