import type {Config} from '../types.ts'
import {
  type Check,
  type Checks,
  isRecord,
  isText,
  join,
  listOf,
  mapOf,
  must,
  objectOf,
  oneOf,
  show,
  suggest,
} from './checks.ts'
import {globProblem} from './globs.ts'

const SEVERITIES = ['error', 'warn', 'info', 'off']
const SITE = /^[^\s/]{1,253}$/u
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/u

/** What is wrong with a config's shape, a line each, with the path of the key. Rules are checked once plugins are known. */
export function validateShape(data: unknown): string[] {
  const problems: string[] = []
  objectOf(KEYS)(data, '', (problem) => problems.push(problem))
  return problems
}

/** What is wrong with one rule's setting, as the rest of a sentence about it; null for nothing. */
export function settingProblem(setting: unknown): string | null {
  const severity = Array.isArray(setting) ? setting[0] : isRecord(setting) ? setting.severity : setting
  if (typeof severity !== 'string' || !SEVERITIES.includes(severity))
    return `has the severity ${show(severity)}; expected ${SEVERITIES.join(', ')}.`
  if (Array.isArray(setting) && (setting.length > 2 || (setting.length === 2 && !isRecord(setting[1]))))
    return 'must be [severity, {options}].'
  if (!isRecord(setting)) return null
  const odd = Object.keys(setting).find((key) => !['severity', 'fix', 'options'].includes(key))
  if (odd !== undefined) return `has an unknown key \`${odd}\`${suggest(odd, ['severity', 'fix', 'options'])}`
  if (setting.fix !== undefined && setting.fix !== 'off' && setting.fix !== 'safe')
    return 'has a `fix` that is neither `off` nor `safe`.'
  return setting.options === undefined || isRecord(setting.options) ? null : 'has `options` that are no object.'
}

const boolean = must((value) => typeof value === 'boolean', 'true or false')
const fraction = must((value) => typeof value === 'number' && value >= 0 && value <= 1, 'a number from 0 to 1')

const glob: Check = (value, at, tell) => {
  const problem = globProblem(value)
  if (problem !== null) tell(`\`${at}\` ${problem.startsWith('must') ? '' : 'is wrong: '}${problem}`)
}
const globs = listOf(glob, 'a list of globs such as ["posts/**"]', 1)

const ruleSetting: Check = (value, at, tell) => {
  const problem = settingProblem(value)
  if (problem !== null) tell(`\`${at}\` ${problem}`)
}
const rules = mapOf(ruleSetting, 'an object of rules and their severities')

const settingKeys: Checks = {
  purpose: oneOf('republish', 'corpus'),
  lang: must((value) => typeof value === 'string' && LANGUAGE.test(value), 'a language tag such as "en"'),
  site: must((value) => typeof value === 'string' && SITE.test(value), 'a host such as "example.org"'),
  confidence: objectOf({fix: fraction, suggest: fraction}),
  records: objectOf({
    ...Object.fromEntries(
      ['text', 'title', 'url', 'id', 'site', 'date', 'lang', 'description'].map((name) => [
        name,
        must(isText, 'a field'),
      ]),
    ),
    markup: oneOf('text', 'markdown', 'html'),
  }),
}
/** Plugins may have settings of their own, so an unknown name is wrong only where it looks like a slip of a known one. */
const settings: Check = (value, at, tell) => {
  if (!isRecord(value)) return tell(`\`${at}\` must be an object, not ${show(value)}.`)
  for (const [key, inner] of Object.entries(value)) {
    const check = Object.hasOwn(settingKeys, key) ? settingKeys[key] : undefined
    const near = check ? '' : suggest(key, Object.keys(settingKeys))
    if (check) check(inner, join(at, key), tell)
    else if (near.includes('did you mean')) tell(`unknown key \`${join(at, key)}\`${near}`)
  }
}

const textOr = (what: string): Check => must((value) => isText(value) || isRecord(value), what)
const plugins: Check = (value, at, tell) =>
  (isRecord(value)
    ? mapOf(must(isRecord, 'a plugin'), '')
    : listOf(textOr('a package, a path or a plugin'), 'a list of packages'))(value, at, tell)
const extended = must(isText, 'a preset, a package or a path')

const KEYS: Readonly<Record<keyof Config, Check>> = {
  $schema: must((value) => typeof value === 'string', 'a text'),
  root: boolean,
  extends: (value, at, tell) =>
    (Array.isArray(value) ? listOf(extended, '') : must(isText, 'a name or a list of names'))(value, at, tell),
  plugins,
  rules,
  overrides: listOf(objectOf({files: globs, excludedFiles: globs, rules, settings}, ['files']), 'a list of overrides'),
  ignores: listOf(glob, 'a list of globs'),
  settings,
  packs: listOf(textOr('the path of a pack file'), 'a list of pack files'),
  reportUnusedDirectives: must(
    (value) => typeof value === 'boolean' || SEVERITIES.includes(String(value)),
    `true, false or a severity (${SEVERITIES.join(', ')})`,
  ),
  requireDirectiveReason: boolean,
}
