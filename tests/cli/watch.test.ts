import {mkdirSync, renameSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {digestlint, inFolder} from '../support/cli.ts'
import {type Watching, watching} from '../support/watching.ts'

const CLEAN = 'Ferry returns to Elmira\n\nThe ferry left at noon.\n'
const TOOLBAR = `${CLEAN}\nAdjust Comment Print\n`
const DOUBLED = `${CLEAN}\nIt came back at dusk with the the crew.\n`
const GONE = /mended.*no-toolbar-text.*articles?, /su

/** Watches a folder with these files while `use` changes it; ends with 0. */
const watched = (
  files: Readonly<Record<string, string>>,
  argv: readonly string[],
  use: (watch: Watching, put: (name: string, text: string) => void, cwd: string) => Promise<void>,
) =>
  inFolder(files, async (cwd) => {
    const watch = await watching(cwd, argv)
    try {
      await use(watch, (name, text) => writeFileSync(join(cwd, name), text), cwd)
    } finally {
      expect(await watch.end()).toBe(0)
    }
  })

describe('digestlint watch', () => {
  it('reports once, then tells what was mended and what is new', () =>
    watched({'a.txt': TOOLBAR, 'b.txt': CLEAN}, ['.'], async (watch, put) => {
      expect(watch.out).toMatch(/^a\.txt\n5:1-5:21 error .* no-toolbar-text/u)
      put('a.txt', DOUBLED)
      const text = await watch.until(/articles, 1 finding/u)
      expect(text).toBe(
        [
          'a.txt',
          '  new     5:27  warning  `the` stands twice in a row. Remove one.  no-doubled-word',
          '  mended  5:1   error    Unexpected page tools `Adjust Comment Print`, expected only the story. Remove the line.  no-toolbar-text',
          '',
          '2 articles, 1 finding (0 errors, 1 warning).',
          '',
        ].join('\n'),
      )
    }))

  it('prints nothing where the findings are what they were', () =>
    watched({'a.txt': TOOLBAR, 'b.txt': TOOLBAR.replace('Ferry', 'Boat')}, ['.'], async (watch, put, cwd) => {
      utimesSync(join(cwd, 'a.txt'), new Date(), new Date())
      // The finding moves, and its words stay.
      put('b.txt', `Boat news\n\n${TOOLBAR}`)
      put('c.txt', CLEAN)
      put('a.txt', CLEAN)
      const text = await watch.until(GONE)
      expect(text).toMatch(/^a\.txt\n {2}mended/u)
      expect(text).not.toMatch(/b\.txt|c\.txt/u)
    }))

  it('takes an editor that saves by renaming over the file as one change', () =>
    watched({'a.txt': TOOLBAR}, ['a.txt'], async (watch, put, cwd) => {
      for (const [text, pattern] of [
        [DOUBLED, /new .*no-doubled-word.*articles?, /su],
        [CLEAN, /mended.*no-doubled-word.*articles?, /su],
      ] as const) {
        put('a.txt~', text)
        renameSync(join(cwd, 'a.txt~'), join(cwd, 'a.txt'))
        expect(await watch.until(pattern)).not.toMatch(/gone/u)
      }
    }))

  it('takes an editor that moves the old file away first as one change', () =>
    watched({'a.txt': TOOLBAR}, ['.'], async (watch, put, cwd) => {
      renameSync(join(cwd, 'a.txt'), join(cwd, 'a.txt~'))
      put('a.txt', CLEAN)
      rmSync(join(cwd, 'a.txt~'))
      expect(await watch.until(GONE)).not.toMatch(/gone/u)
    }))

  it('tells of articles that come, go and get another name, in folders that come too', () =>
    watched({'in/a.txt': CLEAN}, ['in'], async (watch, put, cwd) => {
      mkdirSync(join(cwd, 'in/new/deep'), {recursive: true})
      put('in/new/deep/b.txt', TOOLBAR)
      expect(await watch.until(/articles?, /u)).toMatch(/^in\/new\/deep\/b\.txt\n {2}new .*no-toolbar-text/u)
      renameSync(join(cwd, 'in/new/deep/b.txt'), join(cwd, 'in/c.txt'))
      expect(await watch.until(/articles?, /u)).toMatch(/^in\/c\.txt, which was in\/new\/deep\/b\.txt: 1 finding\n/u)
      rmSync(join(cwd, 'in/c.txt'))
      expect(await watch.until(/articles?, /u)).toMatch(/^in\/c\.txt is gone, and 1 finding with it\n/u)
    }))

  it('watches a folder that has no article yet, and a file that went and comes back', () =>
    watched({'in/readme.rst': ''}, ['in'], async (watch, put, cwd) => {
      put('in/a.txt', TOOLBAR)
      await watch.until(/new .*no-toolbar-text.*articles?, /su)
      rmSync(join(cwd, 'in/a.txt'))
      await watch.until(/gone/u)
      put('in/a.txt', TOOLBAR)
      await watch.until(/new .*no-toolbar-text/u)
    }))

  it('lints all again when the config changes, and keeps what it knows of while it is broken', () =>
    watched({'in/a.txt': TOOLBAR, 'in/b.txt': DOUBLED}, ['in'], async (watch, put, cwd) => {
      put('.digestlintrc.json', '{"rules": {"no-toolbar-text": "off"}}')
      expect(await watch.until(/articles?, /u)).toMatch(/^in\/a\.txt\n {2}mended/u)
      put('.digestlintrc.json', '{')
      expect(await watch.until(/\n/u)).toBe('.digestlintrc.json: line 1, column 2: close brace expected.\n')
      rmSync(join(cwd, '.digestlintrc.json'))
      expect(await watch.until(/articles?, /u)).toMatch(/^in\/a\.txt\n {2}new/u)
    }))

  it('lints all again when a pack or a plugin does', () => {
    const pack = (phrase: string) =>
      `pack: house\nrule: house-words\nlanguage: en\nsource: the house\nreviewed: 2026-01-02\nentries:\n  - id: one\n    where: prose\n    phrases: [${phrase}]\n    bad: [The ${phrase} left.]\n    good: [The crew left.]\n`
    const plugin = (word: string) =>
      `export default {meta: {name: 'digestlint-plugin-own', version: '1.0.0'}, rules: {word: {meta: {type: 'problem', docs: {description: 'x', recommended: 'off'}, messages: {found: 'Found ${word}.'}}, create: (context) => ({sentence(node) { if (node.text.includes('${word}')) context.report({node, messageId: 'found'}) }})}}}\n`
    return watched(
      {
        'in/a.txt': CLEAN,
        'packs/house.yaml': pack('noon'),
        'plugin.mjs': plugin('never'),
        '.digestlintrc.json':
          '{"extends": "recommended", "packs": ["./packs/house.yaml"], "plugins": ["./plugin.mjs"], "rules": {"own/word": "warn", "house-words": "warn"}}',
      },
      ['in'],
      async (watch, put) => {
        expect(watch.out).toContain('house-words')
        put('packs/house.yaml', pack('ferryman'))
        expect(await watch.until(/articles?, /u)).toMatch(/mended .*house-words/u)
        put('plugin.mjs', plugin('noon'))
        expect(await watch.until(/articles?, /u)).toMatch(/new .*Found noon.*own\/word/u)
      },
    )
  })

  it('heeds what is ignored, also when that changes', () =>
    watched(
      {'in/a.txt': CLEAN, 'in/old/b.txt': TOOLBAR, '.digestlintignore': 'old/\n', '.git/HEAD': ''},
      ['in'],
      async (watch, put, cwd) => {
        expect(watch.out).toBe('')
        put('in/old/b.txt', `${TOOLBAR}\n`)
        put('in/a.txt', TOOLBAR.replace('Elmira', 'Tolvane'))
        expect(await watch.until(/articles?, /u)).not.toContain('b.txt')
        rmSync(join(cwd, '.digestlintignore'))
        expect(await watch.until(/articles?, /u)).toMatch(/^in\/old\/b\.txt\n {2}new/u)
        put('in/old/b.txt', CLEAN)
        expect(await watch.until(/articles?, /u)).toMatch(/^in\/old\/b\.txt\n {2}mended/u)
      },
    ))

  it('compares all articles again: what one of them does to another is told', () => {
    const story =
      'The council of Elmira voted on Tuesday to close the old ferry landing and to build a bridge in its place before winter comes.'
    const article = (word: string) =>
      `---\nurl: https://valley.example/${word}\ndate: 2024-03-01\n---\n\n${story} ${word} was there. ${story.replace('Tuesday', word)}\n`
    return watched(
      {'a.md': article('Roe'), 'b.md': CLEAN},
      ['.', '--rule', 'no-duplicate-article: warn'],
      async (watch, put) => {
        put('b.md', article('Roe').replace('2024-03-01', '2024-03-02'))
        expect(await watch.until(/articles?, /u)).toMatch(/b\.md\n.*new .*no-duplicate-article/su)
      },
    )
  })

  it('leaves out known findings, and tells when they are known no more', () =>
    inFolder({'a.txt': TOOLBAR}, async (cwd) => {
      expect((await digestlint(cwd, ['--suppress-all', '.'])).code).toBe(0)
      const watch = await watching(cwd, ['.'])
      try {
        expect(watch.out).toBe('')
        writeFileSync(join(cwd, 'a.txt'), `${TOOLBAR}\nIt came back at dusk with the the crew.\n`)
        const text = await watch.until(/articles?, /u)
        expect(text).toContain('no-doubled-word')
        expect(text).not.toContain('no-toolbar-text')
        rmSync(join(cwd, 'digestlint-suppressions.json'))
        expect(await watch.until(/articles?, /u)).toMatch(/^a\.txt\n {2}new .*no-toolbar-text/u)
        expect((await digestlint(cwd, ['--suppress-all', '.'])).code).toBe(0)
        const hidden = await watch.until(/articles?, /u)
        expect(hidden).toMatch(/^ {2}hidden .*no-toolbar-text/mu)
        expect(hidden).not.toContain('mended')
      } finally {
        expect(await watch.end()).toBe(0)
      }
    }))

  it('tells of records by their lines', () =>
    watched({'a.jsonl': `${JSON.stringify({id: 1, text: CLEAN})}\n`}, ['a.jsonl'], async (watch, put) => {
      put('a.jsonl', `${JSON.stringify({id: 1, text: CLEAN})}\n${JSON.stringify({id: 2, text: TOOLBAR})}\n`)
      expect(await watch.until(/articles?, /u)).toMatch(/^a\.jsonl\n {2}new {5}2:\d+ .*no-toolbar-text/u)
    }))

  it('tells of errors alone with --quiet', () =>
    watched({'a.txt': CLEAN}, ['--quiet', '.'], async (watch, put) => {
      put('a.txt', `${DOUBLED}\nAdjust Comment Print\n`)
      expect(await watch.until(/articles?, /u)).not.toContain('no-doubled-word')
    }))

  it('ends with 2 and one line where it cannot begin', () =>
    inFolder({'a.txt': CLEAN}, async (cwd) => {
      expect(await digestlint(cwd, ['watch', '--fix', '.'])).toMatchObject({
        code: 2,
        err: 'watch mends nothing, since a file may be open in an editor: run `digestlint fix` beside it, and watch shows what is left.\n',
      })
      expect(await digestlint(cwd, ['watch'])).toMatchObject({code: 2, err: expect.stringContaining('No file, folder')})
      expect(await digestlint(cwd, ['watch', 'none'])).toMatchObject({code: 2, err: 'none: no such file or folder.\n'})
      expect(await digestlint(cwd, ['watch', '--format', 'json', '.'])).toMatchObject({
        code: 2,
        err: expect.stringContaining('Unknown option `--format`'),
      })
    }))
})
