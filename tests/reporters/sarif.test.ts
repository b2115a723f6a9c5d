import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {Ajv} from 'ajv'
import formats from 'ajv-formats'
import type {Log, Region, Result} from 'sarif'
import {describe, expect, it} from 'vitest'
import type {LintResult} from '../../src/core/types.ts'
import {lintFiles, loadFormatter} from '../../src/node/index.ts'
import {changesOf} from '../../src/reporters/source.ts'
import {digestlint, inFolder} from '../support/cli.ts'
import {DIRTY, FOLDER, PATHS} from '../support/reports.ts'

const schema = JSON.parse(readFileSync(new URL('../support/schemas/sarif-2.1.0.json', import.meta.url), 'utf8'))
const ajv = new Ajv({strict: false, allErrors: true, unicodeRegExp: false})
formats.default(ajv)
const validate = ajv.compile(schema)

/** Runs the command over the folder and gives the report, which the published schema accepts. */
const reported = <T>(use: (log: Log, cwd: string) => T, argv: readonly string[] = PATHS): Promise<T> =>
  inFolder(FOLDER, async (cwd) => {
    const {out} = await digestlint(cwd, ['-f', 'sarif', ...argv])
    const log = JSON.parse(out) as Log
    expect(validate(log) ? [] : validate.errors).toEqual([])
    return use(log, cwd)
  })

const uriOf = ({locations}: Result) => locations?.[0]?.physicalLocation?.artifactLocation?.uri
const regionOf = ({locations}: Result) => locations![0]!.physicalLocation!.region!

/** A text with a region replaced, as SARIF counts: lines and columns of UTF-16 units. */
function replaced(text: string, region: Region, words: string): string {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/gu), ({index, 0: mark}) => index + mark.length)]
  const at = (line: number, column: number) => starts[line - 1]! + column - 1
  const from = at(region.startLine!, region.startColumn!)
  return text.slice(0, from) + words + text.slice(at(region.endLine!, region.endColumn!))
}

