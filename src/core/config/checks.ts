import {nearest} from '../nearest.ts'

export type Tell = (problem: string) => void
/** Tells what is wrong with a value; `at` is its key path. */
export type Check = (value: unknown, at: string, tell: Tell) => void
export type Checks = Readonly<Record<string, Check>>

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

const LONGEST_LIST = 14

/** `; did you mean …?`, or the known names where they are few. */
export function suggest(name: string, known: readonly string[]): string {
  const near = nearest(name, known)
  if (near) return `; did you mean \`${near}\`?`
  return known.length > 0 && known.length <= LONGEST_LIST ? `; known: ${known.join(', ')}.` : '.'
}

/** A value for a message: on one line, short. */
export const show = (value: unknown): string => {
  const text = typeof value === 'function' ? 'a function' : (JSON.stringify(value) ?? String(value))
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

/** A key path: `rules["no-x"].max`, `overrides[0].files`. */
export function join(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`
  if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key)) return `${path}[${JSON.stringify(key)}]`
  return path === '' ? key : `${path}.${key}`
}

export const must =
  (isRight: (value: unknown) => boolean, what: string): Check =>
  (value, at, tell) => {
    if (!isRight(value)) tell(`\`${at}\` must be ${what}, not ${show(value)}.`)
  }

export const oneOf = (...values: readonly string[]): Check =>
  must((value) => typeof value === 'string' && values.includes(value), values.map((value) => `"${value}"`).join(' or '))

export const listOf =
  (item: Check, what: string, least = 0): Check =>
  (value, at, tell) => {
    if (!Array.isArray(value) || value.length < least) return tell(`\`${at}\` must be ${what}, not ${show(value)}.`)
    for (const [index, one] of value.entries()) item(one, join(at, index), tell)
  }

/** An object with these keys alone. */
export const objectOf =
  (keys: Checks, needed: readonly string[] = []): Check =>
  (value, at, tell) => {
    if (!isRecord(value))
      return tell(
        at === '' ? `must be an object, not ${show(value)}.` : `\`${at}\` must be an object, not ${show(value)}.`,
      )
    for (const [key, inner] of Object.entries(value)) {
      const check = Object.hasOwn(keys, key) ? keys[key] : undefined
      if (!check) tell(`unknown key \`${join(at, key)}\`${suggest(key, Object.keys(keys))}`)
      else if (inner !== undefined) check(inner, join(at, key), tell)
    }
    for (const key of needed) if (!(key in value)) tell(`\`${at}\` needs \`${key}\`.`)
  }

/** An object whose keys are names of the user's. */
export const mapOf =
  (item: Check, what: string): Check =>
  (value, at, tell) => {
    if (!isRecord(value)) return tell(`\`${at}\` must be ${what}, not ${show(value)}.`)
    for (const [key, inner] of Object.entries(value)) item(inner, join(at, key), tell)
  }
