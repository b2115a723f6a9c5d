/** `npm run test:browser`: bundles the library with its rules for a browser, and lints and mends an article in headless Chromium as in Node. */
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {build} from 'esbuild'
import {chromium} from 'playwright-core'
import {createLinter} from '../src/index.ts'
import {root} from './generate/files.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome']
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The first browser on the PATH. @throws Error naming what to install. */
function findBrowser(): string {
  for (const name of NAMES) {
    try {
      return execFileSync('which', [name], {encoding: 'utf8'}).trim()
    } catch {}
  }
  throw new Error('No Chromium on the PATH: install it (Debian: apt-get install chromium).')
}

const {outputFiles} = await build({
  absWorkingDir: root,
  stdin: {contents: "export {createLinter} from './src/index.ts'", resolveDir: root, loader: 'ts'},
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'digestlint',
  platform: 'browser',
  target: 'es2022',
  logLevel: 'error',
})
const profile = mkdtempSync(join(tmpdir(), 'digestlint-browser-'))
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: findBrowser(),
  headless: true,
  args: FLAGS,
})
try {
  const page = await browser.newPage()
  await page.addScriptTag({content: outputFiles[0]!.text})
  const run = (name: string, text: string) =>
    page.evaluate(
      ([filename, source]) => {
        const {createLinter: create} = (globalThis as unknown as {digestlint: {createLinter: typeof createLinter}})
          .digestlint
        return JSON.stringify([create().lintText(source, {filename}), create().fixText(source, {filename})])
      },
      [name, text] as const,
    )
  const article = readFileSync(join(root, 'seeds/articles/1-fishing-treaty.txt'), 'utf8')
  let findings = 0
  for (const [name, text] of [
    ['a.txt', article],
    ['a.md', `# Ferry *returns*\n\n${article}`],
    ['a.html', `<h1>Ferry returns</h1>\n<p>${article.replaceAll(/\n+/gu, '</p>\n<p>')}</p>`],
  ] as const) {
    const linter = createLinter()
    const here = JSON.stringify([linter.lintText(text, {filename: name}), linter.fixText(text, {filename: name})])
    if ((await run(name, text)) !== here) throw new Error(`The browser finds other things in ${name} than Node does.`)
    findings += linter.lintText(text, {filename: name})[0]?.messages.length ?? 0
  }
  if (findings === 0) throw new Error('Nothing was found at all.')
  console.log(
    `${browser.browser()?.version() ?? 'Chromium'}: text, Markdown and HTML, ${findings} findings and the mended texts are those of Node`,
  )
} finally {
  await browser.close()
  rmSync(profile, {recursive: true, force: true})
}
