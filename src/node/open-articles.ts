import {applyBaseline, type KnownFindings} from '../core/baseline.ts'
import {makeCorpus} from '../core/corpus.ts'
import type {Directed} from '../core/directives.ts'
import type {Draft} from '../core/draft.ts'
import {fixArticle} from '../core/fix.ts'
import {compileRules, type RuleSet, speaks} from '../core/lint.ts'
import {lintKnown} from '../core/lint-known.ts'
import type {Article, ResolvedConfig} from '../core/types.ts'
import {withoutBom} from '../linter.ts'
import {byPlace} from '../session/change.ts'
import {type Bench, inspect} from '../session/engine.ts'
import {questionsOf} from '../session/questions.ts'
import type {OpenArticle} from '../session/types.ts'
import type {ConfigFinder} from './config.ts'
import {spillingStore} from './corpus-store.ts'
import {builder, loadFor, withLinter} from './linters.ts'
import {readArticle} from './read.ts'
import {writeArticle} from './write.ts'

export interface OpenOptions {
  readonly finder: ConfigFinder
  /** Mend first what is safe, as `--fix` does; else that is asked about too. */
  readonly fix: boolean
  /** Types of rules whose findings are mended and asked about; default all. */
  readonly types?: readonly string[] | undefined
  /** Ask about errors alone. */
  readonly errorsOnly: boolean
  /** Findings of a file that are known, and not asked about. */
  readonly knownOf?: (file: string) => KnownFindings | undefined
  readonly onWarning: (line: string) => void
  readonly onProgress?: (done: number, total: number) => void
}

/** Files of a session, and what was done before its first question. */
export interface Opened {
  /** Those with something to ask. */
  readonly articles: readonly OpenArticle[]
  /** What the engine needs, for each of them. */
  readonly benches: ReadonlyMap<string, Bench>
  readonly fixed: {readonly places: number; readonly articles: number}
  /** Files that could not be read, are no UTF-8, or could not be written, and why. */
  readonly failed: readonly Failure[]
  readonly checked: number
  /** Files that begin with a byte order mark. */
  readonly boms: ReadonlySet<string>
}

export interface Failure {
  readonly file: string
  /** A sentence. */
  readonly why: string
}

interface One {
  readonly file: string
  readonly bench: Bench
  readonly article: Article
  readonly directed: Directed
  readonly places: number
  readonly hasBom: boolean
}

/** Lints files for a session, mends them first where that is wanted, and compares them. */
export async function openArticles(files: readonly string[], options: OpenOptions): Promise<Opened> {
  const corpus = files.length > 1 ? makeCorpus(spillingStore()) : null
  const opened = new Map<number, {readonly bench: Bench; readonly open: OpenArticle}>()
  const failed: Failure[] = []
  const boms = new Set<string>()
  let places = 0
  let mended = 0
  await loadFor(files, [])
  try {
    for (const [order, file] of files.entries()) {
      const one = await openOne(file, await options.finder.configFor(file), options)
      options.onProgress?.(order + 1, files.length)
      if (one === null) continue
      if ('why' in one) {
        failed.push(one)
        continue
      }
      if (one.hasBom) boms.add(file)
      places += one.places
      if (one.places > 0) mended++
      corpus?.add(one.article, one.bench.set, order, one.directed)
      const questions = inspect(one.article, one.bench)
      const open = {file, text: one.article.body.text, questions, marks: [], accepted: 0, lost: null}
      opened.set(order, {bench: one.bench, open})
    }
    const compared = corpus?.compare(({order}) => {
      const one = opened.get(order)
      return one ? one.bench.build(one.open.text) : null
    })
    for (const {order, article, directed: all} of compared ?? []) {
      const {bench, open} = opened.get(order)!
      const directed = bench.known ? applyBaseline(all, bench.known) : all
      const late = questionsOf({
        article,
        drafts: directed.active,
        reasonOf: () => undefined,
        isLate: true,
        ...chosen(bench),
      })
      opened.set(order, {bench, open: {...open, questions: [...open.questions, ...late].sort(byPlace)}})
    }
    for (const line of corpus?.notices ?? []) options.onWarning(line)
  } finally {
    corpus?.close()
  }
  const asked = [...opened.values()].filter(({open}) => open.questions.length > 0)
  return {
    articles: asked.map(({open}) => open),
    benches: new Map(asked.map(({bench, open}) => [open.file, bench])),
    fixed: {places, articles: mended},
    failed,
    checked: opened.size,
    boms,
  }
}

const chosen = ({select}: Bench): {select?: (draft: Draft) => boolean} => (select ? {select} : {})

/** Null for an article in a language that no rule is for. */
async function openOne(
  file: string,
  config: ResolvedConfig,
  {fix, types, errorsOnly, knownOf}: OpenOptions,
): Promise<One | Failure | null> {
  const read = readArticle(file)
  if ('failure' in read) return {file, why: read.failure.messages[0]!.message}
  const text = withoutBom(read.text)
  const set = compileRules(config)
  const known = knownOf?.(file)
  const isWanted = types ? ofTypes(set, types) : null
  const build = builder(file, config)
  const worked = await withLinter(file, () => {
    const article = build(text)
    if (!speaks(set, article.lang)) return null
    const lint = (one: Article) => lintKnown(one, set, known)
    if (!fix) return {article, directed: lint(article), changed: false, fixed: []}
    return fixArticle({article, lint, rebuild: ([body]) => build(body!), ...(isWanted ? {select: isWanted} : {})})
  })
  if (!worked) return null
  const {article, directed, changed, fixed} = worked
  if (changed) {
    try {
      writeArticle(file, read.text.slice(0, read.text.length - text.length) + article.body.text, text)
    } catch (error) {
      return {file, why: `The mended text could not be written: ${(error as Error).message}.`}
    }
  }
  const select = (draft: Draft): boolean =>
    (!errorsOnly || draft.level === 'error') && (isWanted === null || isWanted(draft))
  return {file, bench: {set, build, select, known}, article, directed, places: fixed.length, hasBom: text !== read.text}
}

function ofTypes({armed, corpus}: RuleSet, types: readonly string[]): (draft: Draft) => boolean {
  const typeOf = new Map([...armed, ...corpus].map(({active, rule}) => [active.id, rule.meta.type as string]))
  return ({ruleId}) => types.includes(typeOf.get(ruleId ?? '') ?? 'directive')
}
