import type {Directed} from './directives.ts'
import type {Draft} from './draft.ts'
import {normalise} from './fingerprint.ts'
import {demote} from './fix-guard.ts'
import {applyEdits, type Group, inOrder, mapBack, selectGroups} from './fix-select.ts'
import {keepsStructure} from './fix-structure.ts'
import type {Article, Edit, FixedEdit, Part} from './types.ts'

export const CYCLE_RULE = 'fix-cycle'
const MAX_PASSES = 10

export interface FixInput {
  readonly article: Article
  readonly lint: (article: Article) => Directed
  /** Parses the article again with other texts, part by part. */
  readonly rebuild: (texts: readonly string[]) => Article
  /** Findings whose fix is wanted; default all. */
  readonly wants?: (draft: Draft) => boolean
}
export interface Fixed {
  readonly article: Article
  readonly directed: Directed
  readonly isChanged: boolean
  readonly passes: number
  readonly fixed: readonly FixedEdit[]
}
interface State {
  readonly article: Article
  readonly directed: Directed
}
type Back = (part: number, offset: number) => number

/** Findings of these rules may never come by a fix (law 9). */
const WATCHED = new Set(['no-unattributed-quote', 'no-orphan-attribution', 'no-unbalanced-quotes', 'no-truncated-sentence', 'no-broken-spacing'])

/** Fixes to a fixed point, in memory, under the ten laws. */
export function fixArticle({article, lint, rebuild, wants = () => true}: FixInput): Fixed {
  const original: State = {article, directed: lint(article)}
  const refused = new Set<string>()
  const seen = new Set<string>([textOf(article)])
  const fixed: FixedEdit[] = []
  let state = original
  let back: Back = (_, offset) => offset
  const total = lengthOf(article)
  for (let pass = 0; ; pass++) {
    const open = state.directed.active.filter((draft) => draft.edits && wants(draft) && !refused.has(keyOf(draft)))
    const groups = selectGroups(open)
    if (groups.length === 0) return done(state, original, pass, fixed, refused)
    const step = advance(state, groups, {lint, rebuild, refused, original})
    if (!step) continue
    const rules = [...new Set(step.groups.map(({draft}) => draft.ruleId ?? ''))]
    const text = textOf(step.article)
    if (pass + 1 >= MAX_PASSES || seen.has(text) || lengthOf(step.article) > total * 1.5 + 1000) return cycle(original, rules, pass + 1)
    seen.add(text)
    fixed.push(...record(step.groups, state.article, article, back))
    const edits = step.groups.flatMap((group) => group.edits)
    const sorted = state.article.parts.map((part) => inOrder(part, edits))
    const before = back
    back = (part, offset) => before(part, mapBack(sorted[part]!, offset))
    state = step
  }
}

interface Means {
  readonly lint: (article: Article) => Directed
  readonly rebuild: (texts: readonly string[]) => Article
  readonly refused: Set<string>
  readonly original: State
}

/** One pass. Groups that break a law are taken back and refused for good; null where none is left. */
function advance(state: State, groups: readonly Group[], means: Means): (State & {groups: readonly Group[]}) | null {
  const whole = attempt(state, groups, means)
  if (whole) return {...whole, groups}
  const good: Group[] = []
  const sift = (some: readonly Group[]): void => {
    if (some.length === 0) return
    if (attempt(state, [...good, ...some], means)) good.push(...some)
    else if (some.length === 1) means.refused.add(keyOf(some[0]!.draft))
    else {
      sift(some.slice(0, some.length >> 1))
      sift(some.slice(some.length >> 1))
    }
  }
  sift(groups)
  const rest = good.length > 0 ? attempt(state, good, means) : null
  return rest ? {...rest, groups: good} : null
}

