/** `npm run test:html-report`: opens a report of the built command in headless Chromium and uses it as a person would. */
import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Locator, Page} from 'playwright-core'
import {inBrowser} from './browser.ts'
import {root} from './generate/files.ts'

/** Milliseconds that the page may take to tell what it shows. */
const PATIENCE = 5000
const HOSTILE = '</pre></article><script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">'
const record = (id: number, site: string, text: string) =>
  JSON.stringify({id: `${id} ${HOSTILE}`, url: `https://${site}/${id}`, text})
const STORY = 'The ferry left Tolvane at noon with eighty people on board'
const FILES = {
  'news.jsonl': [
    record(1, 'valley.example', `${STORY}.\n\nShare Tweet Email Print\n\nNobody was hurt in the the storm.`),
    record(2, 'valley.example', `${STORY} – ${HOSTILE}.\n\nRoe said. The harbour gained a crane.`),
    record(3, 'coast.example', `${STORY} again.\n\nAdjust Comment Print\n\nThe crew slept.`),
    record(4, 'coast.example', 'The crew slept.'),
  ].join('\n'),
  'a&b "<i>.txt': `Ferry returns\n\n${STORY} once more.\n\nAdjust Comment Print\n\n${'long'.repeat(200)} word.\n`,
}

const folder = mkdtempSync(join(tmpdir(), 'digestlint-html-'))
try {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text)
  const command = join(root, 'dist/cli.js')
  execFileSync(process.execPath, [command, '--exit-zero', '-f', 'html=report.html', '-f', 'jsonl=report.jsonl', '.'], {
    cwd: folder,
  })
  const results = readFileSync(join(folder, 'report.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as {messages: {ruleId: string; level: string}[]; site?: string})
  await inBrowser(async (browser) => {
    const page = await browser.newPage()
    const troubles: string[] = []
    page.on('console', (message) => troubles.push(message.text()))
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) troubles.push(`asks for ${request.url()}`)
    })
    await page.goto(pathToFileURL(join(folder, 'report.html')).href)
    const findings = results.flatMap(({messages}) => messages)
    await holds(page, findings.length)
    await byMouse(page, findings)
    await byKeyboard(page, findings)
    await byText(page)
    await looks(page)
    assert.deepEqual(troubles, [])
    assert.equal(await page.evaluate('window.hacked'), undefined)
    console.log(
      `${browser.browser()?.version() ?? 'Chromium'}: the report holds, filters and shows ${findings.length} findings`,
    )
  })
} finally {
  rmSync(folder, {recursive: true, force: true})
}

function shown(page: Page): Locator {
  return page.locator('article:visible')
}
/** What the line under the filters says. */
async function told(page: Page, findings: number): Promise<void> {
  // A form says that it was reset before its fields are.
  const line = page.locator('#shown', {hasText: new RegExp(`^${findings} findings? in \\d+ articles? shown$`, 'u')})
  await line.waitFor({timeout: PATIENCE})
  assert.match((await line.textContent()) ?? '', new RegExp(` in ${await shown(page).count()} articles? shown$`, 'u'))
}

/** All findings, their text and its marks; the overview is the first thing in the page. */
async function holds(page: Page, findings: number): Promise<void> {
  assert.equal(await page.locator('body > :first-child').getAttribute('id'), 'overview')
  assert.equal(await page.locator('.findings > li').count(), findings)
  await told(page, findings)
  await page.locator('#open').click()
  assert.equal(await page.locator('details[open]').count(), await page.locator('article').count())
  const text = await page
    .locator('article', {hasText: 'Roe said'})
    .locator('.text')
    .evaluate((pre) => {
      const copy = pre.cloneNode(true) as typeof pre
      for (const number of copy.querySelectorAll('.at')) number.remove()
      return copy.textContent
    })
  assert.ok(text?.includes(HOSTILE), 'hostile text is shown as it is')
  const marks = await page.locator('article', {hasText: 'Share Tweet'}).locator('mark').allInnerTexts()
  assert.deepEqual(marks, ['Share Tweet Email Print', 'the the'])
  assert.equal(await page.locator('script').count(), 1)
  assert.equal(await page.locator('img').count(), 0)
}

