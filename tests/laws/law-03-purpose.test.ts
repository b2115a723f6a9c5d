import {describe, expect, it} from 'vitest'
import {createLinter, recommendedConfig} from '../../src/index.ts'

const fixed = (text: string, purpose: 'republish' | 'corpus'): string => {
  const config = {...recommendedConfig, settings: {...recommendedConfig.settings, purpose}}
  return createLinter({config}).fixText(text)[0]?.output ?? text
}

describe.each([
  ['a rights notice', 'Copyright 2019 Elmira Gazette. All rights reserved.'],
  ['a photographer’s credit', 'Photo by Jo Poe'],
])('%s', (_, line) => {
  const text = `The ferry left Elmira at noon with all its crew.\n\n${line}\n\nIt came back at dusk, two hours late.\n`
  it('stays where the text is published again', () => {
    expect(fixed(text, 'republish')).toBe(text)
  })
  it('goes where the text is for a corpus', () => {
    expect(fixed(text, 'corpus')).toBe(text.replace(`${line}\n\n`, ''))
  })
})
