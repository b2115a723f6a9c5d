/** `npm run fixtures:recall [-- CLASS]`: how many of the hand-written labels the rules find, class by class, and what they miss. */
import {builtin} from '../src/builtin.ts'
import type {Finding} from '../src/index.ts'
import {type Label, labelsOf, leaves, outcomeOf, placeOf, sourceOf} from '../tests/support/shelf.ts'

interface Tally {
  labels: number
  found: number
  /** Found by a rule for another class of defect. */
  otherwise: number
  /** Found, and mended by `--fix`. */
  mended: number
  /** Findings of rules for the class on words without a label. */
  alarms: number
  readonly misses: string[]
  readonly false: string[]
}

const tallies = new Map<string, Tally>()
const tallyOf = (name: string): Tally => {
  const known = tallies.get(name)
  if (known) return known
  const made = {labels: 0, found: 0, otherwise: 0, mended: 0, alarms: 0, misses: [], false: []}
  tallies.set(name, made)
  return made
}
const classOf = ({ruleId}: Finding): string => builtin.rules?.[ruleId ?? '']?.meta.docs.defect ?? 'none'
const overlaps = ({range}: Finding, [start, end]: readonly [number, number]): boolean =>
  range[0] < end && range[1] > start

function countLabel(label: Label, hits: readonly Finding[], name: string): void {
  const tally = tallyOf(label.class)
  tally.labels++
  const own = hits.filter((hit) => classOf(hit) === label.class)
  if (own.length > 0) tally.found++
  else if (hits.length > 0) tally.otherwise++
  else tally.misses.push(`${name}:${label.line} ${label.text}`)
  if (own.some(({fix}) => fix)) tally.mended++
}

for (const leaf of leaves()) {
  const labels = labelsOf(leaf) ?? []
  const source = sourceOf(leaf)
  const {findings} = await outcomeOf(leaf)
  const placed = labels.map((label) => ({label, place: placeOf(label, source)!}))
  for (const {label, place} of placed)
    if (label.must !== false)
      countLabel(
        label,
        findings.filter((one) => overlaps(one, place)),
        leaf.name,
      )
  for (const finding of findings) {
    if (placed.some(({place}) => overlaps(finding, place))) continue
    const tally = tallyOf(classOf(finding))
    tally.alarms++
    tally.false.push(`${leaf.name}:${finding.line} ${finding.ruleId}: ${source.slice(...finding.range).slice(0, 90)}`)
  }
}

const wanted = process.argv[2]
console.log('class                      labels  found  by another  mended  false alarms')
for (const [name, {labels, found, otherwise, mended, alarms}] of [...tallies].sort())
  console.log(
    name.padEnd(26),
    [labels, found, otherwise, mended, alarms]
      .map((count, at) => String(count).padStart([6, 6, 11, 7, 13][at]!))
      .join(' '),
  )
for (const [name, {misses, false: alarms}] of [...tallies].sort()) {
  if (wanted !== undefined && !name.includes(wanted)) continue
  for (const miss of misses) console.log(`miss   ${name}  ${miss}`)
  for (const alarm of alarms) console.log(`alarm  ${name}  ${alarm}`)
}
