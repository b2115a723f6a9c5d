import {existsSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {article} from '../../scripts/bench/corpus.ts'
import {digestlint, inFolder} from '../support/cli.ts'
import {DIRTY, FILE, namedIn, read, shown} from '../support/suppressions.ts'

const record = (id: string | null, text: string): string => `${JSON.stringify({...(id ? {id} : {}), text})}\n`

describe('--suppress-all', () => {
  it('writes what is there, sorted, a line a finding, and shows none of it again', () =>
    inFolder({'b.txt': DIRTY, 'a.txt': DIRTY}, async (cwd) => {
      const {code, err} = await digestlint(cwd, ['--suppress-all', 'b.txt', 'a.txt'])
      expect([code, err.split('\n').at(-2)]).toEqual([0, `${FILE}: 4 findings of 2 articles suppressed from now on.`])
      const lines = read(cwd, FILE).split('\n')
      expect(namedIn(cwd)).toEqual(['a.txt', 'b.txt'])
      expect(lines.filter((line) => /^ {6}"[\da-f]{14}": 1$/u.test(line))).toHaveLength(4)
      expect((await digestlint(cwd, ['.'])).code).toBe(0)
      expect(await shown(cwd, ['.'])).toEqual([])
    }))
  it('leaves a file that need not change as it is', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      await digestlint(cwd, ['--suppress-all', 'a.txt'])
      writeFileSync(join(cwd, FILE), JSON.stringify(JSON.parse(read(cwd, FILE))))
      const before = read(cwd, FILE)
      expect((await digestlint(cwd, ['--suppress-all', 'a.txt'])).err).toContain('nothing new to suppress')
      expect(read(cwd, FILE)).toBe(before)
    }))
  it('with --fix suppresses only what could not be mended', () =>
    inFolder({'a.txt': `${DIRTY}\nRoe said.\n`}, async (cwd) => {
      await digestlint(cwd, ['--fix', '--suppress-all', 'a.txt'])
      expect(read(cwd, 'a.txt')).not.toContain('Print')
      expect(Object.keys(JSON.parse(read(cwd, FILE))['a.txt'])).toEqual(['no-orphan-attribution'])
      expect(await shown(cwd, ['a.txt'])).toEqual([])
    }))
  it('keeps what it says of other articles', () =>
    inFolder({'a.txt': DIRTY, 'b.txt': DIRTY}, async (cwd) => {
      await digestlint(cwd, ['--suppress-all', 'a.txt'])
      await digestlint(cwd, ['--suppress-all', 'b.txt'])
      expect(namedIn(cwd)).toEqual(['a.txt', 'b.txt'])
    }))
  it('never suppresses what could not be checked', () =>
    inFolder({'a.txt': new Uint8Array([0x41, 0xff, 0x42])}, async (cwd) => {
      expect((await digestlint(cwd, ['--suppress-all', 'a.txt'])).code).toBe(1)
      expect((await digestlint(cwd, ['a.txt'])).code).toBe(1)
    }))
})

describe('--prune-suppressions', () => {
  it('suppresses the rules that are named, several too', () =>
    inFolder({'a.txt': `${DIRTY}\nRead more: Tram line\n`}, async (cwd) => {
      await digestlint(cwd, ['--suppress-rule', 'no-toolbar-text', '--suppress-rule', 'no-related-links', 'a.txt'])
      expect(await shown(cwd, ['a.txt'])).toEqual(['no-doubled-word'])
    }))
  it('of a rule that there is not is one line with the nearest, and nothing is written', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      expect(await digestlint(cwd, ['--suppress-rule', 'no-toolbr-text', 'a.txt'])).toEqual({
        code: 2,
        out: '',
        err: '--suppress-rule: no rule `no-toolbr-text`; did you mean `no-toolbar-text`?\n',
      })
      expect(existsSync(join(cwd, FILE))).toBe(false)
    }))
})

