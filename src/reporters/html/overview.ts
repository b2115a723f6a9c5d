import {many} from '../many.ts'
import type {Count, Totals} from '../totals.ts'
import {escaped} from './escape.ts'

/** Bars of a chart; the filters know all names. */
const BARS = 15

/** Totals, charts and filters. `left` articles with findings are not in the page. */
export function overview(totals: Totals, left: number): string {
  const {all, checked, skipped, fixable, mended} = totals
  const infos = all.findings - all.errors - all.warnings
  const lines = [
    `${many(all.findings, 'finding')} in ${all.articles} of ${many(checked, 'article')}: ${many(all.errors, 'error')}, ${many(all.warnings, 'warning')}${infos > 0 ? `, ${infos} for information` : ''}.`,
    ...(fixable > 0 ? [`${fixable} can be mended with <code>digestlint --fix</code>.`] : []),
    ...(mended > 0 ? [`${many(mended, 'place')} mended.`] : []),
    ...(skipped > 0 ? [`${many(skipped, 'article')} in another language skipped.`] : []),
    ...(left > 0 ? [`${many(left, 'article')} with findings more are counted, and not in this page.`] : []),
  ]
  const [rules, sites] = [totals.rules(), totals.sites()]
  return `<header id="overview"><h1>digestlint</h1>
${lines.map((line) => `<p>${line}</p>`).join('\n')}
<div class="charts">${chart('rule', 'Findings by rule', rules)}${chart('site', 'Findings by site', sites)}</div>
${filters(rules, sites)}</header>
`
}

function chart(by: string, title: string, counts: readonly Count[]): string {
  if (counts.length === 0) return ''
  const most = counts[0]!.findings
  const rows = counts
    .slice(0, BARS)
    .map(
      (count) =>
        `<li><button type="button" aria-pressed="false" data-by="${by}" data-name="${escaped(count.name)}"><span>${escaped(count.name)}</span>${bar(count, most)}<span class="count">${count.findings}</span></button></li>`,
    )
  const more = counts.length > BARS ? `<p class="soft">and ${counts.length - BARS} more in the filter</p>` : ''
  return `<section class="chart"><h2>${title}</h2><ul>${rows.join('\n')}</ul>${more}</section>`
}

/** Errors, warnings and the rest beside each other; the number stands beside it. */
function bar({findings, errors, warnings}: Count, most: number): string {
  let x = 0
  const part = (level: string, count: number): string => {
    if (count === 0) return ''
    const width = (100 * count) / most
    const rect = `<rect class="${level}" x="${x.toFixed(2)}" width="${width.toFixed(2)}" height="10"/>`
    x += width
    return rect
  }
  const parts = part('error', errors) + part('warn', warnings) + part('info', findings - errors - warnings)
  return `<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`
}

function filters(rules: readonly Count[], sites: readonly Count[]): string {
  if (rules.length === 0) return ''
  const choice = (id: string, label: string, every: string, counts: readonly Count[]): string =>
    `<label>${label} <select id="${id}"><option value="">${every}</option>${counts.map(({name, findings}) => `<option value="${escaped(name)}">${escaped(name)} (${findings})</option>`).join('')}</select></label>`
  const level = (value: string, label: string): string =>
    `<label><input type="checkbox" name="level" value="${value}" checked> ${label}</label>`
  return `<form id="filters" hidden>
<label>Search <input id="search" type="search" placeholder="path or message"></label>
${choice('rule', 'Rule', 'every rule', rules)}
${choice('site', 'Site', 'every site', sites)}
<fieldset>${level('error', 'errors')}${level('warn', 'warnings')}${level('info', 'information')}</fieldset>
<button type="reset">Reset</button>
<button type="button" id="open">Open or close all</button>
<output id="shown" aria-live="polite"></output>
</form>`
}
