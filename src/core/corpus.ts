import {type Feed, type Kept, matchAll, type Pending} from './corpus/match.ts'
import {memoryStore} from './corpus/memory-store.ts'
import {type CorpusOutcome, opener, outcomeOf, type Reopen} from './corpus/outcome.ts'
import {ageOf, type FactSheet, sheetOf} from './corpus/sheet.ts'
import type {CorpusStore} from './corpus/store.ts'
import type {Directed} from './directives.ts'
import type {RuleSet} from './lint.ts'
import type {Article} from './types.ts'

export {type CorpusOutcome, keyOfDirective, type Reopen, type Reopened} from './corpus/outcome.ts'
export {type FactSheet, sheetFrom, sheetOf} from './corpus/sheet.ts'
export type {CorpusStore} from './corpus/store.ts'

/** Takes the articles of a run as they are linted. */
export interface CorpusTaker {
  /** `directed`: what was found in the article itself; `at`: as in `FactSheet`. */
  add(article: Article, set: RuleSet, order: number, directed: Directed, at?: number): void
}
/** The facts of a run. An article costs what its rules collect, in the store, and nothing where no corpus rule is on. */
export interface CorpusRun extends CorpusTaker {
  /** The same for a sheet that was made elsewhere, of the same config. Sheets may come in any order. */
  addSheet(sheet: FactSheet, set: RuleSet): void
  /** Takes back what was added from this number on: the text is about to be linted anew. */
  forget(order: number): void
  /**
   * Once, after the last article: findings by article, in the order of the run, one at a time. Articles with findings are opened again.
   * The store is closed at the end, or where the caller stops.
   */
  compare(reopen: Reopen): Generator<CorpusOutcome, void, undefined>
  /** After `compare`: lines on rules that could not look at articles. */
  readonly notices: readonly string[]
  /** Frees the store of a run that ends without `compare`. */
  close(): void
}

/** A line is worth while from so many articles on: fewer show little of a site. */
const WORTH_A_NOTICE = 3

/** What was added up to here from an order on is void. */
interface Void {
  readonly added: number
  readonly order: number
}

export function makeCorpus(store: CorpusStore = memoryStore()): CorpusRun {
  const kept = store.values<Kept & {readonly added: number}>()
  const sets: RuleSet[] = []
  const indexes = new Map<RuleSet, number>()
  const voids: Void[] = []
  let feeds: readonly Feed[] = []
  let added = 0
  let highest = -1
  const indexOf = (set: RuleSet): number => {
    const index = indexes.get(set) ?? sets.push(set) - 1
    indexes.set(set, index)
    return index
  }
  const run: CorpusRun = {
    add(article, set, order, directed, at) {
      const sheet = sheetOf(article, set, order, directed, at)
      if (sheet) run.addSheet(sheet, set)
    },
    addSheet(sheet, set) {
      kept.add(ageOf(sheet), {sheet, set: indexOf(set), added: added++})
      highest = Math.max(highest, sheet.order)
    },
    forget(order) {
      // Sheets may be on disk by now: they are passed over when they are read.
      if (order > highest) return
      voids.push({added, order})
      highest = order - 1
    },
    *compare(reopen) {
      try {
        const matched = matchAll(store, living(kept.values(), voids), sets)
        kept.close()
        feeds = matched.feeds
        const open = opener(matched, sets, reopen)
        for (const pending of byArticle(matched.pending.values())) {
          const {set} = matched.entries.get(pending[0]!.number)
          const outcome = outcomeOf(pending, matched, sets[set]!, open)
          if (outcome) yield outcome
        }
      } finally {
        store.close()
      }
    },
    get notices() {
      return feeds
        .filter(({homeless}) => homeless >= WORTH_A_NOTICE)
        .map(
          ({id, homeless}) =>
            `${id}: ${homeless} articles were not compared, since their site is not known. Set \`settings.site\`, or \`site\` or \`url\` in their front matter.`,
        )
    },
    close: () => store.close(),
  }
  return run
}

function* living<T extends Kept & {readonly added: number}>(
  kept: Iterable<T>,
  voids: readonly Void[],
): Generator<T, void, undefined> {
  for (const one of kept) if (!voids.some(({added, order}) => one.added < added && one.sheet.order >= order)) yield one
}

/** Neighbours are of one article: keys begin with its order. */
function* byArticle(pending: Iterable<Pending>): Generator<Pending[], void, undefined> {
  let list: Pending[] = []
  for (const one of pending) {
    if (list.length > 0 && list[0]!.number !== one.number) {
      yield list
      list = []
    }
    list.push(one)
  }
  if (list.length > 0) yield list
}
