import {describe, expect, it} from 'vitest'
import {recommendedConfig} from '../../src/builtin.ts'
import type {Finding, Rule, Visitors} from '../../src/core/types.ts'
import {createLinter} from '../../src/index.ts'

const ruleOf = (visitors: Visitors): Rule => ({
  meta: {type: 'problem', docs: {description: 'x', recommended: 'off'}, messages: {found: 'Found.'}, languages: ['*']},
  create: () => visitors,
})
/** Findings of rules with these visitors on a Markdown paragraph. */
const findingsOf = (...visitors: readonly Visitors[]): readonly Finding[] => {
  const rules = Object.fromEntries(visitors.map((one, index) => [`r${index}`, ruleOf(one)]))
  const config = {
    ...recommendedConfig,
    plugins: [{meta: {name: 'house', version: '1.0.0'}, rules}],
    rules: Object.keys(rules).map((id) => ({
      id: `house/${id}`,
      severity: 'warn' as const,
      fix: 'safe' as const,
      options: {},
    })),
  }
  return createLinter({config}).lintText('The *ferry* left at noon.\n', {filename: 'a.md'})[0]!.messages
}

describe('a visitor that could never be called is an error', () => {
  it.each([
    ['Paragraph', 'did you mean `paragraph`?'],
    ['paragraf:exit', 'did you mean `paragraph`?'],
    ['Program', 'there are those of mdast, `block`, `sentence` and `quote`.'],
  ])('%s', (key, hint) => {
    const [finding, ...rest] = findingsOf({[key]: () => {}})
    expect(rest).toEqual([])
    expect(finding?.fatal).toBe(true)
    expect(finding?.message).toBe(
      `Rule \`house/r0\` crashed: Visitor \`${key.replace(':exit', '')}\` names no type of node, so it would never be called; ${hint} Its other findings here are missing; turn it off or report this to its author.`,
    )
  })
  it('so is a selector that does not parse, with its reason', () =>
    expect(findingsOf({'paragraph >': () => {}})[0]?.message).toContain('Selector `paragraph >` does not parse'))
  it('and the other rules go on, each called for its own nodes', () => {
    const called: string[] = []
    findingsOf(
      {block: () => called.push('first')},
      {paragraph: () => called.push('never'), Paragraph: () => {}},
      {
        emphasis: () => called.push('third'),
      },
    )
    expect(called).toEqual(['first', 'third'])
  })
})

it.each([
  'paragraph',
  'text:exit',
  'yaml',
  'footnoteReference',
  'block',
  'sentence:exit',
  'quote',
  '*',
  'paragraph > text',
  ':not(text)',
])('%s is a visitor', (key) => expect(findingsOf({[key]: () => {}})).toEqual([]))
