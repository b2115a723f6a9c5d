import type {LintResult} from '../core/types.ts'
import {many} from './many.ts'
import {code, row} from './markdown/escape.ts'
import {makeWorst, type Worst} from './markdown/worst.ts'
import {messageOf} from './message.ts'
import {pathFrom} from './paths.ts'
import type {Reporter} from './sink.ts'
import {makeTotals, type Totals} from './totals.ts'

/** Articles that are named, and rules in the table. */
const ARTICLES = 10
const RULES = 20
const SITES = 10

/** A comment for a pull request: counts, rules, and the articles with the most findings. Its length has a bound. */
export const markdown: Reporter = ({cwd, root = cwd}) => {
  const totals = makeTotals()
  const worst = makeWorst()
  return {
    add(result) {
      totals.add(result)
      worst.add(pathOf(result, root), result, (finding) => messageOf(finding, root))
      return ''
    },
    end: () =>
      [heading(totals), lead(totals), rulesOf(totals), sitesOf(totals), articlesOf(worst.top(ARTICLES), totals)]
        .filter((part) => part !== '')
        .join('\n'),
  }
}

const pathOf = ({filePath, record}: LintResult, root: string): string =>
  pathFrom(root, filePath) + (record === undefined ? '' : `:${record}`)

const heading = ({all, checked}: Totals): string =>
  all.findings === 0
    ? `## digestlint: no findings in ${many(checked, 'article')}\n`
    : `## digestlint: ${many(all.findings, 'finding')} in ${all.articles} of ${many(checked, 'article')}\n`

function lead({all, fixable, mended, skipped}: Totals): string {
  const infos = all.findings - all.errors - all.warnings
  const parts = [
    ...(all.findings > 0
      ? [
          `${many(all.errors, 'error')}, ${many(all.warnings, 'warning')}${infos > 0 ? `, ${infos} for information` : ''}.`,
        ]
      : []),
    ...(fixable > 0 ? [`${fixable} can be mended with \`digestlint --fix\`.`] : []),
    ...(mended > 0 ? [`${many(mended, 'place')} mended.`] : []),
    ...(skipped > 0 ? [`${many(skipped, 'article')} in another language skipped.`] : []),
  ]
  return parts.length > 0 ? `${parts.join(' ')}\n` : ''
}

function rulesOf(totals: Totals): string {
  const rules = totals.rules()
  if (rules.length === 0) return ''
  const rows = rules
    .slice(0, RULES)
    .map(({name, findings, errors, articles}) => row([code(name), findings, errors, articles]))
  const more = rules.length > RULES ? `\nand ${rules.length - RULES} more rules\n` : ''
  return `| rule | findings | errors | articles |\n|---|--:|--:|--:|\n${rows.join('')}${more}`
}

function sitesOf(totals: Totals): string {
  const sites = totals.sites()
  if (sites.length < 2) return ''
  const rows = sites
    .slice(0, SITES)
    .map(({name, findings, errors, articles}) => row([code(name), findings, errors, articles]))
  const more = sites.length > SITES ? `\nand ${sites.length - SITES} more sites\n` : ''
  return `| site | findings | errors | articles |\n|---|--:|--:|--:|\n${rows.join('')}${more}`
}

function articlesOf(worst: readonly Worst[], {all}: Totals): string {
  if (worst.length === 0) return ''
  const title = all.articles > worst.length ? `The ${worst.length} articles with the most findings` : 'Articles'
  return `### ${title}\n\n${worst.map(articleOf).join('')}`
}

function articleOf({path, findings, errors, first}: Worst): string {
  const items = first.map(
    ({line, column, ruleId, message}) =>
      `  - ${line}:${column} ${code(message)}${ruleId === null ? '' : ` (${code(ruleId)})`}\n`,
  )
  const rest = findings > first.length ? `  - and ${findings - first.length} more\n` : ''
  return `- ${code(path)}: ${many(findings, 'finding')}, ${many(errors, 'error')}\n${items.join('')}${rest}`
}
