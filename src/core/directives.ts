import {type BadDirective, type Directive, directivesOf} from './directive-parse.ts'
import type {Draft} from './draft.ts'
import {nearest} from './nearest.ts'
import type {Article, Edit, Part, Range, Severity, SuppressedFinding} from './types.ts'

/** The rule id of findings about directives themselves. */
export const DIRECTIVE_RULE = 'digestlint-directive'

/** Where a directive silences rules: all where `rules` is empty. No fix of a silenced rule may reach in. */
export interface Region {
  readonly part: Part
  readonly range: Range
  readonly rules: readonly string[]
  /** Its words are what a known finding is known by: an edit may take all of it out, or leave them. */
  readonly isKnownBlock?: true
}
export interface DirectiveOptions {
  readonly reportUnused: Severity
  readonly requireReason: boolean
  /** Every rule that the config knows, on or off. */
  readonly known: ReadonlySet<string>
  /** Rules that find nothing before the end of a run: whether a directive silences them shows only there. */
  readonly deferred?: ReadonlySet<string>
}
export interface SuppressedDraft {
  readonly draft: Draft
  readonly justification: string
  readonly kind: SuppressedFinding['suppressions'][number]['kind']
}
export interface Directed {
  readonly active: readonly Draft[]
  readonly suppressed: readonly SuppressedDraft[]
  readonly regions: readonly Region[]
}

interface Scope extends Region {
  readonly directive: Directive
  readonly used: Set<string>
}

/** Sets findings under a directive apart, and adds findings on directives that are unused, unknown or without a reason. */
export function applyDirectives(article: Article, drafts: readonly Draft[], options: DirectiveOptions): Directed {
  const {directives, bad} = directivesOf(article)
  if (directives.length === 0 && bad.length === 0) return {active: drafts, suppressed: [], regions: []}
  const {scopes, idle} = scopesOf(directives)
  const active: Draft[] = []
  const suppressed: SuppressedDraft[] = []
  for (const draft of drafts) {
    const scope = draft.crashed ? undefined : scopes.findLast((one) => silences(one, draft))
    if (!scope) active.push(draft)
    else {
      scope.used.add(draft.ruleId ?? '')
      suppressed.push({draft, justification: scope.directive.reason, kind: 'directive'})
    }
  }
  active.push(...bad.map(unknownKind), ...directives.flatMap((one) => checkNames(one, options)))
  if (options.reportUnused !== 'off') {
    const level = options.reportUnused
    active.push(
      ...scopes.flatMap((scope) => checkUse(scope, level, options)),
      ...idle.map((one) => unusedEnable(one, level)),
    )
  }
  return {active, suppressed, regions: scopes}
}

const silences = ({part, range, rules}: Region, draft: Draft): boolean =>
  part === draft.part &&
  draft.range[0] >= range[0] &&
  (draft.range[0] < range[1] || range[1] === part.text.length) &&
  (rules.length === 0 || rules.includes(draft.ruleId ?? ''))

function scopesOf(directives: readonly Directive[]): {scopes: Scope[]; idle: Directive[]} {
  const scopes: Scope[] = []
  const idle: Directive[] = []
  directives.forEach((directive, index) => {
    if (directive.kind === 'enable') {
      if (!directives.slice(0, index).some((one) => endsAt(one, directive))) idle.push(directive)
      return
    }
    // One scope a rule, since each may be enabled again at a place of its own.
    const names = directive.rules.length > 0 ? directive.rules : [null]
    const used = new Set<string>()
    for (const name of names)
      scopes.push({
        directive,
        used,
        part: directive.part,
        rules: name === null ? [] : [name],
        range: rangeOf(directive, directives.slice(index + 1), name),
      })
  })
  return {scopes, idle}
}

const endsAt = (one: Directive, enable: Directive): boolean =>
  one.kind === 'disable' &&
  one.part === enable.part &&
  (enable.rules.length === 0 || one.rules.length === 0 || one.rules.some((rule) => enable.rules.includes(rule)))

function rangeOf({kind, part, range}: Directive, later: readonly Directive[], name: string | null): Range {
  const {length} = part.text
  switch (kind) {
    case 'disable-file':
      return [0, length]
    case 'disable-line': {
      const start = Math.max(part.text.lastIndexOf('\n', range[0] - 1), part.text.lastIndexOf('\r', range[0] - 1)) + 1
      const end = part.text.slice(range[1]).search(/[\r\n]/u)
      return [start, end < 0 ? length : range[1] + end]
    }
    case 'disable-next-block': {
      const block = part.blocks.find((one) => one.range[0] >= range[1])
      return block ? block.range : [length, length]
    }
    default: {
      const end = later.find(
        (one) =>
          one.kind === 'enable' &&
          one.part === part &&
          (one.rules.length === 0 || (name !== null && one.rules.includes(name))),
      )
      return [range[1], end ? end.range[0] : length]
    }
  }
}

