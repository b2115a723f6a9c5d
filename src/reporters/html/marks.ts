import type {Finding, Range} from '../../core/types.ts'
import {escaped} from './escape.ts'

const WEIGHT = {error: 2, warn: 1, info: 0} as const
/** More text than this of one article is not shown. */
export const MOST_TEXT = 200_000

interface Place {
  /** Number among the findings of the article. */
  readonly number: number
  readonly finding: Finding
  readonly range: Range
}

/** A text with its findings marked: each is numbered where it begins, and may overlap others. `id` tells the article from others. */
export function marked(text: string, findings: readonly Finding[], id: string): string {
  const end = Math.min(text.length, MOST_TEXT)
  const places = findings
    .map((finding, number): Place => ({number, finding, range: within(finding.range, end)}))
    .filter(({finding}) => finding.part === 'body' && finding.range[0] <= end)
    .sort((a, b) => a.range[0] - b.range[0] || a.number - b.number)
  const cuts = [...new Set([0, end, ...places.flatMap(({range}) => range)])].sort((a, b) => a - b)
  let html = ''
  let next = 0
  let open: Place[] = []
  for (const [index, from] of cuts.entries()) {
    open = open.filter(({range}) => range[1] > from)
    for (let place = places[next]; place && place.range[0] === from; place = places[++next]) {
      html += `<a class="at" tabindex="-1" id="${id}m${place.number}" href="#${id}f${place.number}">${place.number + 1}</a>`
      if (place.range[1] > from) open.push(place)
    }
    const words = escaped(text.slice(from, cuts[index + 1] ?? end))
    html += open.length === 0 || words === '' ? words : mark(words, open)
  }
  return html + (end < text.length ? '\n<em>The text goes on.</em>' : '')
}

const within = ([start, end]: Range, most: number): Range => [Math.min(start, most), Math.min(end, most)]

function mark(words: string, open: readonly Place[]): string {
  const worst = open.reduce((a, b) => (WEIGHT[b.finding.level] > WEIGHT[a.finding.level] ? b : a))
  const numbers = open.map(({number}) => number).join(' ')
  return `<mark class="${worst.finding.level}" data-f="${numbers}">${words}</mark>`
}