describe('what is known', () => {
  const suppressed = (text: string, use: (cwd: string) => Promise<void>) =>
    inFolder({'a.txt': text}, async (cwd) => {
      await digestlint(cwd, ['--suppress-all', 'a.txt'])
      await use(cwd)
    })
  it('stays known where its paragraph moves and other words change', () =>
    suppressed(DIRTY, async (cwd) => {
      writeFileSync(
        join(cwd, 'a.txt'),
        'Ferry returns to Elmira\n\nIt came back in the the dark.\n\nThe boat left at nine.\n\nAdjust Comment Print\n',
      )
      expect(await shown(cwd, ['a.txt'])).toEqual([])
    }))
  it('does not cancel out with a new one of other words, of the same rule', () =>
    suppressed(DIRTY, async (cwd) => {
      writeFileSync(join(cwd, 'a.txt'), DIRTY.replace('Adjust Comment Print', 'Share Tweet Email Print'))
      const {code, out, err} = await digestlint(cwd, ['a.txt'])
      expect([code, out.includes('Share Tweet Email Print')]).toEqual([1, true])
      expect(err).toContain(`${FILE}: 1 suppressed finding is gone: --prune-suppressions takes it out of the file.`)
    }))
  it('covers as many equal ones as there were, and no more', () =>
    suppressed(
      'The ferry left.\n\nShare Tweet Email Print\n\nIt came back.\n\nShare Tweet Email Print\n',
      async (cwd) => {
        expect(await shown(cwd, ['a.txt'])).toEqual([])
        writeFileSync(join(cwd, 'a.txt'), `${read(cwd, 'a.txt')}\nIt left again.\n\nShare Tweet Email Print\n`)
        expect(await shown(cwd, ['--rule', 'no-duplicate-sentence: off', 'a.txt'])).toEqual(['no-toolbar-text'])
      },
    ))
  it('is new in an article of another name', () =>
    suppressed(DIRTY, async (cwd) => {
      renameSync(join(cwd, 'a.txt'), join(cwd, 'b.txt'))
      expect(await shown(cwd, ['b.txt'])).toHaveLength(2)
      await digestlint(cwd, ['--suppress-all', '.'])
      await digestlint(cwd, ['--prune-suppressions', '.'])
      expect(namedIn(cwd)).toEqual(['b.txt'])
    }))
  it('is told apart in reports from what a directive silences', () =>
    suppressed(DIRTY, async (cwd) => {
      const [result] = JSON.parse((await digestlint(cwd, ['-f', 'json', 'a.txt'])).out)
      expect(result.suppressedMessages[0]).toMatchObject({
        ruleId: 'no-toolbar-text',
        suppressions: [{kind: 'baseline', justification: ''}],
      })
    }))
  it('is mended by nobody but with --no-suppressions', () =>
    suppressed(DIRTY, async (cwd) => {
      expect((await digestlint(cwd, ['--fix', 'a.txt'])).code).toBe(0)
      expect(read(cwd, 'a.txt')).toBe(DIRTY)
      await digestlint(cwd, ['--fix', '--no-suppressions', 'a.txt'])
      expect(read(cwd, 'a.txt')).not.toContain('the the')
    }))
  it('keeps the words of its block from fixes of other rules, since it would then be a new one', () =>
    inFolder(
      {'a.txt': 'The ferry left at noon.\n\nTalks with Russian Federation in the the dark ,said Ana Roe.\n'},
      async (cwd) => {
        await digestlint(cwd, ['--suppress-rule', 'no-doubled-word', 'a.txt'])
        await digestlint(cwd, ['--fix', 'a.txt'])
        expect(read(cwd, 'a.txt')).toContain('Talks with Russian Federation in the the dark, said Ana Roe.')
        expect(await shown(cwd, ['a.txt'])).toContain('no-spun-country-name')
        const [{messages}] = JSON.parse((await digestlint(cwd, ['-f', 'json', 'a.txt'])).out)
        expect(messages.every((one: {fix?: object; suggestions?: object[]}) => !one.fix && one.suggestions)).toBe(true)
      },
    ))
  it('goes with its block where another rule takes that out', () =>
    inFolder({'a.txt': 'The ferry left at noon.\n\nRead more: the the tram line\n'}, async (cwd) => {
      await digestlint(cwd, ['--suppress-rule', 'no-doubled-word', 'a.txt'])
      await digestlint(cwd, ['--fix', 'a.txt'])
      expect(read(cwd, 'a.txt')).toBe('The ferry left at noon.\n')
    }))
})

