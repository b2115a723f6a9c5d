import type {Draft} from './draft.ts'
import {fingerprintOf} from './fingerprint.ts'
import type {Article, Block, Edit, Finding, Part, Range, Related, ResultFix, ResultRelated} from './types.ts'

/** Places a draft in its file: line and column, ESLint's numeric severity, one covering fix. */
export function findingOf(draft: Draft, article: Article): Finding {
  const {part, range, level} = draft
  const start = article.pointAt(range[0], part)
  const end = article.pointAt(range[1], part)
  const fix = draft.edits ? merge(draft.edits) : null
  const suggestions = draft.suggestions.flatMap(({messageId, desc, edits}) => {
    const change = merge(edits)
    return change ? [{...(messageId === null ? {} : {messageId}), desc, fix: change}] : []
  })
  return {
    ruleId: draft.ruleId,
    severity: level === 'error' ? 2 : 1,
    level,
    message: draft.message,
    ...(draft.messageId === null ? {} : {messageId: draft.messageId}),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    range,
    part: part.name,
    article: article.id,
    nodeType: draft.nodeType,
    ...(fix ? {fix} : {}),
    ...(suggestions.length > 0 ? {suggestions} : {}),
    ...(draft.related.length > 0 ? {related: draft.related.map((one) => place(one, part, article))} : {}),
    ...(draft.confidence < 1 ? {confidence: draft.confidence} : {}),
    fingerprint: fingerprintFor(draft),
    ...(draft.crashed ? {fatal: true as const} : {}),
  }
}

export const fingerprintFor = ({ruleId, part, range}: Draft): string =>
  fingerprintOf(ruleId ?? '', part.text.slice(...range), blockAt(part, range))

function place({message, range, part, article: other}: Related, ownPart: Part, own: Article): ResultRelated {
  const article = other ?? own
  const whole = part ?? other?.body ?? ownPart
  // Of another record the line is known and no more: its JSON text is gone.
  const start = other?.line === undefined ? article.pointAt(range[0], whole) : {line: other.line, column: 1}
  const end = other?.line === undefined ? article.pointAt(range[1], whole) : start
  const at = {message, line: start.line, column: start.column, endLine: end.line, endColumn: end.column, range}
  return other ? {...at, filePath: other.filename} : at
}

/** ESLint's `fix` is one range: several edits become the range that covers them, with the text between. */
function merge(edits: readonly Edit[]): ResultFix | null {
  const sorted = [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])
  const [first] = sorted
  if (!first) return null
  let text = ''
  let at = first.range[0]
  for (const edit of sorted) {
    if (edit.range[0] < at) return null
    text += first.part.text.slice(at, edit.range[0]) + edit.text
    at = edit.range[1]
  }
  return {range: [first.range[0], at], text}
}

/** The block that holds the start of a range, by binary search. */
export function blockAt({blocks}: Part, [start]: Range): Block | undefined {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (blocks[middle]!.range[0] <= start) low = middle
    else high = middle - 1
  }
  return blocks[low]
}
