import {rulesOf} from '../core/config/resolve.ts'
import {nearest} from '../core/nearest.ts'
import type {RuleMeta} from '../core/types.ts'
import {pages} from '../generated/pages.ts'
import {UsageError} from '../node/errors.ts'
import type {ExitCode, Io} from './io.ts'
import {pluginsOf} from './list-rules.ts'

/** Prints the page of a built-in rule, or what a rule of the config's plugins and packs says of itself. @throws UsageError */
export async function explain(io: Io, rule: string, config: unknown): Promise<ExitCode> {
  const page = pages[rule]
  if (page !== undefined) {
    io.out(page)
    return 0
  }
  const rules = rulesOf(await pluginsOf(io, config))
  const found = rules.get(rule)
  if (!found) {
    const near = nearest(rule, [...rules.keys()])
    throw new UsageError(`No rule \`${rule}\`${near ? `; did you mean \`${near}\`?` : '; see digestlint rules.'}`)
  }
  io.out(briefPage(rule, found.meta))
  return 0
}

/** A rule of others has its page elsewhere. */
function briefPage(id: string, {docs, fixable, hasSuggestions, messages, languages}: RuleMeta): string {
  const lines = [
    `# ${id}`,
    '',
    docs.description,
    '',
    `Recommended: ${docs.recommended}. ${fixable ? 'Fixes what is safe to fix.' : hasSuggestions ? 'Gives suggestions.' : 'Fixes nothing.'}${languages ? ` Languages: ${languages.join(', ')}.` : ''}`,
    '',
    'It says:',
    '',
    ...Object.values(messages).map((message) => `- ${message}`),
    ...(docs.url ? ['', `More: ${docs.url}`] : []),
  ]
  return `${lines.join('\n')}\n`
}
