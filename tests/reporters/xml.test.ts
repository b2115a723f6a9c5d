import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {XmlDocument, type XmlElement, XsdValidator} from 'libxml2-wasm'
import {describe, expect, it} from 'vitest'
import type {Finding, LintResult} from '../../src/core/types.ts'
import {lintFiles, loadFormatter} from '../../src/node/index.ts'
import {fileFinding, resultWith} from '../../src/node/read.ts'
import {digestlint, inFolder} from '../support/cli.ts'
import {FOLDER, HOSTILE, PATHS} from '../support/reports.ts'
import {runs} from '../support/runs.ts'

const xsd = XsdValidator.fromDoc(
  XmlDocument.fromBuffer(readFileSync(new URL('../support/schemas/junit-10.xsd', import.meta.url))),
)
const elements = (document: XmlDocument, path: string) => document.find(path) as XmlElement[]
const attribute = (element: XmlElement, name: string) => element.attr(name)?.value

/** Runs the command over the folder and reads the report with libxml2. */
const reported = <T>(format: string, use: (document: XmlDocument, cwd: string) => T, paths = PATHS): Promise<T> =>
  inFolder(FOLDER, async (cwd) => {
    const {out} = await digestlint(cwd, ['-f', format, ...paths])
    return use(XmlDocument.fromString(out), cwd)
  })

/** One finding with these words, reported. */
async function told(format: string, words: string): Promise<XmlDocument> {
  const finding: Finding = {...fileFinding('a', words, false), ruleId: words}
  const results: LintResult[] = [resultWith(`/${words}`, finding)]
  const write = await loadFormatter(format, '/')
  return XmlDocument.fromString(await write(results, {cwd: '/', color: false, rulesMeta: {}}))
}
/** What XML 1.0 can hold of a text. */
const readable = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')

describe('junit', () => {
  it('is what the schema of Jenkins accepts', async () => {
    for (const paths of [PATHS, ['clean.txt'], ['n.jsonl']])
      await reported('junit', (document) => expect(() => xsd.validate(document)).not.toThrow(), paths)
  })
  it('fails where an error is, breaks where a rule crashed, and passes elsewhere', () =>
    reported('junit', async (document, cwd) => {
      const results = await lintFiles(PATHS, {cwd})
      const sum = (count: (result: LintResult) => number) => results.reduce((all, one) => all + count(one), 0)
      expect(elements(document, '//testcase/failure').length).toBe(
        sum(({errorCount, fatalErrorCount}) => errorCount - fatalErrorCount),
      )
      expect(elements(document, '//testcase/error').length).toBe(sum(({fatalErrorCount}) => fatalErrorCount))
      expect(elements(document, '//testcase/system-out').length).toBe(sum(({warningCount}) => warningCount))
      // What the comparison of articles finds comes in a second suite of the article.
      expect(new Set(elements(document, '//testsuite').map((one) => attribute(one, 'name'))).size).toBe(results.length)
      for (const suite of elements(document, '//testsuite')) {
        const count = (path: string) => String((suite.find(path) as XmlElement[]).length)
        expect(attribute(suite, 'tests')).toBe(count('testcase'))
        expect(attribute(suite, 'failures')).toBe(count('testcase/failure'))
        expect(attribute(suite, 'errors')).toBe(count('testcase/error'))
      }
      const [clean] = elements(document, '//testsuite[@name="clean.txt"]/testcase')
      expect(clean!.find('*')).toEqual([])
    }))
  it('holds any words', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(fc.constant(HOSTILE), fc.string({unit: 'binary'})), async (words) => {
        const document = await told('junit', words)
        expect(() => xsd.validate(document)).not.toThrow()
        expect(attribute(elements(document, '//failure')[0]!, 'message')).toBe(readable(words))
      }),
      runs(80),
    ))
})

describe('checkstyle', () => {
  it('has every finding in its file, at its place and level', () =>
    reported('checkstyle', async (document, cwd) => {
      const severity = {error: 'error', warn: 'warning', info: 'info'}
      const results = await lintFiles(PATHS, {cwd})
      const expected = results.flatMap(({filePath, messages}) =>
        messages.map(({line, column, level, ruleId}) => [
          filePath.slice(cwd.length + 1),
          String(line),
          String(column),
          severity[level],
          ruleId === null ? 'digestlint' : `digestlint.${ruleId}`,
        ]),
      )
      const found = elements(document, '/checkstyle/file/error').map((error) => [
        attribute(error.parent!, 'name'),
        ...['line', 'column', 'severity', 'source'].map((name) => attribute(error, name)),
      ])
      expect(found.sort()).toEqual(expected.sort())
    }))
  it('of nothing is an empty one', () =>
    reported('checkstyle', (document) => expect(elements(document, '/checkstyle/*')).toEqual([]), ['clean.txt']))
  it('holds any words', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(fc.constant(HOSTILE), fc.string({unit: 'binary'})), async (words) => {
        const [error] = elements(await told('checkstyle', words), '//error')
        expect(attribute(error!, 'message')).toBe(readable(words))
        expect(attribute(error!, 'source')).toBe(`digestlint.${readable(words)}`)
      }),
      runs(80),
    ))
})
