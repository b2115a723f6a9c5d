import {describe, expect, it} from 'vitest'
import {createLinter} from '../../src/index.ts'
import {withLinter} from '../../src/node/lint-files.ts'

const PROSE = '# The ferry\n\nThe ferry left **at noon**, said [Anna](/anna).\n\nAdjust Comment Print\n'
const TABLE = `${PROSE}\n| a |\n|---|\n| Adjust Comment Print |\n`

/** What fixing a text comes to, and how often it was begun. */
async function fixed(text: string) {
  let times = 0
  const results = await withLinter('a.md', (linter) => {
    times++
    return linter.fixText(text, {filename: 'a.md'})
  })
  return {times, results}
}
const whole = (text: string) => createLinter().fixText(text, {filename: 'a.md'})

describe('the Markdown parser', () => {
  it('is loaded when the first text needs it, and the work on that text is begun anew', async () => {
    expect(await fixed(PROSE)).toEqual({times: 1, results: whole(PROSE)})
    expect(await fixed(TABLE)).toEqual({times: 2, results: whole(TABLE)})
    expect(await fixed(TABLE)).toEqual({times: 1, results: whole(TABLE)})
  })
})