describe('sarif', () => {
  it('is what the published schema accepts, also of an empty run and of a stream', async () => {
    await reported(() => undefined)
    await reported(() => undefined, ['clean.txt'])
    await reported(() => undefined, ['n.jsonl'])
    await reported(() => undefined, ['--fix', ...PATHS])
  })

  it('names rules by number, with their words, levels and pages', () =>
    reported(({runs: [run]}) => {
      const {rules = [], version} = run!.tool.driver
      expect(version).toMatch(/^\d/u)
      expect(new Set(rules.map(({id}) => id)).size).toBe(rules.length)
      for (const {ruleId, ruleIndex} of run!.results!) expect(rules[ruleIndex!]?.id).toBe(ruleId)
      const byId = Object.fromEntries(rules.map((rule) => [rule.id, rule]))
      expect(byId['no-toolbar-text']).toMatchObject({
        shortDescription: {text: expect.stringContaining('page tools')},
        help: {markdown: expect.stringContaining('# no-toolbar-text')},
        defaultConfiguration: {enabled: true, level: 'error'},
        properties: {tags: expect.arrayContaining(['fixable'])},
      })
      expect(byId['consistent-country-name']).toMatchObject({defaultConfiguration: {enabled: false}})
      expect(byId['crash/now']?.helpUri).toBe('https://rules.example/now')
    }))

  it('gives files from the root of the repository, encoded, also from a folder in it', () =>
    inFolder(FOLDER, async (cwd) => {
      const {out} = await digestlint(join(cwd, 'a b'), ['-f', 'sarif', '.'])
      const [run] = (JSON.parse(out) as Log).runs
      expect(uriOf(run!.results![0]!)).toBe('a%20b/%C3%BC%231%25.txt')
      expect(run!.artifacts![0]!.location).toMatchObject({uri: 'a%20b/%C3%BC%231%25.txt', uriBaseId: '%SRCROOT%'})
      const base = run!.originalUriBaseIds!['%SRCROOT%']!.uri!
      expect(readFileSync(fileURLToPath(new URL('a%20b/%C3%BC%231%25.txt', base)), 'utf8')).toBe(DIRTY)
    }))

  it('places findings and relations where the words are, in UTF-16 units', () =>
    reported(({runs: [run]}, cwd) => {
      expect(run!.columnKind).toBe('utf16CodeUnits')
      for (const name of ['a%20b/%C3%BC%231%25.txt', 'bom.txt', 'crlf.txt']) {
        const file = decodeURIComponent(name)
        const lines = readFileSync(join(cwd, file), 'utf8').replace('\uFEFF', '').split(/\r?\n/u)
        const of = (rule: string) => run!.results!.find((one) => uriOf(one) === name && one.ruleId === rule)!
        const words = ({startLine, startColumn, endColumn}: Region) =>
          lines[startLine! - 1]!.slice(startColumn! - 1, endColumn! - 1)
        expect(words(regionOf(of('no-doubled-word')))).toBe('The the')
        expect(words(regionOf(of('no-toolbar-text')))).toBe('Adjust Comment Print')
        const [first] = of('no-duplicate-sentence').relatedLocations!
        expect(first!.message!.text).toContain('first copy')
        expect(words(first!.physicalLocation!.region!)).toBe(words(regionOf(of('no-duplicate-sentence'))))
      }
    }))

  it('has fixes that are right for the file: each applied alone does what the finding’s own fix does', () =>
    reported(async ({runs: [run]}, cwd) => {
      const results = await lintFiles(PATHS, {cwd})
      let applied = 0
      for (const {filePath, record, source = '', messages} of results) {
        const whole = readFileSync(filePath, 'utf8')
        for (const {ruleId, line, column, fix, suggestions = []} of messages) {
          const own = [...(fix ? [fix] : []), ...suggestions.map((one) => one.fix)]
          const uri = filePath
            .slice(cwd.length + 1)
            .split('/')
            .map(encodeURIComponent)
            .join('/')
          const told = run!.results!.filter(
            (one) =>
              uriOf(one) === uri &&
              one.ruleId === ruleId &&
              regionOf(one).startLine === line &&
              regionOf(one).startColumn === column,
          )
          if (filePath.endsWith('.gz')) {
            for (const one of told) expect(one.fixes).toBeUndefined()
            continue
          }
          const fixes = told.flatMap((one) => one.fixes ?? [])
          expect(fixes.length).toBe(own.length)
          for (const [index, {range, text}] of own.entries()) {
            const {deletedRegion, insertedContent} = fixes[index]!.artifactChanges[0]!.replacements[0]!
            const bom = whole.startsWith('\uFEFF') ? '\uFEFF' : ''
            const after = bom + replaced(whole.slice(bom.length), deletedRegion, insertedContent!.text!)
            const mended = source.slice(0, range[0]) + text + source.slice(range[1])
            if (record === undefined) expect(after).toBe(bom + mended)
            else expect(textsIn(after)).toEqual(textsIn(whole).map((one) => (one === source ? mended : one)))
            applied++
          }
        }
      }
      expect(applied).toBeGreaterThan(15)
    }))

  it.each(['gz', 'zst', 'zstd', 'ZST'])(
    'has no fixes of a file that is packed as .%s: its bytes are others',
    (ending) => {
      const result = {filePath: `n.jsonl.${ending}`, record: 1} as LintResult
      const inRecord = {line: 1, column: 9, endLine: 1, endColumn: 12, byteColumns: [9, 12] as const, text: ''}
      expect(changesOf(result)({range: [0, 3], text: '', inRecord})).toBeNull()
    },
  )

  it('has no fixes of a text that is not on disk', () =>
    reported(
      ({runs: [run]}) => {
        for (const one of run!.results!.filter(({fixes}) => fixes)) expect(uriOf(one)).toBe('crash.txt')
      },
      ['--fix-dry-run', 'a b', 'n.jsonl'],
    ))

  it('has the fingerprint of each finding', () =>
    reported(async ({runs: [run]}, cwd) => {
      const results = await lintFiles(PATHS, {cwd})
      const own = results.flatMap(({messages}) => messages.filter(({fatal}) => !fatal).map((one) => one.fingerprint))
      const told = run!.results!.filter((one) => !one.suppressions).map((one) => one.partialFingerprints)
      expect(told.map((one) => one?.['digestlint/v1'] ?? '').sort()).toEqual(own.sort())
    }))

  it('keeps what a comment silenced, as suppressed and why', () =>
    reported(({runs: [run]}) => {
      const silenced = run!.results!.filter(({suppressions}) => suppressions)
      expect(silenced.map((one) => [uriOf(one), one.ruleId, one.suppressions])).toEqual([
        ['quiet.md', 'no-toolbar-text', [{kind: 'inSource', justification: 'kept for the record'}]],
      ])
    }))

  it('says where the tool itself failed, and that the run did not succeed', async () => {
    await reported(({runs: [run]}) => {
      const [invocation] = run!.invocations!
      expect(invocation!.executionSuccessful).toBe(false)
      expect(invocation!.toolExecutionNotifications).toEqual([
        expect.objectContaining({
          level: 'error',
          message: {text: expect.stringContaining('boom')},
          associatedRule: {id: 'crash/now', index: expect.any(Number)},
        }),
      ])
    })
    await reported(({runs: [run]}) => expect(run!.invocations).toEqual([{executionSuccessful: true}]), ['clean.txt'])
  })

  it('tells a record that is no JSON as a result, in its line', () =>
    reported(
      ({runs: [run]}) => {
        const [bad] = run!.results!.filter(({ruleId}) => ruleId === 'not-checked')
        expect([uriOf(bad!), regionOf(bad!).startLine]).toEqual(['n.jsonl', 3])
      },
      ['n.jsonl'],
    ))

  it('says the same of results at once and one by one', () =>
    inFolder(FOLDER, async (cwd) => {
      const results = await lintFiles(['n.jsonl'], {cwd})
      const format = await loadFormatter('sarif', cwd)
      const rulesMeta = {}
      const atOnce = JSON.parse(await format(results, {cwd, color: false, rulesMeta})) as Log
      const {out} = await digestlint(cwd, ['-f', 'sarif', 'n.jsonl'])
      expect(atOnce.runs[0]!.results).toEqual((JSON.parse(out) as Log).runs[0]!.results)
    }))
})

/** The texts of the records of a file. */
function textsIn(content: string): string[] {
  if (content.startsWith('[')) return (JSON.parse(content) as {text: string}[]).map(({text}) => text)
  return content
    .split('\n')
    .flatMap((line) => (line.startsWith('{"id"') ? [(JSON.parse(line) as {text: string}).text] : []))
}
