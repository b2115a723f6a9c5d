import {describe, expect, it} from 'vitest'
import {compileGlobs, compileIgnores, globProblem} from '../../../src/core/config/globs.ts'

describe('globs of overrides', () => {
  it.each([
    ['*.md', 'a.md', true],
    ['*.md', 'posts/2026/a.md', true],
    ['a.md', 'posts/a.md', true],
    ['./a.md', 'posts/a.md', true],
    ['posts/*.md', 'posts/a.md', true],
    ['posts/*.md', 'posts/2026/a.md', false],
    ['posts/**', 'posts/2026/a.md', true],
    ['posts/**/a.md', 'posts/a.md', true],
    ['posts/', 'posts/2026/a.md', true],
    ['posts/', 'old/posts/a.md', true],
    ['old/posts/', 'old/posts/a.md', true],
    ['old/posts/', 'posts/a.md', false],
    ['**/.hidden/*.md', 'a/.hidden/b.md', true],
    ['{a,b}.txt', 'b.txt', true],
    ['+(a|aa).txt', 'aaa.txt', false],
    ['day-{1..3}.txt', 'day-2.txt', true],
  ])('%s and %s: %s', (glob, path, isMeant) => expect(compileGlobs([glob])(path)).toBe(isMeant))

  it('an ignored folder means all that is in it', () => {
    const ignores = compileIgnores(['drafts', 'old/tmp', 'notes/', '*.tmp.md'])
    for (const path of ['drafts/a.md', 'x/drafts/y/a.md', 'old/tmp/a.md', 'notes/a.md', 'x/b.tmp.md'])
      expect(ignores(path)).toBe(true)
    for (const path of ['draft/a.md', 'x/old/tmp/a.md', 'b.md']) expect(ignores(path)).toBe(false)
  })

  it('a glob made to keep the matcher busy is refused', () => {
    expect(globProblem(`${'*a'.repeat(20)}b`)).toContain('wildcards')
    expect(globProblem('**/a/'.repeat(8))).toContain('wildcards')
  })
})