/** The state after these groups, or null where a law is broken. */
function attempt(state: State, groups: readonly Group[], {lint, rebuild, original}: Means): State | null {
  const edits = groups.flatMap((group) => group.edits)
  const article = rebuild(state.article.parts.map((part) => applyEdits(part, edits)))
  if (isEmptied(original.article, article) || !keepsStructure(state.article, article, edits)) return null
  const directed = lint(article)
  const rules = new Set([...groups.map(({draft}) => draft.ruleId ?? ''), ...WATCHED])
  return addsFinding(state.directed, directed, rules, edits) ? null : {article, directed}
}

/** Law 9: whether a block of the body is left besides the headline. */
function isEmptied(before: Article, after: Article): boolean {
  const own = ({body}: Article): boolean => body.blocks.some((block) => block.role !== 'title')
  return own(before) && !own(after)
}

function addsFinding(before: Directed, after: Directed, rules: ReadonlySet<string>, edits: readonly Edit[]): boolean {
  const count = (directed: Directed): Map<string, number> => {
    const counts = new Map<string, number>()
    const all = [...directed.active, ...directed.suppressed.map(({draft}) => draft)]
    for (const draft of all) {
      if (!rules.has(draft.ruleId ?? '')) continue
      const key = draft.ruleId ?? ''
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    return counts
  }
  const old = count(before)
  for (const [rule, many] of count(after)) if (many > (old.get(rule) ?? 0)) return true
  // Fewer in all, yet one may be new: compare the words.
  const words = wordsOf(before)
  const touched = edits.length > 0
  return touched && [...after.active].some((draft) => rules.has(draft.ruleId ?? '') && !draft.edits && WATCHED.has(draft.ruleId ?? '') && !words.has(wordKey(draft)))
}

const wordKey = (draft: Draft): string => `${draft.ruleId}|${normalise(draft.part.text.slice(...draft.range))}`
const wordsOf = (directed: Directed): ReadonlySet<string> => new Set([...directed.active, ...directed.suppressed.map(({draft}) => draft)].map(wordKey))

const keyOf = (draft: Draft): string => `${draft.ruleId}|${draft.part.name}|${draft.part.text.slice(...draft.range)}|${(draft.edits ?? []).map((edit) => edit.text).join('|')}`
const textOf = (article: Article): string => article.parts.map((part) => part.text).join('\u0000')
const lengthOf = (article: Article): number => article.parts.reduce((sum, part) => sum + part.text.length, 0)

function record(groups: readonly Group[], now: Article, original: Article, back: Back): FixedEdit[] {
  return groups
    .flatMap(({draft, edits}) =>
      edits.map((edit) => {
        const index = now.parts.indexOf(edit.part)
        const part: Part = original.parts[index]!
        const start = back(index, edit.range[0])
        const end = Math.max(start, back(index, edit.range[1]))
        const {line, column} = original.pointAt(start, part)
        return {ruleId: draft.ruleId ?? '', range: [start, end] as const, line, column, removed: edit.part.text.slice(...edit.range), inserted: edit.text}
      }),
    )
    .sort((a, b) => a.range[0] - b.range[0])
}

function done(state: State, original: State, passes: number, fixed: readonly FixedEdit[], refused: ReadonlySet<string>): Fixed {
  const active = refused.size === 0 ? state.directed.active : state.directed.active.map((draft) => (draft.edits && refused.has(keyOf(draft)) ? demote(draft) : draft))
  return {article: state.article, directed: {...state.directed, active}, isChanged: state.article !== original.article, passes, fixed}
}

/** Law 8: rules that fight leave the article as it was, and are named. */
function cycle(original: State, rules: readonly string[], passes: number): Fixed {
  const names = rules.map((rule) => `\`${rule}\``).join(', ')
  const finding: Draft = {
    ruleId: CYCLE_RULE, messageId: null, data: {}, part: original.article.body, range: [0, 0], nodeType: null, level: 'error', confidence: 1,
    message: `Fixing comes to no end after ${passes} passes; ${names} undo each other or keep growing the text. Nothing was changed: set \`fix: off\` for one of them.`,
    edits: null, suggestions: [], related: [],
  }
  return {article: original.article, directed: {...original.directed, active: [finding, ...original.directed.active]}, isChanged: false, passes, fixed: []}
}
