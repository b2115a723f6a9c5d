import {keyOfDirective} from './core/corpus.ts'
import {DIRECTIVE_RULE} from './core/directives.ts'
import type {Finding, LintResult} from './core/types.ts'
import {tally} from './tally.ts'

/** An article's result with what the end of the run found in it. A directive that silences some of that is not unused after all. */
export function withLate(result: LintResult, late: LintResult, idle: ReadonlySet<string>): LintResult {
  const isServing = (finding: Finding): boolean =>
    finding.ruleId === DIRECTIVE_RULE && finding.messageId === 'unusedDirective' && !idle.has(keyOfDirective(finding))
  const kept = late.suppressedMessages.length > 0 ? result.messages.filter((one) => !isServing(one)) : result.messages
  const messages = [...kept, ...late.messages].sort(inOrder)
  const {source, ...rest} = result
  const text = result.output === undefined ? (source ?? late.source) : source
  return {
    ...rest,
    messages,
    suppressedMessages: [...result.suppressedMessages, ...late.suppressedMessages],
    ...tally(messages),
    ...(text !== undefined && (messages.length > 0 || result.output !== undefined) ? {source: text} : {}),
  }
}

/** Title, description, body; then by place. */
const inOrder = (a: Finding, b: Finding): number =>
  (a.part === b.part ? 0 : a.part < b.part ? 1 : -1) || a.range[0] - b.range[0] || a.range[1] - b.range[1]
