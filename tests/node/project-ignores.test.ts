import {join} from 'node:path'
import {expect, it} from 'vitest'
import {makeConfigFinder} from '../../src/node/index.ts'
import {digestlint, inFolder} from '../support/cli.ts'

const DIRTY = 'Ferry returns to Elmira\n\nThe ferry left at noon.\n\nAdjust Comment Print\n\nIt came back at dusk.\n'
const files = {
  '.git/HEAD': '',
  '.digestlintrc.json': '{"extends": "recommended", "ignores": ["scrapes"]}',
  'a.txt': 'The ferry left.\n',
  'scrapes/.digestlintrc.json': '{"extends": "recommended", "ignores": ["old"]}',
  'scrapes/b.txt': DIRTY,
  'desk/c.txt': 'The ferry left.\n',
}

it('a config in a folder that the project ignores does not bring the folder back', () =>
  inFolder(files, async (cwd) => {
    expect(await digestlint(cwd, ['.', '--format', 'json'])).toMatchObject({code: 0})
    expect((await digestlint(cwd, ['scrapes/b.txt'])).err).toContain('scrapes/b.txt: ignored')
  }))

it('nor is such a config read, be it broken or code', () =>
  inFolder({...files, 'scrapes/.digestlintrc.json': '{{{', 'scrapes/x/digestlint.config.mjs': ''}, async (cwd) => {
    expect((await digestlint(cwd, ['.'])).code).toBe(0)
  }))

it('the ignores of the config above a working folder hold there too', () =>
  inFolder(files, async (cwd) => {
    const finder = makeConfigFinder({cwd: join(cwd, 'desk')})
    expect(await finder.isIgnored(join(cwd, 'scrapes/b.txt'))).toBe(true)
    expect(await finder.isIgnored(join(cwd, 'desk/c.txt'))).toBe(false)
  }))

it('a config beside the articles may ignore more', () =>
  inFolder({...files, '.digestlintrc.json': '{"extends": "recommended"}', 'scrapes/old/d.txt': DIRTY}, async (cwd) => {
    const finder = makeConfigFinder({cwd})
    expect(await finder.isIgnored(join(cwd, 'scrapes/old/d.txt'))).toBe(true)
    expect(await finder.isIgnored(join(cwd, 'scrapes/b.txt'))).toBe(false)
  }))
