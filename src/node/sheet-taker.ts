import {type FactSheet, sheetOf} from '../core/corpus.ts'

type Add = (...facts: Parameters<typeof sheetOf>) => void

/** Takes the facts of an article that rules which compare articles keep, while it is linted. */
export interface SheetTaker {
  /** What the linter is told. */
  readonly about: {readonly run?: {readonly order: number; readonly corpus: {readonly add: Add}}}
  readonly sheet: FactSheet | null
  /** The work begins: it may be done twice, and the second time the article may turn out to be in another language. */
  begin(): void
}

/** `order`: the article's number in the run. */
export function sheetTaker(order: number, isWanted: boolean): SheetTaker {
  let sheet: FactSheet | null = null
  const add: Add = (...facts) => {
    sheet = sheetOf(...facts)
  }
  return {
    about: isWanted ? {run: {order, corpus: {add}}} : {},
    get sheet() {
      return sheet
    },
    begin() {
      sheet = null
    },
  }
}
