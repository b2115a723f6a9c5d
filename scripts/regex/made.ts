import {relative} from 'node:path'
import type {FoundRegex} from './find.ts'

const FRAME = /(?:file:\/\/)?(\/[^\s():]{1,400}\.[jt]s)/u

/**
 * Expressions that the project's own modules put together while something runs: what no parser can read from the source.
 * The global constructor is watched meanwhile.
 */
export async function regexesMadeBy(root: string, run: () => Promise<unknown>): Promise<FoundRegex[]> {
  const Native = globalThis.RegExp
  const made = new Map<string, FoundRegex>()
  const record = (source: string, flags: string): void => {
    const frame = (new Error('where').stack ?? '')
      .split('\n')
      .find((line) => FRAME.test(line) && !line.includes('made.ts'))
    const path = frame ? (FRAME.exec(frame)?.[1] ?? '') : ''
    const file = relative(root, path)
    if (!file.startsWith('src') && !file.startsWith('rules')) return
    made.set(`${file} ${source} ${flags}`, {place: `${file} (made)`, file, source, flags, isDynamic: false})
  }
  globalThis.RegExp = new Proxy(Native, {
    construct(target, [pattern, flags]: [string | RegExp, string | undefined], newTarget: typeof Native) {
      const regex: RegExp = Reflect.construct(target, [pattern, flags], newTarget)
      record(regex.source, regex.flags)
      return regex
    },
  })
  try {
    await run()
  } finally {
    globalThis.RegExp = Native
  }
  return [...made.values()]
}
