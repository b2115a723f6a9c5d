import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from '../generate/files.ts'

export interface Shop {
  /** Where digestlint is installed. */
  readonly folder: string
  readonly npm: (args: readonly string[], cwd: string) => string
  readonly node: (args: readonly string[]) => string
  readonly expect: (isRight: boolean, what: string) => void
}

const EXAMPLE = join(root, 'examples/digestlint-plugin-example')
const ARTICLE = 'Ferry returns to Elmira\n\nThe ferry is back!! The board held a meeting at this point in time.\n'

/** Installs the example plugin beside digestlint as a stranger would, runs its own tests there, and lints with its preset both ways. */
export function checkPlugin({folder, npm, node, expect}: Shop): void {
  const [{filename, files}] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], EXAMPLE)) as [
    {filename: string; files: {path: string}[]},
  ]
  expect(!files.some(({path}) => path.startsWith('tests/')), 'of the plugin holds its tests')
  const flags = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund']
  npm(['install', ...flags, join(folder, filename)], folder)
  const bin = join('node_modules', '.bin', 'digestlint')
  const presets = {
    'its preset': {extends: ['recommended', 'digestlint-plugin-example/recommended']},
    'its preset by the plugin': {
      plugins: ['digestlint-plugin-example'],
      extends: ['recommended', 'plugin:example/recommended'],
    },
  }
  mkdirSync(join(folder, 'house'))
  writeFileSync(join(folder, 'house/c.txt'), ARTICLE)
  for (const [name, config] of Object.entries(presets)) {
    writeFileSync(join(folder, 'house.json'), JSON.stringify(config))
    const [{messages}] = JSON.parse(
      node([bin, '--exit-zero', '--config', 'house.json', '--format', 'json', 'house']),
    ) as [{messages: {ruleId: string}[]}]
    const found = messages.map(({ruleId}) => ruleId).join(' ')
    const wanted = 'example/no-repeated-marks example/no-wordiness example/no-wordiness'
    expect(found === wanted, `with ${name} finds \`${found}\``)
  }
  rmSync(join(folder, 'house'), {recursive: true})
  // Its tests are not in the package: they run from a copy of the folder, with what is installed here.
  node(['-e', `require('node:fs').cpSync(${JSON.stringify(EXAMPLE)}, 'example', {recursive: true})`])
  const said = npm(['test', '--silent'], join(folder, 'example'))
  expect(/^# tests [1-9]/mu.test(said) || /tests [1-9]/u.test(said), `runs no test of the plugin: ${said}`)
  expect(/fail 0/u.test(said), `fails the tests of the plugin: ${said}`)
}
