import {nearest} from '../nearest.ts'
import type {Config} from '../types.ts'

const KEYS = [
  '$schema',
  'root',
  'extends',
  'plugins',
  'rules',
  'overrides',
  'ignores',
  'settings',
  'packs',
  'reportUnusedDirectives',
  'requireDirectiveReason',
]
const OVERRIDE_KEYS = ['files', 'excludedFiles', 'rules', 'settings']
const SEVERITIES = ['error', 'warn', 'info', 'off']

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isStrings = (value: unknown): boolean => Array.isArray(value) && value.every((item) => typeof item === 'string')
const suggest = (name: string, known: readonly string[]): string => {
  const near = nearest(name, known)
  return near ? `; did you mean \`${near}\`?` : `; known: ${known.slice(0, 12).join(', ')}.`
}

/** What is wrong with a config's shape, a line each, with the path of the key. Rule names are checked once plugins are known. */
export function validateShape(data: unknown): string[] {
  if (!isRecord(data)) return ['must be an object.']
  const problems = Object.keys(data)
    .filter((key) => !KEYS.includes(key))
    .map((key) => `unknown key \`${key}\`${suggest(key, KEYS)}`)
  const want = (key: keyof Config, isRight: (value: unknown) => boolean, shape: string): void => {
    if (data[key] !== undefined && !isRight(data[key])) problems.push(`\`${key}\` must be ${shape}.`)
  }
  want('root', (value) => typeof value === 'boolean', 'true or false')
  want('extends', (value) => typeof value === 'string' || isStrings(value), 'a name or a list of names')
  want('plugins', (value) => Array.isArray(value) || isRecord(value), 'a list of packages')
  want('ignores', isStrings, 'a list of patterns')
  want('packs', Array.isArray, 'a list of pack files')
  want('requireDirectiveReason', (value) => typeof value === 'boolean', 'true or false')
  want(
    'reportUnusedDirectives',
    (value) => typeof value === 'boolean' || SEVERITIES.includes(String(value)),
    `true, false or a severity (${SEVERITIES.join(', ')})`,
  )
  if (data.rules !== undefined) problems.push(...validateRules(data.rules, 'rules'))
  if (data.settings !== undefined) problems.push(...validateSettings(data.settings, 'settings'))
  const {overrides} = data
  if (overrides === undefined) return problems
  if (!Array.isArray(overrides)) return [...problems, '`overrides` must be a list.']
  overrides.forEach((override: unknown, index) => {
    const path = `overrides[${index}]`
    if (!isRecord(override) || !isStrings(override.files))
      problems.push(`\`${path}.files\` must be a list of patterns.`)
    if (!isRecord(override)) return
    for (const key of Object.keys(override))
      if (!OVERRIDE_KEYS.includes(key)) problems.push(`unknown key \`${path}.${key}\`${suggest(key, OVERRIDE_KEYS)}`)
    if (override.rules !== undefined) problems.push(...validateRules(override.rules, `${path}.rules`))
    if (override.settings !== undefined) problems.push(...validateSettings(override.settings, `${path}.settings`))
  })
  return problems
}

function validateRules(rules: unknown, path: string): string[] {
  if (!isRecord(rules)) return [`\`${path}\` must be an object.`]
  return Object.entries(rules).flatMap(([id, setting]) => {
    const problem = settingProblem(setting)
    return problem ? [`\`${path}["${id}"]\` ${problem}`] : []
  })
}

/** What is wrong with one rule's setting; null for nothing. */
export function settingProblem(setting: unknown): string | null {
  const severity = Array.isArray(setting) ? setting[0] : isRecord(setting) ? setting.severity : setting
  if (!SEVERITIES.includes(String(severity)) || typeof severity !== 'string')
    return `has the severity ${JSON.stringify(severity)}; expected ${SEVERITIES.join(', ')}.`
  if (Array.isArray(setting) && (setting.length > 2 || (setting.length === 2 && !isRecord(setting[1]))))
    return 'must be [severity, {options}].'
  if (isRecord(setting)) {
    const odd = Object.keys(setting).find((key) => !['severity', 'fix', 'options'].includes(key))
    if (odd) return `has an unknown key \`${odd}\`${suggest(odd, ['severity', 'fix', 'options'])}`
    if (setting.fix !== undefined && setting.fix !== 'off' && setting.fix !== 'safe')
      return 'has a `fix` that is neither `off` nor `safe`.'
  }
  return null
}

function validateSettings(settings: unknown, path: string): string[] {
  if (!isRecord(settings)) return [`\`${path}\` must be an object.`]
  const problems: string[] = []
  const {purpose, confidence, lang} = settings
  if (purpose !== undefined && purpose !== 'republish' && purpose !== 'corpus')
    problems.push(`\`${path}.purpose\` must be \`republish\` or \`corpus\`.`)
  if (lang !== undefined && typeof lang !== 'string') problems.push(`\`${path}.lang\` must be a language tag.`)
  if (
    confidence !== undefined &&
    !(
      isRecord(confidence) &&
      Object.values(confidence).every((value) => typeof value === 'number' && value >= 0 && value <= 1)
    )
  )
    problems.push(`\`${path}.confidence\` must be {fix, suggest} between 0 and 1.`)
  return problems
}

/** Rules that no plugin has, with the nearest name. */
export const unknownRules = (ids: readonly string[], known: readonly string[], path = 'rules'): string[] =>
  ids.filter((id) => !known.includes(id)).map((id) => `unknown rule \`${path}["${id}"]\`${suggest(id, known)}`)
