import {type Bench, makeBench} from './bench.ts'
import {asCase, checkInvalid, checkSuite, checkValid} from './check-cases.ts'
import {checkRule} from './check-rule.ts'
import {checkFinding, compareFindings} from './compare.ts'
import {runCorpus} from './corpus-cases.ts'
import type {AssertionOptions, Cases, InvalidCase, Rule, TesterOptions, ValidCase} from './types.ts'
import {runVariants} from './variants.ts'

type Describe = (name: string, run: () => void) => unknown
type It = (name: string, run: () => void) => unknown

const globalOf = <T>(name: string): T | undefined => (globalThis as unknown as Record<string, T | undefined>)[name]

/**
 * Tests one rule on texts, as strictly as ESLint's. Uses the test runner's global `describe` and `it`, or those that are set on the class;
 * without either the cases run at once.
 */
export class RuleTester {
  static describe: Describe | undefined
  static it: It | undefined
  static itOnly: It | undefined
  readonly #options: TesterOptions

  constructor(options: TesterOptions = {}) {
    this.#options = options
  }

  run(name: string, rule: Rule, cases: Cases): void {
    const describe = RuleTester.describe ?? globalOf<Describe>('describe') ?? ((_name, run) => run())
    const it = RuleTester.it ?? globalOf<It>('it') ?? ((_name, run) => run())
    const itOnly = RuleTester.itOnly ?? globalOf<It & {only?: It}>('it')?.only ?? it
    checkRule(name, rule)
    checkSuite(cases)
    const variants = this.#options.variants ?? true
    const bench = makeBench(name, rule, this.#options)
    const add = (one: ValidCase, run: () => void): void => {
      const title = one.name ?? (one.code.length > 80 ? `${one.code.slice(0, 77)}...` : one.code)
      const test = one.only ? itOnly : it
      test(title.replaceAll('\n', '⏎'), run)
    }
    describe(name, () => {
      // Some runners take a suite without a test for a mistake.
      if (cases.valid.length > 0)
        describe('valid', () => {
          for (const one of cases.valid.map(asCase)) add(one, () => runValid(bench, one, variants))
        })
      if (cases.invalid.length > 0)
        describe('invalid', () => {
          for (const one of cases.invalid)
            add(one, () => runInvalid(bench, one, rule, cases.assertionOptions ?? {}, variants))
        })
      const {corpus} = cases
      if (corpus)
        describe('corpus', () => {
          for (const one of corpus) {
            const run = () => runCorpus(bench, one, rule, cases.assertionOptions ?? {})
            add({name: one.name, code: '', ...(one.only ? {only: true} : {})}, run)
          }
        })
    })
  }
}

function runValid(bench: Bench, one: ValidCase, variants: boolean): void {
  checkValid(one)
  const {findings} = bench.lint(one.code, one)
  if (findings.length > 0)
    throw new Error(
      `Expected no finding, found ${findings.length}:${findings.map(({line, column, message}) => `\n  ${line}:${column} ${message}`).join('')}`,
    )
  if (variants) runVariants(bench, one, one.code)
}

function runInvalid(bench: Bench, one: InvalidCase, rule: Rule, options: AssertionOptions, variants: boolean): void {
  checkInvalid(one, options)
  const {findings, source} = bench.lint(one.code, one)
  for (const finding of findings) checkFinding(finding, source)
  compareFindings(findings, one, source, rule, options)
  const output = bench.fix(one.code, one)
  const expected = one.output ?? one.code
  if (output !== expected) {
    if (expected === one.code)
      throw new Error(`The rule fixes the code: assert \`output\`, which is\n  ${JSON.stringify(output)}`)
    throw new Error(`Wrong output:\n  expected ${JSON.stringify(expected)}\n  found    ${JSON.stringify(output)}`)
  }
  if (variants) runVariants(bench, one, output)
}
