/** `digestlint/tester`: tests for rules and for the examples in their pages. */
export {type Example, examplesOf} from './examples.ts'
export {checkPack} from './pack.ts'
export {checkRulePage} from './rule-page.ts'
export {RuleTester} from './rule-tester.ts'
export type {
  AssertionOptions,
  Cases,
  CorpusArticleCase,
  CorpusCase,
  ExpectedError,
  ExpectedSuggestion,
  InvalidCase,
  TesterOptions,
  ValidCase,
} from './types.ts'
