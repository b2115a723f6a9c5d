import {settingProblem} from '../core/config/validate.ts'
import type {RuleSetting} from '../core/types.ts'
import {UsageError} from '../node/errors.ts'

/** `no-x: off` or `no-x: [warn, {max: 3}]`, each as YAML. @throws UsageError */
export async function ruleSettings(flags: readonly string[]): Promise<Record<string, RuleSetting>> {
  const {parse} = await import('yaml')
  const rules: Record<string, RuleSetting> = {}
  for (const flag of flags) {
    let data: unknown
    try {
      data = parse(flag.includes(': ') ? flag : flag.replace(':', ': '))
    } catch {
      data = null
    }
    if (typeof data !== 'object' || data === null)
      throw new UsageError(`--rule ${flag}: write \`no-x: off\` or \`no-x: [warn, {…}]\`.`)
    for (const [id, setting] of Object.entries(data)) {
      const value = setting === false ? 'off' : setting
      const problem = settingProblem(value)
      if (problem) throw new UsageError(`--rule ${flag}: \`${id}\` ${problem}`)
      rules[id] = value as RuleSetting
    }
  }
  return rules
}
