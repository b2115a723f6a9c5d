import type {Item, Items, Pattern} from './pattern.ts'
import type {Slot} from './slots.ts'

type TakeSlot = Extract<Slot, {kind: 'take'}>
/** One step of a compiled pattern. `split` tries `first`, then `second`; `save` marks a group's edge. */
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
  | {op: 'split'; first: number; second: number}
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
    const split = {op: 'split' as const, first: steps.length + 1, second: 0}
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

function emitChoice(steps: Step[], options: readonly Items[], last: boolean): void {
  const jumps: {op: 'jump'; to: number}[] = []
  for (const option of options.slice(0, -1)) {
    const split = {op: 'split' as const, first: steps.length + 1, second: 0}
    steps.push(split)
    emitAll(steps, option, last)
    const jump = {op: 'jump' as const, to: 0}
    jumps.push(jump)
    steps.push(jump)
    split.second = steps.length
  }
  emitAll(steps, options.at(-1) ?? [], last)
  for (const jump of jumps) jump.to = steps.length
}

function emitSlot(steps: Step[], slot: Slot, last: boolean): void {
  if (slot.kind === 'take') steps.push({op: 'take', take: slot.take})
  else if (slot.kind === 'rest') steps.push({op: 'rest'})
  else if (slot.kind === 'words') emitWords(steps, slot.token, slot.min, slot.max, last)
  else if (last) steps.push({op: 'sentence-end'})
  else {
    steps.push({op: 'word'})
    const loop = steps.length
    steps.push({op: 'split', first: loop + 4, second: loop + 1}, {op: 'next'}, {op: 'word'}, {op: 'jump', to: loop})
  }
}

function emitWords(steps: Step[], token: 'word' | 'name', min: number, max: number, last: boolean): void {
  const splits: {op: 'split'; first: number; second: number}[] = []
  for (let count = 0; count < max; count++) {
    if (count >= min) {
      const split = {op: 'split' as const, first: 0, second: 0}
      splits.push(split)
      steps.push(split)
      split[last ? 'first' : 'second'] = steps.length
    }
    if (count > 0) steps.push({op: 'next'})
    steps.push({op: token})
  }
  for (const split of splits) split[last ? 'second' : 'first'] = steps.length
}
