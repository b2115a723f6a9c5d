import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type BrowserContext, chromium} from 'playwright-core'

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

/** Headless Chromium with a profile of its own, gone after `use`. */
export async function inBrowser<T>(use: (browser: BrowserContext) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'digestlint-browser-'))
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    headless: true,
    args: FLAGS,
  })
  try {
    return await use(browser)
  } finally {
    await browser.close()
    rmSync(profile, {recursive: true, force: true})
  }
}
