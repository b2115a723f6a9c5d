import {builtin} from '../builtin.ts'
import {suggest} from '../core/config/checks.ts'
import {rulesOf} from '../core/config/resolve.ts'
import {nearest} from '../core/nearest.ts'
import type {PhraseHit, PhrasePack, Plugin, Rule, RuleSetting} from '../core/types.ts'
import {definePhraseRule} from '../plugin.ts'
import {ConfigError} from './errors.ts'

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u
/** A name this near to another rule's is taken for a slip of the pen, in letters. */
const SLIP = 2

/**
 * The rules that a config's packs bring: one for each name that no plugin has, so that a style book needs no code. Null for none.
 * @throws ConfigError where a name can be no rule's, or is a known one misspelt
 */
export function packRules(packs: readonly PhrasePack[], plugins: readonly Plugin[], file: string): Plugin | null {
  const known = [...rulesOf(plugins).keys()]
  const own = new Map<string, PhrasePack[]>()
  for (const pack of packs) {
    if (known.includes(pack.rule)) continue
    const problem = problemOf(pack, known)
    if (problem) throw new ConfigError(file, [problem])
    own.set(pack.rule, [...(own.get(pack.rule) ?? []), pack])
  }
  if (own.size === 0) return null
  // Under the name of the built-in plugin rules have no prefix.
  return {meta: builtin.meta, rules: Object.fromEntries([...own].map(([id, all]) => [id, ruleOf(all)]))}
}

/** A rule that a pack brings warns unless the config says otherwise. */
export const packDefaults = ({rules = {}}: Plugin): Record<string, RuleSetting> =>
  Object.fromEntries(Object.keys(rules).map((id) => [id, 'warn' as const]))

function problemOf({pack, rule}: PhrasePack, known: readonly string[]): string | null {
  const near = nearest(rule, known, SLIP)
  if (rule.includes('/') || near) return `pack \`${pack}\` is for the unknown rule \`${rule}\`${suggest(rule, known)}`
  return NAME.test(rule)
    ? null
    : `pack \`${pack}\`: \`${rule}\` is no name for a rule of its own: write small letters, digits and hyphens, such as \`no-house-style\`.`
}

const ruleOf = (packs: readonly PhrasePack[]): Rule =>
  definePhraseRule({
    meta: {
      type: 'suggestion',
      docs: {
        description: `Finds the phrases of ${packs.map(({pack}) => `\`${pack}\``).join(', ')}.`,
        recommended: 'warn',
      },
      messages: {found: 'Unexpected `{{text}}`.', replace: 'Unexpected `{{text}}`, expected `{{replacement}}`.'},
      fixable: 'text',
      hasSuggestions: true,
      languages: [...new Set(packs.map(({language}) => language))],
      packs: [],
    },
    filter: countsQuoted,
  })

/** An entry that asks for quotations means what stands in them. */
const countsQuoted = ({quoted, entry}: PhraseHit): boolean =>
  !quoted || entry.where === 'quotation' || entry.where === 'any'
