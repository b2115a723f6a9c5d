import type {Draft, DraftSuggestion} from './draft.ts'
import {makeFixer} from './fixer.ts'
import type {ActiveRule, Edit, FixFunction, MessageData, Part, Range, Report, Rule, Settings} from './types.ts'

const KEYS = new Set([
  'message',
  'messageId',
  'data',
  'node',
  'loc',
  'range',
  'part',
  'fix',
  'suggest',
  'related',
  'confidence',
])

interface Reporting {
  readonly active: ActiveRule
  readonly rule: Rule
  readonly settings: Settings
}

/** Makes a draft of what a rule reports; null where its confidence is below `settings.confidence.suggest`. @throws on misuse, with the remedy. */
export function draftOf(reporting: Reporting, report: Report, current: Part): Draft | null {
  const {active, rule, settings} = reporting
  const id = active.id
  for (const key in report)
    if (!KEYS.has(key)) throw new Error(`Rule \`${id}\` reports an unknown \`${key}\`; known: ${[...KEYS].join(', ')}.`)
  const confidence = report.confidence ?? 1
  if (confidence < settings.confidence.suggest) return null
  const part = report.part ?? current
  const {message, messageId} = textOf(id, rule, report)
  const data = report.data ?? {}
  const fix = editsOf(report.fix ?? null, part)
  if (fix && !rule.meta.fixable) throw new Error(`Rule \`${id}\` reports a fix: set \`meta.fixable: 'text'\`.`)
  const suggestions = suggestionsOf(id, rule, report, part)
  const unasked = active.fix === 'safe' && confidence >= settings.confidence.fix
  if (fix && !unasked) suggestions.unshift({messageId: null, desc: describe(fix), edits: fix})
  return {
    ruleId: id,
    messageId,
    message: interpolate(message, data),
    data,
    part,
    confidence,
    range: placeOf(id, report, part),
    nodeType: report.node?.type ?? null,
    level: active.severity,
    edits: unasked ? fix : null,
    suggestions,
    related: report.related ?? [],
  }
}

function textOf(
  id: string,
  rule: Rule,
  source: {message?: string; messageId?: string},
): {message: string; messageId: string | null} {
  if (source.messageId !== undefined) {
    if (source.message !== undefined)
      throw new Error(`Rule \`${id}\` reports both \`message\` and \`messageId\`: give one.`)
    const message = rule.meta.messages[source.messageId]
    if (message === undefined)
      throw new Error(`Rule \`${id}\` has no message \`${source.messageId}\` in \`meta.messages\`.`)
    return {message, messageId: source.messageId}
  }
  if (!source.message) throw new Error(`Rule \`${id}\` reports without \`message\` or \`messageId\`.`)
  return {message: source.message, messageId: null}
}

const interpolate = (message: string, data: MessageData): string =>
  message.replace(/\{\{\s*([^{}\s]+)\s*\}\}/gu, (whole, name: string) => (name in data ? String(data[name]) : whole))

function editsOf(fix: FixFunction | readonly Edit[] | null, part: Part): readonly Edit[] | null {
  if (fix === null) return null
  const made = typeof fix === 'function' ? fix(makeFixer(part)) : fix
  if (made === null || made === undefined) return null
  const list = Symbol.iterator in made ? [...made] : [made]
  return list.length > 0 ? list : null
}

function suggestionsOf(id: string, rule: Rule, report: Report, part: Part): DraftSuggestion[] {
  const list = report.suggest ?? []
  if (list.length > 0 && !rule.meta.hasSuggestions)
    throw new Error(`Rule \`${id}\` reports suggestions: set \`meta.hasSuggestions: true\`.`)
  return list.flatMap((suggestion) => {
    const edits = editsOf(suggestion.fix, part)
    if (!edits) return []
    const {message, messageId} = textOf(id, rule, suggestion)
    return [{messageId, desc: interpolate(message, {...report.data, ...suggestion.data}), edits}]
  })
}

/** What a fix would do, for a fix that became a suggestion. */
export function describe(edits: readonly Edit[]): string {
  const [first] = edits
  if (!first) return 'Change nothing.'
  const old = first.part.text.slice(...first.range).trim()
  const short = old.length > 60 ? `${old.slice(0, 57)}…` : old
  return first.text.trim() === '' ? `Remove \`${short}\`.` : `Replace \`${short}\` with \`${first.text}\`.`
}

function placeOf(id: string, report: Report, part: Part): Range {
  const {length} = part.text
  if (report.range) {
    const [start, end] = report.range
    if (!(start >= 0 && start <= end && end <= length))
      throw new Error(`Rule \`${id}\` reports ${start} to ${end}, outside the ${part.name} (0 to ${length}).`)
    return [start, end]
  }
  const position = report.node ? report.node.position : report.loc
  if (!position) throw new Error(`Rule \`${id}\` reports without a place: give \`node\`, \`loc\` or \`range\`.`)
  if ('start' in position) {
    const start = position.start.offset ?? offsetAt(part, position.start)
    return [start, position.end.offset ?? offsetAt(part, position.end)]
  }
  const start = offsetAt(part, position)
  return [start, Math.min(start + 1, length)]
}

/** Offset of a 1-based line and column; past the end it is the end. */
function offsetAt(part: Part, point: {readonly line: number; readonly column: number}): number {
  const breaks = /\r\n|\r|\n/gu
  let start = 0
  for (let line = 1; line < point.line; line++) {
    const match = breaks.exec(part.text)
    if (!match) return part.text.length
    start = match.index + match[0].length
  }
  return Math.min(start + point.column - 1, part.text.length)
}
