import {afterEach, beforeEach} from 'vitest'
import type {Rule} from '../../src/core/types.ts'
import {defineRule, edits} from '../../src/plugin.ts'
import {type Cases, RuleTester} from '../../src/tester/index.ts'

/** Finds a word, and replaces it. */
export const ferry = (extra: {readonly to?: string; readonly fix?: boolean; readonly suggest?: boolean} = {}): Rule =>
  defineRule({
    meta: {
      type: 'problem',
      docs: {description: 'No ferries.', recommended: 'error'},
      messages: {found: 'Unexpected `{{word}}`.', offer: 'Write `{{to}}`.'},
      fixable: 'text',
      hasSuggestions: true,
      schema: {type: 'object', properties: {word: {type: 'string'}}, additionalProperties: false},
      defaultOptions: {word: 'ferry'},
    },
    create(context) {
      const word = String(context.options.word)
      const to = extra.to ?? 'boat'
      return {
        block(block) {
          for (const {index} of block.text.matchAll(new RegExp(word, 'gu'))) {
            const change = edits.replaceWords(block, index, index + word.length, to)
            context.report({
              messageId: 'found',
              data: {word},
              range: context.article.rangeIn(block, index, index + word.length),
              fix: extra.fix === false ? null : change,
              suggest: extra.suggest && change ? [{messageId: 'offer', data: {to}, fix: change}] : [],
            })
          }
        },
      }
    },
  })

export const CODE = 'The ferry left.\n\nIt came back.'
export const OUTPUT = 'The boat left.\n\nIt came back.'

/** Has RuleTester run its cases at once, and keep what fails. */
export function gatherFailures(): void {
  beforeEach(() => {
    failures = []
    RuleTester.describe = (_name, run) => run()
    RuleTester.it = (_name, run) => {
      try {
        run()
      } catch (error) {
        failures.push((error as Error).message)
      }
    }
  })
  afterEach(() => {
    RuleTester.describe = undefined
    RuleTester.it = undefined
  })
}

let failures: string[] = []

export interface Suite {
  readonly valid?: readonly unknown[] | undefined
  readonly invalid?: readonly unknown[]
  readonly only?: unknown
  readonly assertionOptions?: unknown
}
/** What fails of a suite. */
export function run(cases: Suite, rule: Rule = ferry()): string[] {
  failures = []
  try {
    new RuleTester().run('no-ferry', rule, {valid: [], invalid: [], ...cases} as unknown as Cases)
  } catch (error) {
    failures.push((error as Error).message)
  }
  return failures
}
