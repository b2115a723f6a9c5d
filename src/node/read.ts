import {isUtf8} from 'node:buffer'
import {readFileSync} from 'node:fs'
import {looksLikeRecords} from '../containers/looks-like-records.ts'
import type {Finding, LintResult} from '../core/types.ts'
import {tally} from '../linter.ts'

export type ReadText = {readonly text: string} | {readonly failure: LintResult}

/**
 * A file's text, its byte order mark included; a failure where it cannot be read, is not UTF-8, or holds records: as a text `--fix` would break
 * them. `content` stands in its place.
 */
export function readArticle(path: string, content?: Uint8Array): ReadText {
  const read = readText(path, content)
  return 'text' in read && looksLikeRecords(read.text) ? {failure: records(path)} : read
}

function readText(path: string, content?: Uint8Array): ReadText {
  if (content) {
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    return isUtf8(bytes) ? {text: bytes.toString('utf8')} : {failure: notUtf8(path, bytes)}
  }
  try {
    const text = readFileSync(path, 'utf8')
    // Bytes that are no UTF-8 become this sign: only where it stands is a closer look needed.
    if (!text.includes('\uFFFD')) return {text}
    const bytes = readFileSync(path)
    return isUtf8(bytes) ? {text} : {failure: notUtf8(path, bytes)}
  } catch (error) {
    return {failure: failed(path, `The file cannot be read: ${(error as Error).message}`, true)}
  }
}

const notUtf8 = (path: string, bytes: Buffer): LintResult =>
  failed(
    path,
    `The file is not valid UTF-8 (byte ${firstBad(bytes)}): it was not checked and is never written. Convert it to UTF-8 first.`,
    false,
  )

const records = (path: string): LintResult =>
  failed(
    path,
    'The file holds JSON Lines: it was not checked as a text and is never written as one. Give it a name that ends in .jsonl, or give it as `digestlint --stdin --stdin-filename NAME.jsonl`.',
    false,
  )

/** Offset of the first byte that is no UTF-8: the decoder puts another character there. */
function firstBad(bytes: Buffer): number {
  const decoded = Buffer.from(bytes.toString('utf8'))
  let at = 0
  while (at < bytes.length && bytes[at] === decoded[at]) at++
  // The other character may begin with the same one or two bytes.
  while (!isUtf8(bytes.subarray(0, at))) at--
  return at
}

/** A result that says one thing about a file as a whole. */
export const failed = (filePath: string, message: string, isFatal: boolean): LintResult =>
  resultWith(filePath, fileFinding(filePath, message, isFatal))

/** A result of a text that was not linted, with the one finding that says why. */
export const resultWith = (filePath: string, finding: Finding): LintResult => ({
  filePath,
  messages: [finding],
  suppressedMessages: [],
  usedDeprecatedRules: [],
  ...tally([finding]),
})

/** A finding about a file as a whole. */
export const fileFinding = (filePath: string, message: string, isFatal: boolean): Finding => ({
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
})
