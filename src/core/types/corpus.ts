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

/** Compares the articles of a run. */
export interface CorpusRule<Fact = unknown> extends Rule {
  /** Once an article: what `compare` needs of it, as compact plain data (numbers, typed arrays; no texts). Null: nothing to compare. */
  collect(context: CorpusContext): Fact | null
  /** After the last article. Facts come oldest article first, then by id, whatever the order of the run; articles without a date last. */
  compare(facts: readonly CorpusFact<Fact>[], report: CorpusReporter): void
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
