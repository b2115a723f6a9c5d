/** `npm run test:browser`: bundles the library with its rules for a browser, and lints and mends an article in headless Chromium as in Node. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {build} from 'esbuild'
import {createLinter} from '../src/index.ts'
import {inBrowser} from './browser.ts'
import {root} from './generate/files.ts'

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
await inBrowser(async (browser) => {
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
})
