import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {digestlint, inFolder} from '../../support/cli.ts'

describe('digestlint init below the root of a repository', () => {
  it('writes no hook and no CI file that nothing reads', () =>
    inFolder({'.git/HEAD': '', 'news/a.txt': 'The ferry left.\n'}, async (top) => {
      const cwd = join(top, 'news')
      for (const flags of [
        ['--hook', 'husky'],
        ['--ci', 'github'],
      ]) {
        const {code, err} = await digestlint(cwd, ['init', '--yes', ...flags])
        expect([code, err]).toEqual([
          2,
          `A hook and a CI file are read at the root of the repository alone: run digestlint init in ${top}, with --folder news.\n`,
        ])
      }
      expect(existsSync(join(cwd, '.digestlintrc.json'))).toBe(false)
      expect((await digestlint(cwd, ['init', '--yes'])).code).toBe(0)
    }))
})
