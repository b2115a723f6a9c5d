import {describe, expect, it} from 'vitest'
import {problemOf} from '../../scripts/regex/check.ts'
import {regexesIn} from '../../scripts/regex/find.ts'
import {regexesMadeBy} from '../../scripts/regex/made.ts'

const found = (code: string): string[] =>
  regexesIn('a.ts', code).map(({place, source, flags, isDynamic}) =>
    isDynamic ? `${place} dynamic` : `${place} /${source}/${flags}`,
  )

describe('the finder', () => {
  it.each([
    ['a literal', 'const a = 1\nconst b = /x+/u', ['a.ts:2 /x+/u']],
    ['several in one line, with slashes in classes', 'f(/[/]a/u, /b\\//v)', ['a.ts:1 /[/]a/u', 'a.ts:1 /b\\//v']],
    ['inside a template', 'const a = `$' + '{b.replace(/c/gu, "")}`', ['a.ts:1 /c/gu']],
    ['no division, comment or string', 'const a = b / c / d // /x/\nconst e = "/y/"', []],
    ['a constructor', "new RegExp('x+', 'u')", ['a.ts:1 /x+/u']],
    ['a constructor of constants', "const a = 'x'\nRegExp(`^$" + "{a}+` + 'y', 'u')", ['a.ts:2 /^x+y/u']],
    [
      'the source of another',
      'const a = /x/u\nnew RegExp(`$' + "{a.source}$`, 'iu')",
      ['a.ts:1 /x/u', 'a.ts:2 /x$/iu'],
    ],
    ['what is only known at run time', "new RegExp(words.join('|'), 'u')", ['a.ts:1 dynamic']],
    ['without flags', "new RegExp('x')", ['a.ts:1 /x/']],
  ])('%s', (_what, code, expected) => {
    expect(found(code)).toEqual(expected)
  })
})

describe('the check', () => {
  it.each([
    ['no flag', 'x', 'g', 'has neither'],
    ['nested repeats', '^(?:\\w+\\s?)+$', 'u', 'exponential'],
    ['the same with v', '^(?:\\w+\\s?)+$', 'v', 'exponential'],
    ['behind a look-behind', '(?<=x)(?:a+)+$', 'u', 'exponential'],
    ['alternatives that are the same', '(?:a|a)*b', 'u', 'exponential'],
    ['a repeat to the end, from every place', '\\s+$', 'u', 'polynomial'],
    ['two repeats of the same', '^\\s*-[ \\t]+(.*)$', 'u', 'polynomial'],
  ])('%s is a problem', async (_what, source, flags, problem) => {
    expect(await problemOf({source, flags})).toContain(problem)
  })

  it.each([
    ['^\\d{4}-\\d{2}$', 'u'],
    ['\\b(?:said|says)\\b', 'giu'],
    ['(?<=\\p{L})\\s', 'u'],
    ['[\\p{L}--[a-z]]', 'v'],
  ])('/%s/%s is none', async (source, flags) => {
    expect(await problemOf({source, flags})).toBeNull()
  })
})

it('the watcher leaves the constructor as it was, and sees only the modules of the project', async () => {
  const native = globalThis.RegExp
  const made = await regexesMadeBy('/nowhere', async () => /x/u.test('x'))
  expect(made).toEqual([])
  expect(globalThis.RegExp).toBe(native)
})
