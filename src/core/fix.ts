import type {Draft} from './draft.ts'
import {keyOf} from './fix-added.ts'
import {emptiesArticle} from './fix-empty.ts'
import {asSuggestion} from './fix-guard.ts'
import {compose, fixedRanges, type History} from './fix-history.ts'
import {makePass, type Pass, type State, stateOf} from './fix-pass.ts'
import {CYCLE_RULE, type FixInput, type FixOutcome, type RefusalReason} from './fix-types.ts'
import type {Article} from './types.ts'

const PASSES = 10
const ROUNDS = 5

/** Where the loop of passes came to rest. */
interface Rest {
  readonly state: State
  readonly passes: readonly Pass[]
  /** Fixes that the last pass would not make. */
  readonly refused: ReadonlyMap<Draft, RefusalReason>
  readonly fighting: readonly string[] | null
}

/**
 * Makes safe fixes until none is left to make (law 8). A pass depends on the text alone and the loop ends where one makes nothing, so a
 * second run changes nothing. Where the end is worse than the start in the sense of law 9, passes are made again that never bring a
 * finding about; where that does not help, nothing is fixed.
 */
export function fixArticle(input: FixInput): FixOutcome {
  const start = stateOf(input.article, input.directed ?? input.lint(input.article))
  let state = start
  let passes: readonly Pass[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const rest = runPasses(state, input, false)
    if (rest.fighting) return unchanged(start, rest.fighting)
    if (isNoWorse(state, rest)) return finish(start, {...rest, passes: [...passes, ...rest.passes]})
    const strict = runPasses(state, input, true)
    if (strict.fighting) return unchanged(start, strict.fighting)
    passes = [...passes, ...strict.passes]
    state = strict.state
    if (strict.passes.length === 0) return finish(start, {...strict, passes})
  }
  return unchanged(start, null)
}

function runPasses(start: State, input: FixInput, strict: boolean): Rest {
  const passes: Pass[] = []
  const seen = new Map([[textOf(start.article), 0]])
  const size = textOf(start.article).length
  let state = start
  let grown = 0
  for (;;) {
    const {pass, refused} = makePass(state, input, strict)
    if (!pass) return {state, passes, refused, fighting: null}
    passes.push(pass)
    const text = textOf(pass.state.article)
    const before = seen.get(text)
    grown = text.length > textOf(state.article).length ? grown + 1 : 0
    state = pass.state
    const isGrowing = grown >= PASSES / 2 || text.length > size * 1.5 + 1000
    if (before !== undefined || isGrowing || passes.length >= PASSES)
      return {state: start, passes: [], refused, fighting: rulesOf(passes.slice(before ?? -2))}
    seen.set(text, passes.length)
  }
}

/** Parts are joined by a unit that no fix puts in. */
const textOf = (article: Article): string => article.parts.map((part) => part.text).join('\u0000')

const rulesOf = (passes: readonly Pass[]): string[] =>
  [
    ...new Set(
      passes.flatMap((pass) =>
        pass.edits.flat().flatMap((edit) => edit.owners.map((owner) => owner.draft.ruleId ?? '')),
      ),
    ),
  ].sort()

/** Law 9 over all passes: whatever one of them brought about, a later one mended. */
function isNoWorse(start: State, {state, passes}: Rest): boolean {
  const brought = passes.flatMap((pass) => pass.brought)
  if (brought.length === 0) return true
  const count = (one: State, key: string): number =>
    one.directed.active.filter((draft) => keyOf(draft, one.article) === key).length
  return [...new Set(brought)].every((key) => count(state, key) <= count(start, key))
}

function finish(start: State, {state, passes, refused}: Rest): FixOutcome {
  if (passes.length > 0 && emptiesArticle(start.article, state.article, state.directed.active)) {
    const all = new Map(
      start.directed.active.filter((draft) => draft.edits).map((draft): [Draft, RefusalReason] => [draft, 'empties']),
    )
    return outcomeOf(start, start, [], all)
  }
  return outcomeOf(start, state, passes, refused)
}

function outcomeOf(
  start: State,
  state: State,
  passes: readonly Pass[],
  refused: ReadonlyMap<Draft, RefusalReason>,
): FixOutcome {
  const {article, directed} = state
  const active =
    refused.size === 0 ? directed.active : directed.active.map((draft) => withoutFix(draft, refused.get(draft)))
  const reasons = [...state.refused].map(([draft, reason]) => ({draft, reason}))
  return {
    article,
    changed: passes.length > 0,
    passes: passes.length,
    fixed: passes.length > 0 ? fixedOf(start.article, article, passes) : [],
    directed: active === directed.active ? directed : {...directed, active},
    refused: [...reasons, ...[...refused].map(([draft, reason]) => ({draft, reason}))],
  }
}

/** A fix that broke the text is no offer either; one that is only unwelcome is for a person to decide. */
const withoutFix = (draft: Draft, reason: RefusalReason | undefined): Draft => {
  if (!reason) return draft
  return reason === 'structure' || reason === 'malformed' ? {...draft, edits: null} : asSuggestion(draft)
}

function fixedOf(original: Article, now: Article, passes: readonly Pass[]) {
  return original.parts.flatMap((part, index) => {
    let history: History = []
    for (const pass of passes)
      history = compose(
        history,
        pass.edits[index]!.map((edit) => ({
          start: edit.start,
          end: edit.end,
          text: edit.text,
          ruleId: edit.owners[0]!.draft.ruleId ?? '',
        })),
      )
    return fixedRanges(history, part.name, part.text, now.parts[index]!.text)
  })
}

/** The article as it was. `rules` fight one another: that is a finding of its own. */
function unchanged(start: State, rules: readonly string[] | null): FixOutcome {
  const plain = outcomeOf(start, start, [], new Map())
  if (!rules) return plain
  const names = rules.map((rule) => `\`${rule}\``).join(', ')
  const {body} = start.article
  const finding: Draft = {
    ruleId: CYCLE_RULE,
    messageId: 'cycle',
    data: {rules: rules.join(', ')},
    part: body,
    range: [0, 0],
    nodeType: null,
    level: 'warn',
    confidence: 1,
    message: `Fixing does not come to an end: the fixes of ${names} undo one another or keep growing the text. The article stays as it was; set \`"fix": "off"\` for one of them.`,
    edits: null,
    suggestions: [],
    related: [],
  }
  return {...plain, directed: {...plain.directed, active: [finding, ...plain.directed.active]}, cycle: {rules}}
}
