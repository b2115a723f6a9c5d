import {describe, expect, it} from 'vitest'
import {digestlint, inFolder} from '../support/cli.ts'

describe('a command line that yargs refuses', () => {
  it.each([
    [['init', '--yes', '--ci', 'nope'], '--ci must be none, github, gitlab, other, not `nope`.\n'],
    [['explain'], 'digestlint explain needs more than its name: digestlint explain --help shows what it takes.\n'],
    [
      ['import-vale'],
      'digestlint import-vale needs more than its name: digestlint import-vale --help shows what it takes.\n',
    ],
  ])('says in one line what is wrong: %j', (argv, line) =>
    inFolder({}, async (cwd) => expect(await digestlint(cwd, argv)).toEqual({code: 2, out: '', err: line})),
  )
})
