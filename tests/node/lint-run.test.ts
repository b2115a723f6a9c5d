import {readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {type LintFilesOptions, lintFiles, lintFilesStream} from '../../src/node/index.ts'
import {digestlint, inFolder} from '../support/cli.ts'

const STORIES = [
  'Fog kept the ferry away from the northern pier of Harwich for most of the morning, the harbour office said.',
  'The school board of Tampere voted by a narrow margin to leave both of its buildings open until the summer.',
  'Two hospitals in Galway will be merged before the end of the year, the ministry of health announced on Friday.',
]
const PLEA = 'Our printers and our two editors wish you a calm and pleasant evening.'
const files: Readonly<Record<string, string>> = {
  ...Object.fromEntries(STORIES.map((story, index) => [`${index + 1}.txt`, `${story}\n\n${PLEA}\n`])),
  '.digestlintrc.json': '{"settings": {"site": "valleypost.example"}}',
}
const stream = async (cwd: string, options: LintFilesOptions = {}) => {
  const results = []
  for await (const result of lintFilesStream(['.'], {cwd, ...options})) results.push(result)
  return results
}
const told = (results: Awaited<ReturnType<typeof lintFiles>>) =>
  results.map(({filePath, messages}) => [filePath.slice(-5), ...messages.map(({ruleId, line}) => `${ruleId} ${line}`)])

describe('a run over files', () => {
  it('has one result a file, with what the whole of the files shows', () =>
    inFolder(files, async (cwd) => {
      expect(told(await lintFiles(['.'], {cwd}))).toEqual([
        ['1.txt', 'no-site-boilerplate 3'],
        ['2.txt', 'no-site-boilerplate 3'],
        ['3.txt', 'no-site-boilerplate 3'],
      ])
    }))

  it('as a stream gives that at its end, as second results', () =>
    inFolder({...files, '2.txt': `${STORIES[1]}\n\nAdjust Comment Print\n\n${PLEA}\n`}, async (cwd) => {
      const results = await stream(cwd)
      expect(told(results)).toEqual([
        ['1.txt'],
        ['2.txt', 'no-toolbar-text 3'],
        ['3.txt'],
        ['1.txt', 'no-site-boilerplate 3'],
        ['2.txt', 'no-site-boilerplate 5'],
        ['3.txt', 'no-site-boilerplate 3'],
      ])
      expect(results.map(({errorCount, warningCount}) => [errorCount, warningCount])).toEqual([
        [0, 0],
        [1, 0],
        [0, 0],
        [0, 1],
        [0, 1],
        [0, 1],
      ])
    }))

  it('begins to yield before the last file is read', () =>
    inFolder(files, async (cwd) => {
      const done: number[] = []
      const results = lintFilesStream(['.'], {cwd, onProgress: (count) => done.push(count)})
      await results.next()
      expect(done).toEqual([])
      await results.return()
    }))

  it('one file alone has nothing to be compared with', () =>
    inFolder(files, async (cwd) => {
      expect(told(await lintFiles(['1.txt'], {cwd}))).toEqual([['1.txt']])
    }))

  it.each<[string, LintFilesOptions['fix']]>([
    ['fixed files', true],
    ['files that a dry run would fix', 'dry'],
  ])('places in %s are those of the mended text', (_name, fix) =>
    inFolder({...files, '2.txt': `${STORIES[1]}\n\nAdjust Comment Print\n\n${PLEA}\n`}, async (cwd) => {
      const [, second] = await lintFiles(['.'], {cwd, fix: fix!})
      expect(second?.output).toBe(`${STORIES[1]}\n\n${PLEA}\n`)
      expect(second?.messages).toMatchObject([{ruleId: 'no-site-boilerplate', line: 3, endColumn: PLEA.length + 1}])
      expect(second?.fixed).toHaveLength(1)
    }),
  )

  it('a file that is gone by the end of the run has no finding of the end', () =>
    inFolder(files, async (cwd) => {
      const results = await lintFiles(['.'], {
        cwd,
        onProgress: (done) => (done === 3 ? rmSync(join(cwd, '3.txt')) : undefined),
      })
      expect(told(results)).toEqual([['1.txt', 'no-site-boilerplate 3'], ['2.txt', 'no-site-boilerplate 3'], ['3.txt']])
    }))
})

describe('the command over a run', () => {
  it('shows the place in the other file', () =>
    inFolder(files, async (cwd) => {
      const {out, code} = await digestlint(cwd, ['.'])
      expect(code).toBe(0)
      expect(out).toContain('(1.txt:3:1 It stands here too.)')
    }))
  it('tells once on standard error that the site is not known', () =>
    inFolder({...files, '.digestlintrc.json': '{}'}, async (cwd) => {
      const {out, err} = await digestlint(cwd, ['-f', 'json', '.'])
      expect(err.match(/no-site-boilerplate/gu)).toHaveLength(1)
      expect(err).toContain('no-site-boilerplate: 3 articles were not compared')
      expect(out).not.toContain('no-site-boilerplate')
      const fixed = readFileSync(join(cwd, '1.txt'), 'utf8')
      expect(fixed).toBe(files['1.txt'])
    }))
  it('formatters are told of the rules of plugins', () =>
    inFolder(
      {
        'a.txt': 'The ferry left.\n',
        'house.mjs':
          'export default {meta: {name: "house", version: "1.0.0"}, rules: {"no-stars": {meta: {type: "problem", docs: {description: "Stars.", recommended: "warn"}, messages: {found: "No."}}, create: () => ({})}}}',
        '.digestlintrc.json': '{"plugins": ["./house.mjs"], "rules": {"house/no-stars": "warn"}}',
        'show.mjs':
          'export default (results, {rulesMeta}) => [rulesMeta["house/no-stars"]?.docs.description, rulesMeta["no-toolbar-text"]?.type].join(" ")',
      },
      async (cwd) => {
        expect((await digestlint(cwd, ['-f', './show.mjs', 'a.txt'])).out).toBe('Stars. problem\n')
        expect((await digestlint(cwd, ['-f', './show.mjs', '--stdin'], 'The ferry left.')).out).toBe('Stars. problem\n')
      },
    ))
})
