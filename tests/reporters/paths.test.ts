import {pathToFileURL} from 'node:url'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {pathFrom, uriOf} from '../../src/reporters/paths.ts'

describe('paths', () => {
  it.each([
    ['/a/b', '/a/b/c d.txt', 'c d.txt'],
    ['/a/b/', '/a/b/c.txt', 'c.txt'],
    ['/', '/c.txt', 'c.txt'],
    ['/a/b', '/a/bc.txt', '/a/bc.txt'],
    ['/a/b', '/x.txt', '/x.txt'],
    ['C:\\a', 'C:\\a\\b\\c.txt', 'b/c.txt'],
    ['C:\\a', 'D:\\c.txt', 'D:/c.txt'],
    // On other systems it is a letter like others.
    ['/a', '/a/b\\c.txt', 'b\\c.txt'],
  ])('from %s to %s', (folder, path, expected) => expect(pathFrom(folder, path)).toBe(expected))

  it.each([
    ['a b/ü#1%.txt', 'a%20b/%C3%BC%231%25.txt'],
    ['x:y?.txt', 'x%3Ay%3F.txt'],
    ['D:/c d.txt', 'file:///D:/c%20d.txt'],
    ['/a b', 'file:///a%20b'],
  ])('%s as an address', (path, expected) => expect(uriOf(path)).toBe(expected))

  it('are read back as they were, whatever their letters', () =>
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', minLength: 1}), (name) => {
        fc.pre(!/[/\\\0]/u.test(name) && name !== '.' && name !== '..')
        const uri = uriOf(`folder/${name}`)
        expect(decodeURIComponent(new URL(uri, pathToFileURL('/root/')).pathname)).toBe(`/root/folder/${name}`)
      }),
    ))
  it('of half a pair have a sign in its place', () => expect(uriOf('a\uD800')).toBe('a%EF%BF%BD'))
})
