import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import * as core from '@actions/core'
import {getValidationErrors} from '@umbrelladocs/rdformat-validator'
import type {Issue} from 'codeclimate-types'
import {afterEach, describe, expect, it, vi} from 'vitest'
import type {Finding, LintResult} from '../../src/core/types.ts'
import {lintFiles, loadFormatter} from '../../src/node/index.ts'
import {fileFinding, resultWith} from '../../src/node/read.ts'
import {issueOf} from '../../src/reporters/gitlab.ts'
import {digestlint, inFolder} from '../support/cli.ts'
import {FOLDER, HOSTILE, PATHS, RECORDS} from '../support/reports.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** What GitHub's own library would write. */
function written(work: () => void): string {
  let text = ''
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk)
    return true
  })
  work()
  spy.mockRestore()
  return text
}
const report = async (format: string, results: readonly LintResult[], cwd: string): Promise<string> =>
  (await loadFormatter(format, cwd))(results, {cwd, color: false, rulesMeta: {}})

const ISSUE = {error: core.error, warn: core.warning, info: core.notice}
const issued = ({level, ruleId, line, endLine, column, endColumn, message}: Finding, file: string): void => {
  const columns = line === endLine ? {startColumn: column, endColumn} : {}
  ISSUE[level](message, {title: ruleId ?? 'not checked', file, startLine: line, endLine, ...columns})
}

describe('github', () => {
  it('writes the commands that GitHub’s own library writes', () =>
    inFolder(FOLDER, async (cwd) => {
      const results = await lintFiles(PATHS, {cwd})
      const plain = results.map((result) => ({
        ...result,
        messages: result.messages.map(({related: _, ...finding}) => finding),
      }))
      const text = await report('github', plain, cwd)
      const expected = written(() => {
        for (const {filePath, messages} of plain)
          for (const one of messages) issued(one, filePath.slice(cwd.length + 1))
      })
      expect(text).toBe(expected)
      expect(text).toContain('::warning ')
    }))
  it('lets no text begin a command of its own', async () => {
    const finding: Finding = {...fileFinding('a', `${HOSTILE}\n::add-mask::x`, false), ruleId: HOSTILE}
    const text = await report('github', [resultWith(`/${HOSTILE}`, finding)], '/')
    expect(text).toBe(written(() => issued(finding, HOSTILE)))
    expect(text.trimEnd().split(/\r?\n/u).length).toBe(1)
  })
  it('gives no columns over several lines, which the runner refuses', async () => {
    const finding: Finding = {...fileFinding('a', 'x', false), endLine: 3, endColumn: 5}
    expect(await report('github', [resultWith('/a', finding)], '/')).toBe(
      '::error title=not checked,file=a,line=1,endLine=3::x\n',
    )
  })
})

describe('gitlab', () => {
  // The compiler is the judge: an issue of Code Climate's own types.
  const typed: (...args: Parameters<typeof issueOf>) => Omit<Issue, 'severity'> = issueOf

  it('has the fields of Code Climate’s issues, as GitLab reads them', () =>
    inFolder(FOLDER, async (cwd) => {
      const {out} = await digestlint(cwd, ['-f', 'gitlab', ...PATHS])
      const issues = JSON.parse(out) as (Issue & {location: {path: string; lines: {begin: number}}})[]
      expect(issues.length).toBeGreaterThan(20)
      for (const issue of issues) {
        expect(Object.keys(issue)).toEqual(Object.keys(typed(fileFinding('a', 'x', false), 'a', 'f', cwd)))
        expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(issue.severity)
        expect(issue.location.path.startsWith('/')).toBe(false)
        expect(() => readFileSync(join(cwd, issue.location.path))).not.toThrow()
        expect(Number.isInteger(issue.location.lines.begin)).toBe(true)
      }
    }))
  it('has a fingerprint an issue, the same after words elsewhere changed', () =>
    inFolder({'a.txt': 'The the boat left.\n\nThe the boat left.\n', 'n.jsonl': RECORDS.join('\n')}, async (cwd) => {
      const prints = async () =>
        (JSON.parse((await digestlint(cwd, ['-f', 'gitlab', '.'])).out) as Issue[]).map(({fingerprint}) => fingerprint)
      const before = await prints()
      expect(new Set(before).size).toBe(before.length)
      const {writeFileSync} = await import('node:fs')
      writeFileSync(join(cwd, 'a.txt'), 'A new line.\n\nThe the boat left.\n\nThe the boat left.\n')
      expect(await prints()).toEqual(before)
    }))
})