const finding = (
  part: Part,
  range: Range,
  messageId: string,
  message: string,
  level: Draft['level'],
  edits: readonly Edit[] | null,
): Draft => ({
  ruleId: DIRECTIVE_RULE,
  messageId,
  message,
  data: {},
  part,
  range,
  nodeType: null,
  level,
  confidence: 1,
  edits,
  suggestions: [],
  related: [],
})

const unknownKind = ({part, range, word}: BadDirective): Draft =>
  finding(
    part,
    range,
    'unknownDirective',
    `Unknown directive \`${word}\`, expected digestlint-disable, -enable, -disable-line, -disable-next-block or -disable-file. Did you mean \`digestlint-${nearest(word.slice('digestlint-'.length), ['disable', 'enable', 'disable-line', 'disable-next-block', 'disable-file']) ?? 'disable'}\`?`,
    'error',
    removal(part, range),
  )

function checkNames(directive: Directive, {known, requireReason}: DirectiveOptions): Draft[] {
  const {part, range, rules, reason, kind} = directive
  const out = rules
    .filter((rule) => !known.has(rule))
    .map((rule) => {
      const near = nearest(rule, [...known])
      return finding(
        part,
        range,
        'unknownRule',
        `Unknown rule \`${rule}\` in a directive${near ? `; did you mean \`${near}\`?` : '.'}`,
        'error',
        without(directive, new Set([rule])),
      )
    })
  if (requireReason && reason === '' && kind !== 'enable')
    out.push(
      finding(
        part,
        range,
        'noReason',
        `Directive \`digestlint-${kind}\` gives no reason: add \` -- why\`.`,
        'error',
        null,
      ),
    )
  return out
}

function checkUse({directive, used, rules}: Scope, level: Draft['level'], options: DirectiveOptions): Draft[] {
  const [rule] = rules
  const {known, deferred} = options
  if (rule === undefined ? used.size > 0 : used.has(rule) || !known.has(rule) || deferred?.has(rule)) return []
  const what = rule === undefined ? 'nothing was found there' : `\`${rule}\` found nothing there`
  // One that names no rule may yet silence what the end of the run finds: it stays until a person takes it out.
  const mayServe = rule === undefined && (deferred?.size ?? 0) > 0
  const edits = directive.comment && !mayServe ? without(directive, new Set(rule === undefined ? [] : [rule])) : null
  return [
    finding(
      directive.part,
      directive.range,
      'unusedDirective',
      `Unused directive \`digestlint-${directive.kind}\`: ${what}. Remove it.`,
      level,
      edits,
    ),
  ]
}

const unusedEnable = ({part, range}: Directive, level: Draft['level']): Draft =>
  finding(
    part,
    range,
    'unusedDirective',
    'Unused directive `digestlint-enable`: nothing was disabled before it. Remove it.',
    level,
    removal(part, range),
  )

/** Takes rules out of a directive; the whole comment where none is left. */
function without({part, range, rules, comment}: Directive, gone: ReadonlySet<string>): readonly Edit[] | null {
  if (!comment) return null
  const left = rules.filter((rule) => !gone.has(rule))
  if (left.length === 0) return removal(part, range)
  const source = part.text.slice(...range)
  const start = source.indexOf(rules[0]!)
  const end = source.lastIndexOf(rules.at(-1)!) + rules.at(-1)!.length
  return start < 0 ? null : [{part, range: [range[0] + start, range[0] + end], text: left.join(', '), kind: 'words'}]
}

/** The comment, with its line where nothing else stands on it. */
function removal(part: Part, [start, end]: Range): readonly Edit[] {
  const {text} = part
  let from = start
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--
  const alone =
    (from === 0 || /[\r\n]/u.test(text[from - 1]!)) && /^[ \t]*(?:\r\n|\r|\n|$)/u.test(text.slice(end, end + 200))
  if (!alone) return [{part, range: [start, end], text: '', kind: 'remove'}]
  const rest = /^[ \t]*(?:\r\n|\r|\n|$)(?:[ \t]*(?:\r\n|\r|\n))?/u.exec(text.slice(end, end + 200))?.[0].length ?? 0
  return [{part, range: [from, end + rest], text: '', kind: 'remove'}]
}