/** Bars, choices and boxes, with the mouse. */
async function byMouse(page: Page, findings: readonly {ruleId: string; level: string}[]): Promise<void> {
  const of = (rule: string) => findings.filter(({ruleId}) => ruleId === rule).length
  const bar = page.locator('.chart button', {hasText: 'no-toolbar-text'})
  await bar.click()
  assert.equal(await bar.getAttribute('aria-pressed'), 'true')
  assert.equal(await page.locator('#rule').inputValue(), 'no-toolbar-text')
  await told(page, of('no-toolbar-text'))
  const marked = page.locator('mark:not(.off):visible')
  assert.deepEqual(new Set(await marked.allInnerTexts()), new Set(['Share Tweet Email Print', 'Adjust Comment Print']))
  await page.locator('#site').selectOption('coast.example')
  await told(page, 1)
  await bar.click()
  await page.locator('button[type=reset]').click()
  await told(page, findings.length)
  for (const level of ['warn', 'info']) await page.locator(`[name=level][value=${level}]`).uncheck()
  await told(page, findings.filter(({level}) => level === 'error').length)
  await page.locator('button[type=reset]').click()
  await page.locator('#search').fill('news.jsonl:3')
  await told(page, 1)
  await page.locator('#search').fill('')
}

/** The same with keys alone, from the top of the page. */
async function byKeyboard(page: Page, findings: readonly unknown[]): Promise<void> {
  await page.evaluate('document.activeElement?.blur()')
  const focused = (selector: string) =>
    page.evaluate(
      (one) =>
        (
          globalThis as unknown as {document: {activeElement: {matches(s: string): boolean}}}
        ).document.activeElement.matches(one),
      selector,
    )
  const tabTo = async (selector: string): Promise<void> => {
    for (let left = 60; left > 0; left--) {
      await page.keyboard.press('Tab')
      if (await focused(selector)) return
    }
    throw new Error(`${selector} cannot be reached with Tab.`)
  }
  await tabTo('.chart [data-name="valley.example"]')
  await page.keyboard.press('Enter')
  assert.equal(await page.locator('#site').inputValue(), 'valley.example')
  const ofSite = await shown(page).count()
  assert.ok(ofSite > 0 && ofSite < (await page.locator('article').count()))
  await page.keyboard.press('Space')
  await told(page, findings.length)
  await tabTo('#search')
  await page.keyboard.type('roe')
  assert.equal(await shown(page).count(), 1)
  await tabTo('[name=level][value=warn]')
  await page.keyboard.press('Space')
  assert.equal(await shown(page).count(), 0)
  await tabTo('button[type=reset]')
  await page.keyboard.press('Enter')
  await told(page, findings.length)
  await page.locator('#open').focus()
  await page.keyboard.press('Enter')
  assert.equal(await page.locator('details[open]').count(), 0)
  await tabTo('summary')
  await page.keyboard.press('Enter')
  assert.equal(await page.locator('details[open]').count(), 1)
}

/** From a finding to its words and back. */
async function byText(page: Page): Promise<void> {
  const article = page.locator('article', {hasText: 'Share Tweet'})
  if ((await article.locator('details[open]').count()) === 0) await article.locator('summary').click()
  const link = article.locator('.findings a').nth(1)
  await link.click()
  const target = page.locator(':target')
  assert.equal(await target.textContent(), '2')
  assert.equal(await target.evaluate((one) => one.nextElementSibling?.textContent), 'the the')
  await target.click()
  assert.match((await page.locator(':target').textContent()) ?? '', /no-doubled-word/u)
}

/** Dark and light, each with contrast enough for text, and narrow without a bar to scroll sideways. */
async function looks(page: Page): Promise<void> {
  const contrast = async (selector: string): Promise<number> => {
    const [fore, back] = await page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const styleOf = (
          globalThis as unknown as {getComputedStyle(one: unknown): {color: string; backgroundColor: string}}
        ).getComputedStyle
        let behind: {parentElement: unknown} | null = element as unknown as {parentElement: unknown}
        while (behind && styleOf(behind).backgroundColor === 'rgba(0, 0, 0, 0)')
          behind = behind.parentElement as typeof behind
        return [styleOf(element).color, behind ? styleOf(behind).backgroundColor : 'rgb(255, 255, 255)']
      })
    const [light, dark] = [luminance(fore!), luminance(back!)].sort((a, b) => b - a)
    return (light! + 0.05) / (dark! + 0.05)
  }
  const grounds = new Set<string>()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({colorScheme})
    grounds.add(String(await page.evaluate('getComputedStyle(document.body).backgroundColor')))
    for (const selector of [
      'h1',
      '.soft',
      'mark.error',
      'mark.warn',
      '.level.error',
      '.level.warn',
      '.findings a',
      '#shown',
    ])
      assert.ok(
        (await contrast(selector)) >= 4.5,
        `${selector} is too pale in ${colorScheme}: ${await contrast(selector)}`,
      )
  }
  assert.equal(grounds.size, 2)
  await page.setViewportSize({width: 320, height: 640})
  await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true')
  assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320)
  assert.ok((await page.locator('#search').boundingBox())!.width > 200)
}

/** WCAG's relative luminance of `rgb(r, g, b)`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/gu) ?? []).map((part) => {
    const value = Number(part) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