describe('rdjson', () => {
  interface Position {
    line: number
    column: number
  }
  interface Diagnostic {
    location: {path: string; range: {start: Position; end: Position}}
    code?: {value: string; url?: string}
    suggestions?: {range: {start: Position; end: Position}; text: string}[]
  }
  it('and rdjsonl are what a validator of reviewdog’s format accepts', () =>
    inFolder(FOLDER, async (cwd) => {
      const options = {strictMode: true, allowExtraFields: false}
      const {out} = await digestlint(cwd, ['-f', 'rdjson', ...PATHS])
      expect(await getValidationErrors(out, options)).toEqual([])
      const lines = (await digestlint(cwd, ['-f', 'rdjsonl', ...PATHS])).out.trimEnd().split('\n')
      for (const line of lines) expect(await getValidationErrors(line, options)).toEqual([])
      expect(lines.length).toBe((JSON.parse(out) as {diagnostics: unknown[]}).diagnostics.length)
      expect(await getValidationErrors((await digestlint(cwd, ['-f', 'rdjson', 'clean.txt'])).out, options)).toEqual([])
      // It can tell.
      expect(await getValidationErrors('{"diagnostics": [{"location": {}}]}', options)).not.toEqual([])
    }))
  const placeIn = (bytes: Buffer, {line, column}: Position): number => {
    let start = 0
    for (let left = line; left > 1; left--) start = bytes.indexOf(10, start) + 1
    return start + column - 1
  }
  const wordsAt = (bytes: Buffer, {start, end}: Diagnostic['location']['range']): string =>
    bytes.subarray(placeIn(bytes, start), placeIn(bytes, end)).toString()
  const mendedBy = (bytes: Buffer, {range, text}: NonNullable<Diagnostic['suggestions']>[number]): string =>
    Buffer.concat([
      bytes.subarray(0, placeIn(bytes, range.start)),
      Buffer.from(text),
      bytes.subarray(placeIn(bytes, range.end)),
    ]).toString()
  const diagnosticsOf = async (cwd: string, ...files: string[]): Promise<Diagnostic[]> =>
    (JSON.parse((await digestlint(cwd, ['-f', 'rdjson', ...files])).out) as {diagnostics: Diagnostic[]}).diagnostics
  it('counts columns in bytes, and its suggestions are those of the findings', () =>
    inFolder(FOLDER, async (cwd) => {
      const [doubled] = (await diagnosticsOf(cwd, 'a b', 'crlf.txt')).filter(
        ({code}) => code?.value === 'no-doubled-word',
      )
      const bytes = readFileSync(join(cwd, doubled!.location.path))
      expect(wordsAt(bytes, doubled!.location.range)).toBe('The the')
      expect(mendedBy(bytes, doubled!.suggestions![0]!)).toBe(bytes.toString().replace('The the', 'The'))
    }))
  it.each(['n.jsonl', 'list.json', 'one-line.json'])('counts them in records too: %s', (name) =>
    inFolder({...FOLDER, 'one-line.json': String(FOLDER['list.json']).replaceAll('\n', ' ')}, async (cwd) => {
      const found = await diagnosticsOf(cwd, name)
      const bytes = readFileSync(join(cwd, name))
      const doubled = found.filter(({code}) => code?.value === 'no-doubled-word')
      expect(doubled.map(({location}) => wordsAt(bytes, location.range))).toEqual(['the the', 'the the'])
      const source = bytes.toString()
      const expected = [source.replace('the the', 'the'), source.replace(/the the(?!.*the the)/su, 'the')]
      expect(doubled.map(({suggestions}) => mendedBy(bytes, suggestions![0]!))).toEqual(expected)
    }),
  )
  it('places what comparing articles finds in records by bytes', () =>
    inFolder({}, async (cwd) => {
      const long = 'The ferry “Tolvane” left Elmira at noon with eighty people on board. '.repeat(8)
      const records = ['1', '2'].map((id) => ({id, url: `https://paper.example/${id}`, by: 'Zoë', text: long}))
      writeFileSync(join(cwd, 'a.json'), JSON.stringify(records))
      const found = await diagnosticsOf(cwd, 'a.json')
      const late = found.filter(({code}) => code?.value === 'no-duplicate-article')
      expect(late).toHaveLength(1)
      expect(wordsAt(readFileSync(join(cwd, 'a.json')), late[0]!.location.range)).toContain('The ferry “Tolvane”')
    }))
  it('places a record that could not be read by its line alone', () =>
    inFolder(FOLDER, async (cwd) => {
      const ranges = (await diagnosticsOf(cwd, 'n.jsonl')).map(({location}) => location.range)
      expect(ranges).toContainEqual({start: {line: 3}, end: {line: 3}})
    }))
})