describe('records', () => {
  const lines = record('r1', DIRTY) + record('r2', DIRTY)
  it('are known by their ids, wherever they stand', () =>
    inFolder({'n.jsonl': lines}, async (cwd) => {
      await digestlint(cwd, ['--suppress-all', 'n.jsonl'])
      expect(namedIn(cwd)).toEqual(['n.jsonl#r1', 'n.jsonl#r2'])
      writeFileSync(join(cwd, 'n.jsonl'), record('r3', DIRTY) + record('r2', DIRTY))
      const results = JSON.parse((await digestlint(cwd, ['-f', 'json', 'n.jsonl'])).out)
      expect(results.map((one: {messages: object[]}) => one.messages.length)).toEqual([2, 0])
      const {err} = await digestlint(cwd, ['n.jsonl'])
      expect(err).toContain('2 suppressed findings are gone')
      await digestlint(cwd, ['--prune-suppressions', 'n.jsonl'])
      expect(namedIn(cwd)).toEqual(['n.jsonl#r2'])
    }))
  it('without an id share what is known of their file', () =>
    inFolder(
      {'n.jsonl': record(null, DIRTY) + record(null, 'The boat left.\n\nShare Tweet Email Print\n')},
      async (cwd) => {
        await digestlint(cwd, ['--suppress-all', 'n.jsonl'])
        expect(namedIn(cwd)).toEqual(['n.jsonl'])
        expect(await shown(cwd, ['n.jsonl'])).toEqual([])
        writeFileSync(
          join(cwd, 'n.jsonl'),
          `${read(cwd, 'n.jsonl')}${record(null, 'The van left.\n\nRead more: Tram line\n')}`,
        )
        expect(await shown(cwd, ['n.jsonl'])).toEqual(['no-related-links'])
      },
    ))
  it('are left as they are by --fix, and by a pipe', () =>
    inFolder({'n.jsonl': lines}, async (cwd) => {
      await digestlint(cwd, ['--suppress-all', 'n.jsonl'])
      await digestlint(cwd, ['--fix', 'n.jsonl'])
      expect(read(cwd, 'n.jsonl')).toBe(lines)
      const {out} = await digestlint(cwd, ['pipe', '--fix', '--stdin-filename', 'n.jsonl'], lines + record('r3', DIRTY))
      expect(out.startsWith(lines)).toBe(true)
      expect(out.slice(lines.length)).not.toContain('Print')
    }))
  it.each(['n.jsonl', 'N.JSONL'])('that cannot be read leave what is known of their file alone: %s', (name) =>
    inFolder({[name]: lines}, async (cwd) => {
      await digestlint(cwd, ['--suppress-all', name])
      const before = read(cwd, FILE)
      writeFileSync(join(cwd, name), `{"id": \n${record('r2', DIRTY)}`)
      await digestlint(cwd, ['--prune-suppressions', name])
      expect(read(cwd, FILE)).toBe(before)
    }),
  )
})

