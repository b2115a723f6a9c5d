import type {Range} from '../types.ts'

/** A quotation mark of a text, told from apostrophes and inches. */
export interface Mark {
  readonly at: number
  /** Units that the mark takes: two for '' and ``. */
  readonly length: number
  readonly kind: 'double' | 'single'
  readonly curly: boolean
  readonly canOpen: boolean
  readonly canClose: boolean
  /** A curly mark that stands as its opposite would ("so“ he", " ”so"), or ’’ with space on both sides. */
  readonly turned?: boolean
}

const SPACE = /\s/u
const WORD = /[\p{L}\p{N}]/u
const ELISIONS = /^(?:\d0s|\d\d\b|tis\b|twas\b|til\b|till\b|em\b|cause\b|bout\b|round\b|n\b|nuff\b|cuz\b)/iu

const isWord = (unit: string | undefined): boolean => unit !== undefined && WORD.test(unit)
const isGap = (unit: string | undefined): boolean => unit === undefined || SPACE.test(unit)
const OPENING = new Set(['(', '[', '{', '-', '–', '—', '/', '“', '‘', '"', "'", '¿', '¡', '*', '_'])
const CLOSING = new Set([
  ')',
  ']',
  '}',
  '-',
  '–',
  '—',
  '/',
  '.',
  ',',
  ';',
  ':',
  '!',
  '?',
  '…',
  '”',
  '’',
  '"',
  "'",
  '*',
  '_',
])

const QUOTATION = /["'`\u2018-\u201f]/gu
function nextMark(text: string, from: number): number {
  QUOTATION.lastIndex = from
  return QUOTATION.test(text) ? QUOTATION.lastIndex - 1 : text.length
}

/** Marks in order. Fast where there is none. */
export function marksIn(text: string, opaque: readonly Range[]): Mark[] {
  const marks: Mark[] = []
  let guard = 0
  for (let at = nextMark(text, 0); at < text.length; at = nextMark(text, at + 1)) {
    const unit = text.charCodeAt(at)
    while (guard < opaque.length && opaque[guard]![1] <= at) guard++
    if ((opaque[guard]?.[0] ?? at + 1) <= at) continue
    const mark = isMojibake(text, at) ? null : markAt(text, at, unit)
    if (!mark) continue
    marks.push(mark)
    at += mark.length - 1
  }
  return marks
}

function markAt(text: string, at: number, unit: number): Mark | null {
  const before = text[at - 1]
  const next = text[at + 1]
  if (unit === 0x201c || unit === 0x201f || unit === 0x201e)
    return {at, length: 1, kind: 'double', curly: true, canOpen: true, canClose: false, turned: isTurned(before, next)}
  if (unit === 0x201d)
    return {at, length: 1, kind: 'double', curly: true, canOpen: false, canClose: true, turned: isTurned(next, before)}
  if ((unit === 0x2018 || unit === 0x2019) && next === text[at]) return pairOfSingles(text, at, unit)
  if ((unit === 39 && next === "'") || (unit === 96 && next === '`')) {
    const after = text[at + 2]
    if (unit === 39 && isGap(before) && isGap(after)) return null
    return {at, length: 2, kind: 'double', curly: false, ...sides(before, after)}
  }
  if (unit === 34)
    return isInches(text, at) ? null : {at, length: 1, kind: 'double', curly: false, ...sides(before, next)}
  return singleAt(text, at, unit, before, next)
}

/** Words or their marks on the side of the space, space or a mark on the side of the words. */
const isTurned = (outer: string | undefined, inner: string | undefined): boolean =>
  !isGap(outer) && !OPENING.has(outer!) && (isGap(inner) || (CLOSING.has(inner!) && !OPENING.has(inner!)))

/** ‘‘ and ’’ in the place of double marks; not the end of a quotation in a quotation. */
function pairOfSingles(text: string, at: number, unit: number): Mark {
  const opens = unit === 0x2018
  const turned = isGap(text[at - 1]) && isGap(text[at + 2])
  return {at, length: 2, kind: 'double', curly: true, canOpen: opens, canClose: !opens, turned}
}

/** Where a straight mark can open and close, by its neighbours. */
function sides(before: string | undefined, next: string | undefined): {canOpen: boolean; canClose: boolean} {
  const left = isGap(before) || OPENING.has(before!)
  const right = isGap(next) || CLOSING.has(next!)
  if (isGap(before) && !isGap(next)) return {canOpen: true, canClose: false}
  if (isGap(next) && !isGap(before)) return {canOpen: false, canClose: true}
  return left === right ? {canOpen: true, canClose: true} : {canOpen: left, canClose: right}
}

/** 6'2", 5-foot-11", 12" */
const isInches = (text: string, at: number): boolean => {
  if (!/\d/u.test(text[at - 1] ?? '')) return false
  return (
    /\d['’]\s?\d{1,2}$/u.test(text.slice(Math.max(0, at - 8), at)) ||
    (mayBeInches(text, at) && !hasOpenBefore(text, at))
  )
}

/** A short figure before the mark, and a word behind it. */
const mayBeInches = (text: string, at: number): boolean =>
  /(?:^|[\s(-])\d{1,3}$/u.test(text.slice(Math.max(0, at - 8), at)) &&
  /^\s?(?:[a-z]|x\s?\d)/u.test(text.slice(at + 1, at + 4))

/** Units before a mark in which a quotation may have been opened. */
const REACH = 400
function hasOpenBefore(text: string, at: number): boolean {
  let isOpen = false
  for (
    let mark = text.indexOf('"', Math.max(0, at - REACH));
    mark < at && mark >= 0;
    mark = text.indexOf('"', mark + 1)
  )
    if (isOpen || !mayBeInches(text, mark)) isOpen = !isOpen
  return isOpen
}

/** "â€”" is a dash, or a mark, whose bytes were read in the wrong character set. */
const isMojibake = (text: string, at: number): boolean => text[at - 1] === '€' && text[at - 2] === 'â'

function singleAt(
  text: string,
  at: number,
  unit: number,
  before: string | undefined,
  next: string | undefined,
): Mark | null {
  if (isWord(before) && isWord(next)) return null
  if (unit === 0x2018 && isTurned(before, next))
    return {at, length: 1, kind: 'single', curly: true, canOpen: false, canClose: true, turned: true}
  if (unit === 0x2018)
    return isWord(next) &&
      ELISIONS.test(text.slice(at + 1, at + 8)) &&
      isGap(before) &&
      !/^[^‘’\n]{1,80}’(?!\p{L})/u.test(text.slice(at + 1))
      ? null
      : {at, length: 1, kind: 'single', curly: true, canOpen: true, canClose: false}
  if (unit === 0x2019) {
    if (isGap(before) && isWord(next)) return null
    return {at, length: 1, kind: 'single', curly: true, canOpen: false, canClose: true}
  }
  if (unit === 96)
    return isGap(before) && isWord(next)
      ? {at, length: 1, kind: 'single', curly: false, canOpen: true, canClose: false}
      : null
  if (unit !== 39) return null
  if (/\d/u.test(before ?? '') && (/\d/u.test(next ?? '') || next === '"')) return null
  const opens = (isGap(before) || OPENING.has(before!)) && !isGap(next) && !ELISIONS.test(text.slice(at + 1, at + 8))
  const closes = !isGap(before) && (isGap(next) || CLOSING.has(next!))
  return opens || closes ? {at, length: 1, kind: 'single', curly: false, canOpen: opens, canClose: closes} : null
}
