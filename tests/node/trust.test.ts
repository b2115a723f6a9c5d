import {existsSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {lintFiles, makeConfigFinder} from '../../src/node/index.ts'
import {inFolder} from '../support/cli.ts'

const STORY = 'The council met on Tuesday.\n'
/** Code that leaves a mark beside itself when it runs. */
const marking = (mark: string): string =>
  `import {writeFileSync} from 'node:fs'\nwriteFileSync(${JSON.stringify(mark)}, '')\nexport default {meta: {name: 'evil', version: '1.0.0'}, rules: {}}\n`

/** A project with a folder of scrapes that came with these files: what the run threw. Nothing may have run. */
const hostile = (files: (mark: string) => Readonly<Record<string, string>>): Promise<string> =>
  inFolder({'.git/HEAD': '', 'scrapes/a.txt': STORY}, async (cwd) => {
    const mark = join(cwd, 'it-ran')
    for (const [name, content] of Object.entries(files(mark))) {
      mkdirSync(dirname(join(cwd, 'scrapes', name)), {recursive: true})
      writeFileSync(join(cwd, 'scrapes', name), content)
    }
    const message = await lintFiles(['scrapes'], {cwd}).then(
      () => 'no error',
      (error: Error) => error.message,
    )
    expect(existsSync(mark)).toBe(false)
    return message
  })

describe('a config beside the articles runs nothing', () => {
  it.each(['digestlint.config.js', 'digestlint.config.mjs', 'digestlint.config.ts'])(
    '%s is refused unread',
    async (name) => {
      expect(await hostile((mark) => ({[name]: marking(mark)}))).toMatch(
        /^scrapes\/digestlint\.config\.\w+: is code, which a config beside the articles may not be/u,
      )
    },
  )

  it('a code config is refused beside a data config too', async () => {
    const message = await hostile((mark) => ({'digestlint.config.js': marking(mark), '.digestlintrc.json': '{}'}))
    expect(message).toBe(
      'scrapes/.digestlintrc.json: stands beside `digestlint.config.js`: keep one config in a folder.',
    )
  })

  it.each([
    ['plugins, a path', '{"plugins": ["./evil.js"]}', '`plugins` loads code'],
    ['plugins, a package', '{"plugins": ["evil"]}', '`plugins` loads code'],
    ['extends, a package', '{"extends": "evil"}', 'extends `evil`, which loads code'],
    ['extends, a plugin', '{"extends": "plugin:evil/all"}', 'extends `plugin:evil/all`, which loads code'],
    ['extends, a code file', '{"extends": "./evil.js"}', 'is code, which a config beside the articles may not be'],
    ['extends, a file outside', '{"extends": "../.git/HEAD"}', 'outside its own folder'],
    ['packs', '{"packs": ["./pack.yaml"]}', '`packs` are loaded by the project'],
    ['a prototype', '{"__proto__": {"plugins": ["./evil.js"]}}', 'no error'],
  ])('%s', async (_, config, message) => {
    const rest = (mark: string) => ({
      'evil.js': marking(mark),
      'pack.yaml': 'pack: x\n',
      'node_modules/evil/package.json': '{"name": "evil", "main": "index.js", "type": "module"}',
      'node_modules/evil/index.js': marking(mark),
    })
    expect(await hostile((mark) => ({...rest(mark), '.digestlintrc.json': config}))).toContain(message)
    if (config.startsWith('{"__')) return
    expect(await hostile((mark) => ({...rest(mark), 'package.json': `{"digestlint": ${config}}`}))).toContain(message)
    expect(await hostile((mark) => ({...rest(mark), '.digestlintrc.yaml': config}))).toContain(message)
  })

  it('a link cannot lend the folder code from elsewhere', () =>
    inFolder(
      {
        '.git/HEAD': '',
        'scrapes/a.txt': STORY,
        'tools/evil.js': 'throw new Error("ran")',
        'tools/base.json': '{"plugins": ["./evil.js"]}',
      },
      async (cwd) => {
        symlinkSync(join(cwd, 'tools/evil.js'), join(cwd, 'scrapes/base.json'))
        writeFileSync(join(cwd, 'scrapes/.digestlintrc.json'), '{"extends": "./base.json"}')
        await expect(lintFiles(['scrapes'], {cwd})).rejects.toThrow('outside its own folder')
      },
    ))

  it('a linked folder counts where it really is', () =>
    inFolder(
      {'.git/HEAD': '', 'scrapes/digestlint.config.js': 'throw new Error("ran")', 'scrapes/a.txt': STORY},
      async (cwd) => {
        symlinkSync(join(cwd, 'scrapes'), join(cwd, 'posts'))
        await expect(lintFiles(['posts/a.txt'], {cwd})).rejects.toThrow('is code')
      },
    ))

  it('articles outside the project bring data alone', () =>
    inFolder({'digestlint.config.js': 'throw new Error("ran")', 'a.txt': STORY}, async (outside) =>
      inFolder({'.git/HEAD': ''}, async (cwd) => {
        await expect(lintFiles([join(outside, 'a.txt')], {cwd})).rejects.toThrow('is code')
      }),
    ))

  it('it may set rules, and extend presets and files of its own folder', () =>
    inFolder(
      {
        '.git/HEAD': '',
        'scrapes/.digestlintrc.json': '{"extends": ["strict", "./more.json"]}',
        'scrapes/more.json': '{"rules": {"no-doubled-word": "off"}}',
      },
      async (cwd) => {
        const {rules} = await makeConfigFinder({cwd}).configFor(join(cwd, 'scrapes/a.txt'))
        const ids = rules.map(({id}) => id)
        expect(ids).toContain('quote-punctuation')
        expect(ids).not.toContain('no-doubled-word')
      },
    ))
})

describe("the project's own config may load code", () => {
  const plugin =
    'export default {meta: {name: "digestlint-plugin-house", version: "1.0.0"}, rules: {"no-x": {meta: {type: "problem", docs: {description: "x", recommended: "off"}, messages: {}}, create: () => ({})}}}'
  const files = {
    '.git/HEAD': '',
    'house.mjs': plugin,
    '.digestlintrc.json': '{"plugins": ["./house.mjs"], "rules": {"house/no-x": "warn"}}',
    'desk/posts/a.txt': STORY,
  }

  it('at the root, and above the working folder', () =>
    inFolder(files, async (root) => {
      for (const cwd of [root, join(root, 'desk'), join(root, 'desk/posts')]) {
        const {rules} = await makeConfigFinder({cwd}).configFor(join(root, 'desk/posts/a.txt'))
        expect(rules.map(({id}) => id)).toEqual(['house/no-x'])
      }
    }))

  it('the search ends at the root', () =>
    inFolder({...files, 'inner/.git/HEAD': '', 'inner/a.txt': STORY}, async (root) => {
      const cwd = join(root, 'inner')
      const {rules} = await makeConfigFinder({cwd}).configFor(join(cwd, 'a.txt'))
      expect(rules.length).toBeGreaterThan(5)
    }))

  it('and so may one that is named with --config', () =>
    inFolder(
      {
        '.git/HEAD': '',
        'tools/house.mjs': plugin,
        'tools/base.json': '{"plugins": ["./house.mjs"], "rules": {"house/no-x": "warn"}}',
        'a.txt': STORY,
      },
      async (cwd) => {
        const {rules} = await makeConfigFinder({cwd, config: 'tools/base.json'}).configFor(join(cwd, 'a.txt'))
        expect(rules.map(({id}) => id)).toEqual(['house/no-x'])
      },
    ))
})