describe('other ways to lint', () => {
  it('standard input is known by the name it stands for', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      await digestlint(cwd, ['--suppress-all', 'a.txt'])
      expect((await digestlint(cwd, ['--stdin', '--stdin-filename', 'a.txt'], DIRTY)).code).toBe(0)
      expect((await digestlint(cwd, ['--stdin', '--stdin-filename', 'a.txt', '--fix'], DIRTY)).out).toBe(DIRTY)
      expect((await digestlint(cwd, ['--stdin', '--stdin-filename', 'b.txt'], DIRTY)).code).toBe(1)
      expect((await digestlint(cwd, ['--stdin', '--suppress-all'], DIRTY)).code).toBe(2)
    }))
  it('a cache does not remember what was suppressed then', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      expect(await shown(cwd, ['--cache', 'a.txt'])).toHaveLength(2)
      await digestlint(cwd, ['--cache', '--suppress-all', 'a.txt'])
      expect(await shown(cwd, ['--cache', 'a.txt'])).toEqual([])
      expect(await shown(cwd, ['--cache', 'a.txt'])).toEqual([])
      rmSync(join(cwd, FILE))
      expect(await shown(cwd, ['--cache', 'a.txt'])).toHaveLength(2)
    }))
  it('what is known is not found a second time by comparing articles, which leave out what fixes would take', () => {
    const records = Array.from({length: 120}, (_, index) =>
      JSON.stringify({id: index, url: `https://valleypost.example/${index}`, text: article(index)}),
    )
    return inFolder({'n.jsonl': records.join('\n')}, async (cwd) => {
      const only = ['--rule', 'no-toolbar-text: error']
      await digestlint(cwd, [...only, '--suppress-all', 'n.jsonl'])
      expect(await shown(cwd, [...only, 'n.jsonl'])).toEqual([])
    })
  })
  it('what comparing articles finds is suppressed too, and a run that compares nothing tells nobody that it is gone', () => {
    return inFolder({'a.txt': article(1), 'b.txt': article(1)}, async (cwd) => {
      const only = ['--suppress-rule', 'no-duplicate-article']
      expect(await shown(cwd, ['.'])).toContain('no-duplicate-article')
      await digestlint(cwd, [...only, '.'])
      expect(await shown(cwd, ['.'])).not.toContain('no-duplicate-article')
      const file = read(cwd, FILE)
      expect(file).toContain('no-duplicate-article')
      for (const name of ['a.txt', 'b.txt']) {
        await digestlint(cwd, ['--prune-suppressions', name])
        expect(read(cwd, FILE)).toBe(file)
        expect((await digestlint(cwd, [name])).err).not.toContain('gone')
      }
      for (const name of ['a.txt', 'b.txt']) writeFileSync(join(cwd, name), article(name.charCodeAt(0)))
      await digestlint(cwd, ['--prune-suppressions', '.'])
      expect(read(cwd, FILE)).not.toContain('no-duplicate-article')
    })
  })
  it('what comparing articles finds is pruned by a run over all of them alone', () => {
    const plea = 'Have your news by seven: sign up for the morning letter.'
    const names = ['a', 'b', 'c', 'd'].map((name) => `${name}.txt`)
    const textOf = (name: string): string => `The ferry ${name} left the northern pier at noon on Monday.\n\n${plea}\n`
    return inFolder(Object.fromEntries(names.map((name) => [name, textOf(name)])), async (cwd) => {
      writeFileSync(join(cwd, '.digestlintrc.json'), '{"settings": {"site": "valleypost.example"}}')
      await digestlint(cwd, ['--suppress-all', '.'])
      const before = read(cwd, FILE)
      expect(before.match(/no-site-boilerplate/gu)).toHaveLength(4)
      await digestlint(cwd, ['--prune-suppressions', 'a.txt', 'b.txt'])
      expect(read(cwd, FILE)).toBe(before)
      writeFileSync(join(cwd, 'x.txt'), new Uint8Array([0xff]))
      writeFileSync(join(cwd, 'c.txt'), textOf('c').replace(plea, 'It rained.'))
      writeFileSync(join(cwd, 'd.txt'), textOf('d').replace(plea, 'It rained.'))
      await digestlint(cwd, ['--prune-suppressions', '.'])
      expect(read(cwd, FILE)).toBe(before)
      rmSync(join(cwd, 'x.txt'))
      await digestlint(cwd, ['--prune-suppressions', '.'])
      expect(read(cwd, FILE)).toBe('{}\n')
    })
  })
})
