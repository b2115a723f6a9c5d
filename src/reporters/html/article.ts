import type {Finding, LintResult} from '../../core/types.ts'
import {many} from '../many.ts'
import {whereOf} from '../message.ts'
import {pathFrom} from '../paths.ts'
import {NO_RULE, NO_SITE} from '../totals.ts'
import {escaped} from './escape.ts'
import {marked} from './marks.ts'

const LEVEL = {error: 'error', warn: 'warning', info: 'info'} as const

/** The text of a result's article that its findings are places in; of a record, the record's. */
export const ownText = ({source, output}: LintResult): string => (output ?? source ?? '').replace(/^\uFEFF/u, '')

/** An article with findings: their list, and the text where `text` is not null. */
export function articleOf(result: LintResult, number: number, text: string | null, cwd: string): string {
  const {filePath, record, article, site = NO_SITE, messages} = result
  const id = `a${number}`
  const path = pathFrom(cwd, filePath) + (record === undefined ? '' : `:${record}`)
  const name = article === undefined ? '' : ` <span class="soft">${escaped(article)}</span>`
  const place = result.site === undefined ? '' : ` <span class="soft">${escaped(site)}</span>`
  const items = messages.map((finding, index) => item(finding, index, {id, isShown: text !== null, cwd}))
  return `<article data-site="${escaped(site)}"><details><summary><span class="path">${escaped(path)}</span>${name}${place} <span class="soft">${countsOf(result)}</span></summary>
<ol class="findings">${items.join('\n')}</ol>
${text === null ? '' : `<pre class="text">\n${marked(text, messages, id)}</pre>\n`}</details></article>
`
}

function countsOf({errorCount, warningCount, infoCount}: LintResult): string {
  const parts = [
    ...(errorCount > 0 ? [many(errorCount, 'error')] : []),
    ...(warningCount > 0 ? [many(warningCount, 'warning')] : []),
    ...(infoCount > 0 ? [`${infoCount} for information`] : []),
  ]
  return parts.join(', ')
}

interface Where {
  readonly id: string
  readonly isShown: boolean
  readonly cwd: string
}

function item(finding: Finding, index: number, {id, isShown, cwd}: Where): string {
  const {ruleId, level, line, column, message, related, fix, suggestions, part} = finding
  const at = `${index + 1}: ${line}:${column}`
  const place = isShown && part === 'body' ? `<a href="#${id}m${index}">${at}</a>` : at
  const offer = fix
    ? ' <span class="soft">[fixable]</span>'
    : suggestions
      ? ' <span class="soft">[suggestion]</span>'
      : ''
  const rule = escaped(ruleId ?? NO_RULE)
  return `<li id="${id}f${index}" data-rule="${rule}" data-level="${level}">${place} <span class="level ${level}">${LEVEL[level]}</span> ${escaped(message + whereOf(related, cwd))} <code>${rule}</code>${offer}</li>`
}
