import type {Rule} from '../../src/core/types.ts'
import {namesIn} from './files.ts'

/** The built-in rules themselves, by id. Word and pack modules that they import must be written before. */
export async function builtInRules(): Promise<ReadonlyMap<string, Rule>> {
  const rules = new Map<string, Rule>()
  for (const id of namesIn('rules', '.ts')) {
    const module = (await import(`../../rules/${id}.ts`)) as {default: Rule}
    rules.set(id, module.default)
  }
  return rules
}
