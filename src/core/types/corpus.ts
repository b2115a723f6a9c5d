import type {Article} from './article.ts'
import type {Purpose, Settings} from './config.ts'
import type {Report, Rule} from './rule.ts'

/** What is known of an article of the run once its text is gone. */
export interface CorpusArticle {
  readonly id: string
  readonly filename: string
  /** `site` of the article's meta, else the host of its `url`, else `settings.site`; null where nothing tells. */
  readonly site: string | null
  /** `YYYY-MM-DD…` of the article's meta; null where it has none of this form. */
  readonly date: string | null
}
export interface CorpusContext {
  readonly id: string
  readonly options: Readonly<Record<string, unknown>>
  readonly settings: Settings
  readonly purpose: Purpose
  readonly article: Article
  readonly filename: string
  readonly site: string | null
}
export interface CorpusFact<Fact = unknown> {
  readonly article: CorpusArticle
  readonly fact: Fact
}
/**
 * A report on an article, or a function that makes one from the article, opened again: facts are hashes, so the words are looked at, and
 * chance agreement is ruled out, there. `open` gives another article of the run; null where it cannot be had any more. Null: no finding.
 */
export type CorpusReport =
  | Report
  | ((article: Article, open: (other: CorpusArticle) => Article | null) => Report | null)
export type CorpusReporter = (about: CorpusArticle, report: CorpusReport) => void

/** A fact of an article that has a number in the run: 0 for the oldest article, then by age and id, whatever the order of the run. */
export interface NumberedFact<Fact = unknown> {
  readonly number: number
  /** As in `CorpusArticle`. */
  readonly site: string | null
  readonly fact: Fact
}
/** Rows of whole numbers of 32 bits. What does not fit into memory is sorted on disk, where there is one. */
export interface CorpusTable {
  /** One number a column, from 0 to 4,294,967,295. @throws Error for a row of another width. */
  add(...row: readonly number[]): void
  /** All rows, by their first column, then by the next ones. */
  rows(): Iterable<readonly number[]>
  /** Rows that agree in so many first columns, in that order; groups of fewer than `fewest` rows (default 1) are passed over. A group is valid until the next one is asked for. */
  groups(columns: number, fewest?: number): Iterable<CorpusGroup>
}
export interface CorpusGroup {
  /** The first row. */
  readonly first: readonly number[]
  readonly size: number
  /** May be asked for several times. */
  rows(): Iterable<readonly number[]>
}
export interface MatchContext<Clue = unknown> {
  readonly id: string
  /** Of so many columns; gone once `end` has returned. */
  table(columns: number): CorpusTable
  /** Says that `confirm` should look at an article, by its number. A clue is plain data: numbers, strings, lists and objects of these. */
  report(number: number, clue: Clue): void
}
/** Takes the facts of a run one at a time, and proposes in which articles something may be found. */
export interface Matcher<Fact = unknown> {
  /** Articles come in the order of their numbers. */
  article(one: NumberedFact<Fact>): void
  /** After the last one; not called where fewer than two articles have facts. */
  end(): void
}
/** An article that `match` reported, opened again. */
export interface ConfirmContext<Clue = unknown> extends CorpusContext {
  /** In the order of their reports. */
  readonly clues: readonly Clue[]
  /** Another article of the run, by its number; null where it cannot be had any more. */
  open(number: number): Article | null
  report(report: Report): void
}

/** Compares the articles of a run: `collect` with either `match` and `confirm`, for runs of any size, or `compare`. */
export interface CorpusRule<Fact = unknown, Clue = unknown> extends Rule {
  /** Once an article: what has to be known of it, as compact plain data (numbers and lists of numbers; no texts). Null: nothing to compare. */
  collect(context: CorpusContext): Fact | null
  /** After the last article, once a run. Keep no fact: what there is much of goes to tables. */
  match?(context: MatchContext<Clue>): Matcher<Fact>
  /** Once for each article with clues: facts are hashes, so the words decide here. */
  confirm?(context: ConfirmContext<Clue>): void
  /** All facts at once, in memory. They come oldest article first, then by id, whatever the order of the run; articles without a date last. */
  compare?(facts: readonly CorpusFact<Fact>[], report: CorpusReporter): void
}

/** Hashes of an article's body without its headline. Texts that agree in them have to be looked at: they are made from samples. */
export interface Sketch {
  /** UTF-16 units in its blocks. */
  readonly length: number
  /** Blocks, and their last sentences: print (53 bits), index of the block, start and end in its text; four numbers each. */
  readonly passages: readonly number[]
  /** Of four to five words around each place of one letter, 32 bits each: copies have most of them in common. */
  readonly anchors: readonly number[]
  /** Quotations of eight words or more: print (53 bits) of their words, whatever case and marks, index of the block, start and end inside the marks; four numbers each. */
  readonly quotes: readonly number[]
  /** Of runs of four words in them, one in two: hash (32 bits) and number of the quotation; two numbers each. */
  readonly quoted: readonly number[]
}

/** Two lists of hashes, by their numbers, and how many they share. */
export interface Overlap {
  readonly first: number
  /** Greater than `first`. */
  readonly second: number
  readonly shared: number
}
