import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import digestlint from '../../src/unified.ts'

it('a remark user sees findings as messages of the vfile', async () => {
  const file = new VFile({path: 'a.md', value: '# Ferry returns\n\nThe ferry left.\n\nAdjust Comment Print\n'})
  const processor = unified().use(remarkParse).use(digestlint)
  await processor.run(processor.parse(file), file)
  expect(file.messages.map(({ruleId, source, line, fatal}) => ({ruleId, source, line, fatal}))).toEqual([
    {ruleId: 'no-toolbar-text', source: 'digestlint', line: 5, fatal: true},
  ])
})
