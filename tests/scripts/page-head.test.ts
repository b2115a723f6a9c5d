import {describe, expect, it} from 'vitest'
import {withHead} from '../../scripts/generate/page-head.ts'
import type {Rule} from '../../src/core/types.ts'

const rule = (meta: Partial<Rule['meta']> = {}): Rule => ({
  meta: {type: 'problem', docs: {description: 'Finds x.', recommended: 'warn'}, messages: {x: 'x'}, ...meta},
  create: () => ({}),
})

describe('the head of a rule page', () => {
  it('takes the place of the title and the first paragraph of a page that has none', () => {
    const page = withHead('# old\n\nWhat it said.\n\n## Rule details\n\nStays.\n', 'no-x', rule())
    expect(page).toBe(
      '# no-x\n\n<!-- head:start -->\nFinds x.\n\n- Level in `recommended`: `warn`\n- Mended by `--fix`: no\n- Suggestions: no\n<!-- head:end -->\n\n## Rule details\n\nStays.\n',
    )
  })

  it('is the same when made again, and new where the meta is', () => {
    const page = withHead('# no-x\n\nFinds.\n\n## Rule details\n', 'no-x', rule())
    expect(withHead(page, 'no-x', rule())).toBe(page)
    const changed = withHead(page, 'no-x', rule({fixable: 'text', languages: ['en', 'de']}))
    expect(changed).toContain('- Mended by `--fix`: yes')
    expect(changed).toContain('- Languages: `en`, `de`')
    expect(changed.endsWith('## Rule details\n')).toBe(true)
  })

  it('keeps a page whose details begin at once', () => {
    expect(withHead('# no-x\n\n## Rule details\n\nStays.\n', 'no-x', rule())).toContain('## Rule details\n\nStays.\n')
  })

  it('says what to use instead of a deprecated rule', () => {
    const page = withHead('# no-x\n', 'no-x', rule({deprecated: {message: 'too noisy', replacedBy: ['no-y']}}))
    expect(page).toContain('- Deprecated: too noisy; use `no-y`')
  })
})
