/** Speed of the sentence splitter beside a bare loop over the text and Intl.Segmenter, in one run. Ratios count, not the figures. */
import {splitSentences} from '../../src/core/prose/sentences.ts'
import {article} from './corpus.ts'

const texts = Array.from({length: 400}, (_, index) => article(index).split('\n')).flat()
const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6

function measure(work: (text: string) => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 7; round++) {
    const before = process.cpuUsage()
    for (const text of texts) work(text)
    const {user, system} = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1e6)
  }
  return megabytes / best
}

const segmenter = new Intl.Segmenter('en', {granularity: 'sentence'})
const loop = measure((text) => {
  let sum = 0
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at)
  return sum
})
const own = measure((text) => splitSentences(text))
const intl = measure((text) => [...segmenter.segment(text)].length)
console.log(
  `sentences: ${own.toFixed(0)} MB per CPU second; a bare loop is ${(loop / own).toFixed(1)} times as fast, Intl.Segmenter ${(own / intl).toFixed(1)} times slower`,
)
