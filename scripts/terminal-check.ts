import {deepStrictEqual, match} from 'node:assert/strict'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {root} from './generate/files.ts'
import {openWindow, type Window} from './tmux.ts'

export const cli = `node ${join(root, 'dist/cli.js')}`
const home = realpathSync(mkdtempSync(join(tmpdir(), 'digestlint-interactive-')))
process.on('exit', () => rmSync(home, {recursive: true, force: true}))

const LEAD = 'Ferry returns to Elmira\n\nThe ferry left at noon.\n'
export const ORPHAN = 'Roe said. The harbour gained a crane.'
export const CAPITALS = 'Volker, IS heading to Elmira.'
export const QUOTE = 'Mayor Roe said, "The worldwide community must act."'
export const article = (...blocks: readonly string[]): string => `${LEAD}\n${blocks.join('\n\n')}\n`
const PLUGIN = `export default {meta: {name: 'digestlint-plugin-own', version: '1.0.0'}, rules: {pick: {
  meta: {type: 'suggestion', docs: {description: 'x', recommended: 'off'}, hasSuggestions: true, messages: {found: 'Two ways.', one: 'Write harbour.', two: 'Write port.', mark: 'Make a heading.'}},
  create: (context) => ({block(node) {
    const report = (word, offers) => {
      const at = node.text.indexOf(word)
      if (at < 0) return
      const range = context.article.rangeIn(node, at, at + word.length)
      context.report({range, messageId: 'found', suggest: offers.map(([messageId, words]) => ({messageId, fix: (fixer) => fixer.replaceTextRange(range, words)}))})
    }
    report('harbor', [['one', 'harbour'], ['two', 'port']])
    report('dock', [['mark', '\\n\\n# Dock\\n\\n']])
  }})
}}}
`
const CONFIG = {
  '.digestlintrc.json':
    '{"extends": "recommended", "plugins": ["./plugin.mjs"], "rules": {"own/pick": "warn", "no-site-boilerplate": "off"}}',
  'plugin.mjs': PLUGIN,
}

export interface Place {
  readonly window: Window
  readonly read: (name: string) => string
  readonly put: (name: string, text: string) => void
}

let number = 0
/** Runs work in a window in a folder of its own. */
export async function check(
  name: string,
  files: Readonly<Record<string, string>>,
  work: (place: Place) => Promise<void>,
  size: readonly [number, number] = [100, 40],
): Promise<void> {
  const cwd = join(home, String(number++))
  const put = (file: string, text: string): void => {
    mkdirSync(dirname(join(cwd, file)), {recursive: true})
    writeFileSync(join(cwd, file), text)
  }
  for (const [file, text] of Object.entries({...CONFIG, ...files})) put(file, text)
  const window = openWindow(cwd, ...size)
  try {
    await work({window, put, read: (file) => readFileSync(join(cwd, file), 'utf8')})
    const strays = readdirSync(cwd).filter((file) => file.includes('.tmp'))
    deepStrictEqual(strays, [])
  } catch (error) {
    console.error(`${name}; the screen:\n${window.screen()}`)
    throw error
  } finally {
    window.close()
  }
  console.log(`ok: ${name}`)
}
/** The terminal is as a shell wants it. */
export const isSane = async (window: Window): Promise<void> => {
  window.clear()
  const {screen} = await window.shell('stty -a | tr " ;" "\\n\\n" | grep -x -E -- "-?(icanon|echo|isig|icrnl)" | xargs')
  match(screen, /^icrnl isig icanon echo$/mu)
}
export const DECISIONS = '.digestlint-decisions.json'
