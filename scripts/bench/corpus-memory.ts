/**
 * Peak memory of the layer that compares articles, alone, over generated fact sheets: 10,000 and 300,000 (or the numbers that are given,
 * such as `10000 1000000`), each in a process of its own. Sheets have the size of those of real articles of 3 to 4 KB; one in thirty is
 * a copy, and a third of the pages of a site share a line.
 */
import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {createArticle} from '../../src/core/article.ts'
import {activate} from '../../src/core/config/presets.ts'
import {type FactSheet, makeCorpus} from '../../src/core/corpus.ts'
import {compileRules} from '../../src/core/lint.ts'
import {builtin, recommendedConfig} from '../../src/index.ts'
import {text} from '../../src/markups/text.ts'
import {spillingStore} from '../../src/node/corpus-store.ts'
import {random} from './corpus.ts'

const RULES = ['no-site-boilerplate', 'no-duplicate-article', 'no-conflicting-quote']
const PRINTS = 30
const ANCHORS = 45
const QUOTES = 4
const RUNS = 6
const SITES = 50

function sheet(order: number): FactSheet {
  const isCopy = order % 30 === 29
  const own = random(isCopy ? order - 1 - (order % 7) : order)
  const next = random(order + 1_000_000_000)
  const print = (): number => Math.floor(own() * 2 ** 53)
  const list = (length: number, make: () => number): number[] => Array.from({length}, make)
  const site = Math.floor(next() * SITES)
  const prints = list(PRINTS, print)
  // Lines of the site, and what every text has: "said on Friday".
  for (let line = 0; line < 5; line++) if (next() < 1 / 3) prints.push(site * 1000 + line)
  const anchors = list(ANCHORS, () => (own() < 0.05 ? Math.floor(own() * 500) : Math.floor(own() * 2 ** 32)))
  const id = `/news/scraped/site${site}/${Math.floor(next() * 2 ** 40).toString(36)}.txt`
  return {
    id,
    filename: id,
    site: `site${site}.example`,
    date: `2024-0${1 + Math.floor(next() * 9)}-1${Math.floor(next() * 10)}`,
    order,
    at: 0,
    rank: `${id}\0${id}\0${order}\0`,
    removed: [],
    facts: {
      'no-site-boilerplate': {prints, leads: prints.slice(0, 4)},
      'no-duplicate-article': {print: Math.floor(own() * 2 ** 32), anchors},
      'no-conflicting-quote': {
        prints: prints.slice(0, QUOTES),
        runs: list(QUOTES * RUNS, () => Math.floor(own() * 2 ** 32)),
        ends: [RUNS, 2 * RUNS, 3 * RUNS, 4 * RUNS],
      },
    },
    homeless: [],
    crashed: {},
  }
}

function child(count: number): void {
  const set = compileRules({...recommendedConfig, rules: RULES.map((id) => activate(id, 'warn', builtin.rules![id]!)!)})
  const corpus = makeCorpus(spillingStore())
  const started = process.cpuUsage()
  let opened = 0
  for (let order = 0; order < count; order++) corpus.addSheet(sheet(order), set)
  const added = process.cpuUsage(started)
  const outcomes = corpus.compare(({filename}) => {
    opened++
    const body = 'The ferry left at noon.\n\nIt came back at dusk, and fog lay above the northern pier.'
    return createArticle({filename, parts: [{name: 'body', text: body, markup: text}], settings: {lang: 'en'}})
  })
  let found = 0
  for (const _ of outcomes) found++
  const all = process.cpuUsage(started)
  const us = ({user, system}: NodeJS.CpuUsage): number => (user + system) / count
  console.log(
    JSON.stringify({peak: process.resourceUsage().maxRSS / 1024, opened, found, add: us(added), all: us(all)}),
  )
}

const given = process.argv.slice(2).filter((arg) => /^\d+$/u.test(arg))
if (process.argv[2] === 'child') child(Number(process.argv[3]))
else {
  const counts = given.length > 1 ? given.map(Number) : [10_000, given[0] ? Number(given[0]) : 300_000]
  const peaks = counts.map((count) => {
    const {stdout, stderr, status} = spawnSync(
      process.execPath,
      [...process.execArgv, fileURLToPath(import.meta.url), 'child', String(count)],
      {encoding: 'utf8'},
    )
    if (status !== 0) throw new Error(stderr)
    const {peak, opened, add, all} = JSON.parse(stdout) as Record<'peak' | 'opened' | 'add' | 'all', number>
    console.log(
      `${count} sheets: peak ${peak.toFixed(0)} MB, ${opened} articles opened, ${add.toFixed(0)} us of CPU an article to add (most of it to make the sheet), ${(all - add).toFixed(0)} to compare`,
    )
    return peak
  })
  console.log(`peak memory: ${(peaks.at(-1)! / peaks[0]!).toFixed(2)} times that of the smaller run`)
}
