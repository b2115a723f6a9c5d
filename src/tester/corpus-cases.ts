import type {Rule} from '../core/types.ts'
import type {Bench} from './bench.ts'
import {checkCorpus} from './check-cases.ts'
import {checkFinding, compareFindings, same} from './compare.ts'
import type {AssertionOptions, CorpusArticleCase, CorpusCase} from './types.ts'

type Named = CorpusArticleCase & {readonly filename: string}

/** Runs a case in its order, and again turned round and with CRLF, which may make no difference. @throws Error */
export function runCorpus(bench: Bench, one: CorpusCase, rule: Rule, options: AssertionOptions): void {
  checkCorpus(one, options)
  const articles = one.articles.map((article, index): Named => ({filename: `${index + 1}.txt`, ...article}))
  const found = bench.lintAll(articles.map(inputOf), one)
  articles.forEach((article, index) => {
    const {findings, source} = found[index]!
    for (const finding of findings) checkFinding(finding, source)
    const errors = article.errors ?? []
    try {
      compareFindings(findings, {code: article.code, errors}, source, rule, options)
    } catch (error) {
      throw new Error(`In \`${article.filename}\`: ${(error as Error).message}`, {cause: error})
    }
  })
  const words = findingsOf(articles, found)
  const turned = articles.toReversed()
  same(findingsOf(turned, bench.lintAll(turned.map(inputOf), one)), words, 'findings in the other order')
  const crlf = articles.map((article) => ({...article, code: article.code.replace(/\r?\n/gu, '\r\n')}))
  same(findingsOf(crlf, bench.lintAll(crlf.map(inputOf), one)), words, 'findings with CRLF')
}

const inputOf = ({code, filename, meta}: Named) => ({text: code, filename, ...(meta ? {meta} : {})})

/** By article, whatever their order. */
function findingsOf(articles: readonly Named[], found: ReturnType<Bench['lintAll']>): string {
  return articles
    .map(({filename}, index) => {
      const {findings, source} = found[index]!
      const lines = findings.map(({message, range}) => `${message} ${source.slice(...range).replaceAll('\r\n', '\n')}`)
      return `${filename}\n${lines.join('\n')}`
    })
    .sort()
    .join('\n')
}
