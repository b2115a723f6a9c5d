import {type AST, RegExpParser} from '@eslint-community/regexpp'

/** What a pack cannot say, in words for whoever imports a style. */
export class Uncarried extends Error {}

export interface Wordings {
  /** All that the expression matches, as patterns of a pack. */
  readonly phrases: readonly string[]
  /** Patterns around them that make a match right, from `(?! of)` and `(?<!well-)`. */
  readonly unless: readonly string[]
  /** `(?i)` stands in front. */
  readonly ignoresCase: boolean
  /** Whether no end can lie in a word: `\b` stands there, or a mark. */
  readonly isBound: boolean
  /** A full stop stands for any character, and was taken for itself. */
  readonly hasAnyMark: boolean
}

/** Past this a list of wordings is nothing that a person reviews. */
const MOST = 100
const LONGEST = 2000
const MOST_REPEATS = 4
/** Stands for `\w*` while wordings are made. */
const ENDING = '\uE000'
const FOREIGN = /\\[AzZGpPQEKRXh]|\(\?(?:P|>|#|\()/u
const MISPLACED = /(?:^|[^\p{L}\p{N}])\uE000|\uE000[\p{L}\p{N}\uE000]/u

/** All wordings that a regular expression of Vale's matches, where they are few and plain. @throws Uncarried */
export function wordingsOf(source: string): Wordings {
  const ignoresCase = source.startsWith('(?i)')
  const bare = ignoresCase ? source.slice(4) : source
  if (bare.length > LONGEST) throw new Uncarried(`is longer than ${LONGEST} characters`)
  if (FOREIGN.test(bare)) throw new Uncarried('has syntax that only the engine of Vale knows')
  const state = {hasAnyMark: false}
  const phrases = new Set<string>()
  const unless = new Set<string>()
  let isBound = true
  for (const {elements} of parse(bare).alternatives) {
    const {inner, before, after} = around(elements)
    const made = inAll(inner, state)
    isBound &&= isEdge(elements[0]) || made.every((one) => /^[^\p{L}\p{N}]/u.test(one))
    isBound &&= isEdge(elements.at(-1)) || made.every((one) => /[^\p{L}\p{N}\uE000]$/u.test(one))
    for (const phrase of made) phrases.add(patternOf(phrase))
    for (const one of before.flatMap((words) => inAny(words, state)))
      for (const phrase of made) unless.add(patternOf(one + phrase))
    // `(?! of)` is about what begins so, "offer" too.
    for (const one of after.flatMap((words) => inAny(words, state)))
      for (const phrase of made) unless.add(patternOf(phrase + one + (/[\p{L}\p{N}]$/u.test(one) ? ENDING : '')))
  }
  if (phrases.size + unless.size > MOST) throw tooMany()
  return {phrases: [...phrases], unless: [...unless], ignoresCase, isBound, hasAnyMark: state.hasAnyMark}
}

function parse(source: string): AST.Pattern {
  try {
    // Loose, as Vale's engine is: `\-` and a lone `{` stand for themselves.
    return new RegExpParser({ecmaVersion: 2025}).parsePattern(source, 0, source.length, {unicode: false})
  } catch (error) {
    const [, why = 'it is too deep'] = /: ([^:]*)$/u.exec(error instanceof Error ? error.message : '') ?? []
    throw new Uncarried(`cannot be read: ${why.toLowerCase()}`)
  }
}

type Words = readonly AST.Alternative[]

/** Negative looks around a wording, taken off its ends. */
function around(elements: readonly AST.Element[]): {inner: AST.Element[]; before: Words[]; after: Words[]} {
  const inner = [...elements]
  const before: Words[] = []
  const after: Words[] = []
  // An edge of a word may stand outside of them: `some(?! of)\b`.
  for (let first = inner[0]; isLook(first, 'lookbehind') || isEdge(first); first = inner[0]) {
    if (isLook(first, 'lookbehind')) before.push(first.alternatives)
    inner.shift()
  }
  for (let last = inner.at(-1); isLook(last, 'lookahead') || isEdge(last); last = inner.at(-1)) {
    if (isLook(last, 'lookahead')) after.push(last.alternatives)
    inner.pop()
  }
  return {inner, before, after}
}

const isLook = (node: AST.Element | undefined, kind: string): node is AST.LookaroundAssertion =>
  node?.type === 'Assertion' && node.kind === kind && 'negate' in node && node.negate

const isEdge = (node: AST.Element | undefined): boolean => node?.type === 'Assertion' && node.kind === 'word'

interface State {
  hasAnyMark: boolean
}

function inAny(alternatives: Words, state: State): string[] {
  const all = new Set(alternatives.flatMap(({elements}) => inAll(elements, state)))
  if (all.size > MOST) throw tooMany()
  return [...all]
}

function inAll(elements: readonly AST.Element[], state: State): string[] {
  let all = ['']
  for (const element of elements) {
    const next = inOne(element, state)
    if (all.length * next.length > MOST) throw tooMany()
    all = all.flatMap((start) => next.map((end) => start + end))
  }
  return all
}

const tooMany = (): Uncarried => new Uncarried(`stands for more than ${MOST} wordings`)

function inOne(node: AST.Element, state: State): string[] {
  switch (node.type) {
    case 'Character':
      return [textOf(node.value)]
    case 'CharacterSet':
      if (node.kind === 'any') {
        state.hasAnyMark = true
        return ['.']
      }
      return inSet(node)
    case 'CharacterClass':
      return inClass(node)
    case 'CapturingGroup':
      return inAny(node.alternatives, state)
    case 'Group':
      if (node.modifiers) throw new Uncarried('changes letter case in the middle')
      return inAny(node.alternatives, state)
    case 'Quantifier':
      return repeated(node, state)
    case 'Assertion':
      if (node.kind === 'word' && !node.negate) return ['']
      throw new Uncarried(
        node.kind === 'start' || node.kind === 'end'
          ? 'asks for the start or the end of a line'
          : 'looks at what stands around it',
      )
    default:
      throw new Uncarried('asks for words that were matched before')
  }
}

const textOf = (code: number): string => {
  const text = String.fromCodePoint(code)
  return /\s/u.test(text) ? ' ' : text
}

function inSet(node: AST.CharacterSet): string[] {
  if (node.kind === 'space' && !node.negate) return [' ']
  if (node.kind === 'digit' && !node.negate) return [...'0123456789']
  throw new Uncarried(`has \`${node.raw}\`, which stands for any letter or mark`)
}

/** Letters of a class that are written out: more are no wording. */
const MOST_IN_CLASS = 16

function inClass(node: AST.CharacterClass): string[] {
  if (node.negate) throw new Uncarried(`has \`${node.raw}\`, all letters and marks but some`)
  const all = new Set<string>()
  for (const one of node.elements) {
    if (one.type === 'Character') all.add(textOf(one.value))
    else if (one.type === 'CharacterClassRange' && one.max.value - one.min.value < MOST_IN_CLASS)
      for (let code = one.min.value; code <= one.max.value; code++) all.add(textOf(code))
    else if (one.type === 'CharacterSet') for (const text of inSet(one as AST.CharacterSet)) all.add(text)
    else throw new Uncarried(`has \`${node.raw}\`, which stands for any letter`)
  }
  if (all.size > MOST_IN_CLASS) throw new Uncarried(`has \`${node.raw}\`, which stands for many letters`)
  return [...all]
}

/** `\w`, `[a-z]`, `[A-Za-z]`. */
const isAnyLetter = (node: AST.QuantifiableElement): boolean =>
  (node.type === 'CharacterSet' && node.kind === 'word' && !node.negate) ||
  (node.type === 'CharacterClass' && /^\[(?:a-z|A-Za-z|a-zA-Z|\\w)\]$/u.test(node.raw))

function repeated({element, min, max, raw}: AST.Quantifier, state: State): string[] {
  if (isAnyLetter(element) && min === 0 && max === Number.POSITIVE_INFINITY) return [ENDING]
  if (element.type === 'CharacterSet' && element.kind === 'any')
    throw new Uncarried(`has \`${raw}\`, which stands for any words`)
  if (element.type === 'Assertion') throw new Uncarried('repeats what stands around it')
  const once = inOne(element, state)
  // A run of spaces is one.
  if (once.every((text) => text === ' ')) return min === 0 ? ['', ' '] : [' ']
  if (max > MOST_REPEATS) throw new Uncarried(`has \`${raw}\`, which repeats without a small limit`)
  const all = new Set<string>()
  let times = ['']
  for (let count = 0; count <= max; count++) {
    if (count >= min) for (const text of times) all.add(text)
    times = times.flatMap((start) => once.map((end) => start + end))
    if (times.length > MOST && count < max) throw tooMany()
  }
  return [...all]
}

/** A wording as a pattern: marks of the pattern language are escaped. @throws Uncarried where letters may begin a word or stand in it */
function patternOf(wording: string): string {
  const text = wording.trim().replace(/ {2,}/gu, ' ')
  if (text === '') throw new Uncarried('may match nothing at all')
  if (MISPLACED.test(text)) throw new Uncarried('has any letters at the front or in the middle of a word')
  return text.replace(/[()[\]{}|*\\]/gu, '\\$&').replaceAll(ENDING, '*')
}

/** A wording that a pattern made here finds. */
export const exampleOf = (phrase: string): string =>
  phrase.replace(/\\(.)|\*/gu, (_, mark: string | undefined) => mark ?? '')
