import type {Finding, ResultSuggestion, Rule} from '../core/types.ts'
import type {AssertionOptions, ExpectedError, ExpectedSuggestion, InvalidCase} from './types.ts'

const PLACEHOLDER = /\{\{\s*[^{}\s]+\s*\}\}/u

/** @throws Error where the findings are not those that the case expects. */
export function compareFindings(
  findings: readonly Finding[],
  one: InvalidCase,
  source: string,
  rule: Rule,
  options: AssertionOptions,
): void {
  const {errors} = one
  const count = typeof errors === 'number' ? errors : errors.length
  if (findings.length !== count)
    throw new Error(
      `Expected ${count} ${count === 1 ? 'finding' : 'findings'}, found ${findings.length}:${list(findings)}`,
    )
  for (const [index, finding] of findings.entries()) {
    checkFinding(finding, source)
    if (typeof errors === 'number') continue
    const expected = errors[index]!
    if (typeof expected === 'string' || expected instanceof RegExp) {
      sameMessage(finding, expected, index)
      noneLeft(finding, undefined, index)
    } else compareOne(finding, expected, index, source, rule, options)
  }
}

/** @throws Error where a finding is wrong whatever a case says: a place outside the text, a placeholder that nothing fills. */
export function checkFinding({range, message, line, column, suggestions}: Finding, source: string): void {
  if (range[0] < 0 || range[0] > range[1] || range[1] > source.length)
    throw new Error(`The finding's range ${range.join('-')} is outside the text (0-${source.length}).`)
  const before = source.slice(0, range[0]).split(/\r\n|\r|\n/u)
  if (before.length !== line || before.at(-1)!.length + 1 !== column)
    throw new Error(
      `The finding's place ${line}:${column} is not that of its range, ${before.length}:${before.at(-1)!.length + 1}.`,
    )
  // One that stands in the text was quoted from it.
  const [placeholder] = PLACEHOLDER.exec(message) ?? []
  if (placeholder && !source.includes(placeholder))
    throw new Error(`The message has a placeholder that \`data\` does not fill: ${message}`)
  const descriptions = (suggestions ?? []).map(({desc}) => desc)
  if (new Set(descriptions).size < descriptions.length)
    throw new Error(`Two suggestions of a finding say the same: ${descriptions.join(' | ')}`)
}

const list = (findings: readonly Finding[]): string =>
  findings.map(({line, column, message}) => `\n  ${line}:${column} ${message}`).join('')

function compareOne(
  finding: Finding,
  expected: ExpectedError,
  index: number,
  source: string,
  rule: Rule,
  {requireData}: AssertionOptions,
): void {
  if (expected.message !== undefined) sameMessage(finding, expected.message, index)
  if (expected.messageId !== undefined) {
    const template = templateOf(rule, expected.messageId)
    same(finding.messageId, expected.messageId, `messageId of finding ${index + 1}`)
    if (expected.data) same(finding.message, fill(template, expected.data), `message of finding ${index + 1}`)
    else if (requireData && PLACEHOLDER.test(template))
      throw new Error(`Finding ${index + 1} needs \`data\`: \`requireData\` is set.`)
  }
  for (const key of ['line', 'column', 'endLine', 'endColumn'] as const)
    if (expected[key] !== undefined) same(finding[key], expected[key], `${key} of finding ${index + 1}`)
  if (expected.text !== undefined) same(source.slice(...finding.range), expected.text, `text of finding ${index + 1}`)
  noneLeft(finding, expected.suggestions, index)
  if (typeof expected.suggestions !== 'object') return
  for (const [at, suggestion] of (finding.suggestions ?? []).entries())
    compareSuggestion(suggestion, expected.suggestions, at, source, rule)
}

function noneLeft({suggestions = []}: Finding, expected: ExpectedError['suggestions'], index: number): void {
  const count = typeof expected === 'number' ? expected : (expected?.length ?? 0)
  if (suggestions.length === count) return
  const found = suggestions.map(({desc}) => `\n  ${desc}`).join('')
  throw new Error(`Finding ${index + 1} has ${suggestions.length} suggestions, the case asserts ${count}:${found}`)
}

function compareSuggestion(
  suggestion: ResultSuggestion,
  all: readonly ExpectedSuggestion[],
  at: number,
  source: string,
  rule: Rule,
): void {
  const expected = all[at]!
  if (expected.desc !== undefined) same(suggestion.desc, expected.desc, `desc of suggestion ${at + 1}`)
  if (expected.messageId !== undefined) {
    same(suggestion.messageId, expected.messageId, `messageId of suggestion ${at + 1}`)
    if (expected.data)
      same(suggestion.desc, fill(templateOf(rule, expected.messageId), expected.data), `desc of suggestion ${at + 1}`)
  }
  const {range, text} = suggestion.fix
  const output = source.slice(0, range[0]) + text + source.slice(range[1])
  if (output === source) throw new Error(`Suggestion ${at + 1} changes nothing.`)
  same(output, expected.output, `output of suggestion ${at + 1}`)
}

function templateOf({meta}: Rule, messageId: string): string {
  const template = meta.messages[messageId]
  if (template === undefined)
    throw new Error(`The rule has no message \`${messageId}\`; it has ${Object.keys(meta.messages).join(', ')}.`)
  return template
}

const fill = (template: string, data: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{\{\s*([^{}\s]+)\s*\}\}/gu, (whole, name: string) => (name in data ? String(data[name]) : whole))

function sameMessage({message}: Finding, expected: string | RegExp, index: number): void {
  if (typeof expected === 'string') same(message, expected, `message of finding ${index + 1}`)
  else if (!expected.test(message))
    throw new Error(`The message of finding ${index + 1} does not match ${expected}: ${message}`)
}

export function same(actual: unknown, expected: unknown, what: string): void {
  if (actual !== expected)
    throw new Error(`Wrong ${what}:\n  expected ${JSON.stringify(expected)}\n  found    ${JSON.stringify(actual)}`)
}
