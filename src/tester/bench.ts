import {defaultSettings} from '../core/config/defaults.ts'
import {activate} from '../core/config/presets.ts'
import {CYCLE_RULE} from '../core/fix-types.ts'
import type {Article, Finding, LintResult, ResolvedConfig, Rule} from '../core/types.ts'
import {packs} from '../generated/packs/index.ts'
import {createLinter, type Linter, type TextInput} from '../index.ts'
import {explain, validatorOf} from './check-rule.ts'
import type {TesterOptions, ValidCase} from './types.ts'

/** One rule set up to be run over texts. */
export interface Bench {
  lint(text: string, one: ValidCase): {readonly findings: readonly Finding[]; readonly source: string}
  /** The text at the fixed point of its fixes. @throws Error where a second run changes it, or the edits that `fixed` lists do not make it. */
  fix(text: string, one: ValidCase): string
  /** A run over several texts, in their order. */
  lintAll(
    articles: readonly TextInput[],
    one: Pick<ValidCase, 'options' | 'settings'>,
  ): {readonly findings: readonly Finding[]; readonly source: string}[]
}

/** @throws Error from `lint` and `fix` where the rule crashes, changes the tree or was given options that its schema forbids. */
export function makeBench(name: string, rule: Rule, tester: TesterOptions): Bench {
  const linters = new Map<string, Linter>()
  const watched = watch(rule)
  const validate = validatorOf(name, rule)
  const linterOf = ({options, settings}: Pick<ValidCase, 'options' | 'settings'>): Linter => {
    const key = JSON.stringify([options, settings])
    const known = linters.get(key)
    if (known) return known
    if (options && !validate(options)) throw new Error(`The options break the rule's schema: ${explain(validate)}`)
    const linter = createLinter({config: configFor(name, watched, tester, options ?? {}, settings ?? {})})
    linters.set(key, linter)
    return linter
  }
  const only = (results: readonly LintResult[]): LintResult => {
    const [result] = results
    if (!result) throw new Error('The text gave no result.')
    if (result.skipped)
      throw new Error(
        `The article was skipped as \`${result.skipped.lang}\`: set \`settings.lang\` or \`meta.languages\`.`,
      )
    const crash = result.messages.find(({fatal}) => fatal)
    if (crash) throw new Error(crash.message)
    return result
  }
  const fixed = (text: string, one: ValidCase): LintResult =>
    only(linterOf(one).fixText(text, {filename: filenameOf(one)}))
  return {
    lint(text, one) {
      const result = only(linterOf(one).lintText(text, {filename: filenameOf(one)}))
      return {findings: result.messages.filter(({ruleId}) => ruleId === name), source: withoutMark(text)}
    },
    lintAll(articles, one) {
      const results = linterOf(one).lintTexts(articles)
      return results.map((result, index) => ({
        findings: only([result]).messages.filter(({ruleId}) => ruleId === name),
        source: withoutMark(articles[index]!.text),
      }))
    },
    fix(text, one) {
      const result = fixed(text, one)
      const cycle = result.messages.find(({ruleId}) => ruleId === CYCLE_RULE)
      if (cycle) throw new Error(cycle.message)
      const output = result.output ?? text
      const made = (result.fixed ?? []).reduceRight(
        (all, {range, inserted}) => all.slice(0, range[0]) + inserted + all.slice(range[1]),
        withoutMark(text),
      )
      if (made !== withoutMark(output)) throw new Error('The edits in `fixed` do not make the output.')
      const again = fixed(output, one).output
      if (again !== undefined) throw new Error(`A second run changes the output again, to ${JSON.stringify(again)}.`)
      return output
    },
  }
}

const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text)
const filenameOf = ({filename}: ValidCase): string => filename ?? 'article.txt'

function configFor(
  name: string,
  rule: Rule,
  tester: TesterOptions,
  options: Readonly<Record<string, unknown>>,
  settings: object,
): ResolvedConfig {
  const [lang = 'en'] = rule.meta.languages ?? ['en']
  const active = activate(name, ['error', options], rule)
  return {
    rules: active ? [active] : [],
    settings: {...defaultSettings, lang: lang === '*' ? 'en' : lang, ...tester.settings, ...settings},
    packs: [],
    plugins: [
      {meta: {name: 'digestlint', version: '0.0.0'}, rules: {[name]: rule}, packs: {...packs, ...tester.packs}},
    ],
    reportUnusedDirectives: 'off',
    requireDirectiveReason: false,
    inlineConfig: true,
  }
}

/** The rule, throwing where it changes the tree that all rules share. */
function watch(rule: Rule): Rule {
  return {
    ...rule,
    create(context) {
      const before = treeOf(context.article)
      const visitors = rule.create(context)
      const exit = visitors['root:exit'] as ((node: never, parent: null) => void) | undefined
      return {
        ...visitors,
        'root:exit': (node: never) => {
          exit?.(node, null)
          if (treeOf(context.article) !== before) throw new Error('the rule changes the tree: rules may only read it')
        },
      }
    },
  }
}

const treeOf = ({parts}: Article): string => JSON.stringify(parts.map(({tree}) => tree))
