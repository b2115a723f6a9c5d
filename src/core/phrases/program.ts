import type {Item, Items, Pattern} from './pattern.ts'
import type {Slot} from './slots.ts'

type TakeSlot = Extract<Slot, {kind: 'take'}>
/**
 * One step of a compiled pattern. `split` tries `first`, then `second`, or `second` alone where `first` needs another unit than stands there;
 * `pick` goes where the unit says that stands there, and fails where it says nothing; `save` marks a group's edge. Units are folded.
 */
export type Step =
  | {readonly op: 'literal'; readonly text: string}
  | {readonly op: 'space'}
  | {readonly op: 'ending'}
  | {readonly op: 'word'}
  | {readonly op: 'name'}
  | {readonly op: 'next'}
  | {readonly op: 'rest'}
  | {readonly op: 'sentence-end'}
  | {readonly op: 'take'; readonly take: TakeSlot['take']}
  | {op: 'split'; first: number; second: number; readonly unit: number}
  | {readonly op: 'pick'; readonly ways: ReadonlyMap<number, number>}
  | {op: 'jump'; to: number}
  | {readonly op: 'save'; readonly slot: number}
  | {readonly op: 'match'}

export interface Program {
  readonly steps: readonly Step[]
  readonly groups: number
  readonly exactCase: boolean
}

/** Compiles a pattern for `run`. Choices are tried in their order, optional words first with them, slots short unless last. */
export function compileProgram(pattern: Pattern, exactCase: boolean): Program {
  const steps: Step[] = []
  emitAll(steps, pattern.items, true)
  steps.push({op: 'match'})
  return {steps, groups: pattern.groups, exactCase}
}

function emitAll(steps: Step[], items: Items, last: boolean): void {
  items.forEach((item, index) => {
    emit(steps, item, last && index === items.length - 1)
  })
}

function emit(steps: Step[], item: Item, last: boolean): void {
  if (item.kind === 'literal') steps.push({op: 'literal', text: item.text})
  else if (item.kind === 'space') steps.push({op: 'space'})
  else if (item.kind === 'ending') steps.push({op: 'ending'})
  else if (item.kind === 'optional') {
    const split = splitTo(steps.length + 1, item.items)
    steps.push(split)
    emitAll(steps, item.items, last)
    split.second = steps.length
  } else {
    steps.push({op: 'save', slot: item.group * 2})
    if (item.kind === 'choice') emitChoice(steps, item.options, last)
    else emitSlot(steps, item.slot, last)
    steps.push({op: 'save', slot: item.group * 2 + 1})
  }
}

/** What a first way begins with is unknown where it does not begin with letters or marks of its own. */
const ANYTHING = -1
const unitOf = (items: Items): number => {
  const [first] = items
  return first?.kind === 'literal' ? first.text.charCodeAt(0) : ANYTHING
}
const splitTo = (first: number, items: Items) => ({op: 'split' as const, first, second: 0, unit: unitOf(items)})

type Jump = {op: 'jump'; to: number}

/** Options of which each begins with letters or marks of its own are told by the first of them; the others are tried in turn. */
function emitChoice(steps: Step[], options: readonly Items[], last: boolean): void {
  const jumps: Jump[] = []
  const byUnit = new Map<number, Items[]>()
  for (const option of options) {
    const unit = unitOf(option)
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), option])
  }
  if (byUnit.has(ANYTHING) || byUnit.size === 1) emitTurns(steps, options, last, jumps)
  else {
    const ways = new Map<number, number>()
    steps.push({op: 'pick', ways})
    for (const [unit, alike] of byUnit) {
      ways.set(unit, steps.length)
      emitTurns(steps, alike, last, jumps)
      const jump: Jump = {op: 'jump', to: 0}
      jumps.push(jump)
      steps.push(jump)
    }
  }
  for (const jump of jumps) jump.to = steps.length
}

function emitTurns(steps: Step[], options: readonly Items[], last: boolean, jumps: Jump[]): void {
  for (const option of options.slice(0, -1)) {
    const split = splitTo(steps.length + 1, option)
    steps.push(split)
    emitAll(steps, option, last)
    const jump: Jump = {op: 'jump', to: 0}
    jumps.push(jump)
    steps.push(jump)
    split.second = steps.length
  }
  emitAll(steps, options.at(-1) ?? [], last)
}

function emitSlot(steps: Step[], slot: Slot, last: boolean): void {
  if (slot.kind === 'take') steps.push({op: 'take', take: slot.take})
  else if (slot.kind === 'rest') steps.push({op: 'rest'})
  else if (slot.kind === 'words') emitWords(steps, slot.token, slot.min, slot.max, last)
  else if (last) steps.push({op: 'sentence-end'})
  else {
    steps.push({op: 'word'})
    const loop = steps.length
    const split = {op: 'split', first: loop + 4, second: loop + 1, unit: ANYTHING} as const
    steps.push(split, {op: 'next'}, {op: 'word'}, {op: 'jump', to: loop})
  }
}

function emitWords(steps: Step[], token: 'word' | 'name', min: number, max: number, last: boolean): void {
  const splits: {first: number; second: number}[] = []
  for (let count = 0; count < max; count++) {
    if (count >= min) {
      const split = {op: 'split' as const, first: 0, second: 0, unit: ANYTHING}
      splits.push(split)
      steps.push(split)
      split[last ? 'first' : 'second'] = steps.length
    }
    if (count > 0) steps.push({op: 'next'})
    steps.push({op: token})
  }
  for (const split of splits) split[last ? 'second' : 'first'] = steps.length
}
