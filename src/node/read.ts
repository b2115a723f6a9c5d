import {isUtf8} from 'node:buffer'
import {readFileSync, realpathSync, statSync} from 'node:fs'
import {writeFileSync} from 'atomically'
import type {Finding, LintResult} from '../core/types.ts'
import {tally} from '../linter.ts'

export type ReadText = {readonly text: string} | {readonly failure: LintResult}

/** A file's text, its byte order mark included; a failure where it cannot be read or is not UTF-8. */
export function readArticle(path: string): ReadText {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    return {failure: failed(path, `The file cannot be read: ${(error as Error).message}`, true)}
  }
  if (isUtf8(bytes)) return {text: bytes.toString('utf8')}
  const at = firstBad(bytes)
  return {
    failure: failed(
      path,
      `The file is not valid UTF-8 (byte ${at}): it was not checked and is never written. Convert it to UTF-8 first.`,
      false,
    ),
  }
}

/** Offset of the first byte that is no UTF-8, by halving. */
function firstBad(bytes: Buffer): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const head = bytes.subarray(0, middle)
    // A cut inside a character is no fault: up to three bytes may be missing.
    if (
      [0, 1, 2, 3].some(
        (cut) =>
          isUtf8(head.subarray(0, Math.max(0, middle - cut))) && (cut === 0 || isOpen(head.subarray(middle - cut))),
      )
    )
      low = middle
    else high = middle - 1
  }
  return low
}

const isOpen = (tail: Buffer): boolean => {
  const first = tail[0] ?? 0
  return first >= 0xc2 && first <= 0xf4 && tail.subarray(1).every((byte) => byte >= 0x80 && byte < 0xc0)
}

function failed(filePath: string, message: string, isFatal: boolean): LintResult {
  const finding: Finding = {
    ruleId: null,
    severity: 2,
    level: 'error',
    message,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    range: [0, 0],
    part: 'body',
    article: filePath,
    nodeType: null,
    fingerprint: '',
    ...(isFatal ? {fatal: true as const} : {}),
  }
  return {filePath, messages: [finding], suppressedMessages: [], usedDeprecatedRules: [], ...tally([finding])}
}

/** Replaces a file in one step, through a link to the real one; its mode and owner stay. */
export function writeArticle(path: string, text: string): void {
  const real = realpathSync(path)
  writeFileSync(real, text, {mode: statSync(real).mode, chown: {uid: statSync(real).uid, gid: statSync(real).gid}})
}
