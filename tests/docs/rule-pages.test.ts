import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {builtin} from '../../src/index.ts'
import {checkRulePage} from '../../src/tester/index.ts'

test.each(Object.entries(builtin.rules ?? {}))('the examples in the page of %s hold', (id, rule) => {
  const page = readFileSync(new URL(`../../docs/rules/${id}.md`, import.meta.url), 'utf8')
  expect(checkRulePage(id, rule, page)).toEqual([])
})
