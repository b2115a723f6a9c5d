import type {Rule} from '../../src/core/types.ts'

const START = '<!-- head:start -->'
const END = '<!-- head:end -->'

/** A rule's page with the head that its `meta` says. A page that has none yet gives up its title and first paragraph for it. */
export function withHead(page: string, id: string, rule: Rule): string {
  const body = page.includes(END)
    ? page.slice(page.indexOf(END) + END.length)
    : page.replace(/^# [^\n]{1,200}\n+(?!#)[^\n]{1,2000}\n/u, '\n')
  return `# ${id}\n\n${START}\n${headOf(rule)}\n${END}\n\n${body.trimStart()}`
}

function headOf({meta}: Rule): string {
  const {description, recommended, defect} = meta.docs
  const facts = [
    ['Level in `recommended`', `\`${recommended}\``],
    ['Mended by `--fix`', meta.fixable ? 'yes' : 'no'],
    ['Suggestions', meta.hasSuggestions ? 'yes' : 'no'],
    ['Defect', defect ? `\`${defect}\`` : null],
    ['Languages', meta.languages ? meta.languages.map((one) => `\`${one}\``).join(', ') : null],
    ['Packs', meta.packs && meta.packs.length > 0 ? meta.packs.map((one) => `\`${one}\``).join(', ') : null],
    ['Deprecated', meta.deprecated ? deprecation(meta.deprecated) : null],
  ] as const
  const rows = facts.flatMap(([name, value]) => (value === null ? [] : [`- ${name}: ${value}`]))
  return `${description}\n\n${rows.join('\n')}`
}

function deprecation(deprecated: NonNullable<Rule['meta']['deprecated']>): string {
  if (deprecated === true || deprecated === false) return 'yes'
  const instead = deprecated.replacedBy?.map((one) => `\`${one}\``).join(', ')
  return [deprecated.message, instead ? `use ${instead}` : null].filter(Boolean).join('; ') || 'yes'
}
