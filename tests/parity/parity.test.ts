import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'
import {rules} from '../../src/generated/rules.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const names = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort()
const files = (folder: string): string[] =>
  readdirSync(join(root, folder)).flatMap((name) =>
    statSync(join(root, folder, name)).isDirectory() ? files(join(folder, name)) : [join(folder, name)],
  )

it('every rule has its page and its test, and nothing else has', () => {
  const ids = names('rules', '.ts')
  expect(Object.keys(rules)).toEqual(ids)
  expect(names('docs/rules', '.md')).toEqual(ids)
  expect(names('tests/rules', '.test.ts')).toEqual(ids)
})

it('no source file is longer than 300 lines', () => {
  const long = ['src', 'rules']
    .flatMap(files)
    .filter(
      (file) =>
        file.endsWith('.ts') &&
        !file.includes('generated') &&
        readFileSync(join(root, file), 'utf8').split('\n').length > 301,
    )
  expect(long).toEqual([])
})

it('the preset has no rule above what its page says', () => {
  for (const [id, {meta}] of Object.entries(rules))
    expect(['error', 'warn', 'info', 'off'], id).toContain(meta.docs.recommended)
})
