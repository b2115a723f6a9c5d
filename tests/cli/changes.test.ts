import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {changesBetween} from '../../src/cli/changes.ts'
import type {Finding, LintResult} from '../../src/core/types.ts'

const finding = (fingerprint: string, message = `Says ${fingerprint}.`, line = 1): Finding => ({
  ruleId: 'no-x',
  severity: 1,
  level: 'warn',
  message,
  line,
  column: 1,
  endLine: line,
  endColumn: 2,
  range: [0, 1],
  part: 'body',
  article: 'a',
  nodeType: null,
  fingerprint,
})
const result = (...messages: Finding[]): LintResult[] => [
  {
    filePath: 'a.txt',
    messages,
    suppressedMessages: [],
    errorCount: 0,
    fatalErrorCount: 0,
    warningCount: messages.length,
    infoCount: 0,
    fixableErrorCount: 0,
    fixableWarningCount: 0,
    usedDeprecatedRules: [],
  },
]
const between = (old: Finding[], now: Finding[]) =>
  changesBetween(new Map([['a.txt', result(...old)]]), new Map([['a.txt', result(...now)]]))

describe('changes between two runs', () => {
  it('are none for findings that moved', () =>
    expect(between([finding('f')], [finding('f', 'Says f.', 9)])).toEqual([]))
  it('are none for a finding whose paragraph was edited elsewhere', () =>
    expect(between([finding('f', 'Unexpected `x`.')], [finding('g', 'Unexpected `x`.')])).toEqual([]))
  it('count equal findings as so many', () =>
    expect(between([finding('f')], [finding('f'), finding('f')])).toMatchObject([
      {fresh: [{fingerprint: 'f'}], mended: []},
    ]))
  it('tell a mended finding and a new one of other words apart', () =>
    expect(between([finding('f')], [finding('g')])).toMatchObject([
      {fresh: [{fingerprint: 'g'}], mended: [{fingerprint: 'f'}]},
    ]))
  it('tell a finding that is suppressed from one that is mended, also beside an equal one that was suppressed before', () => {
    const hiding = (messages: Finding[], known: Finding[]) =>
      new Map([
        [
          'a.txt',
          result(...messages).map((one) => ({
            ...one,
            suppressedMessages: known.map((own) => ({
              ...own,
              suppressions: [{kind: 'baseline' as const, justification: ''}],
            })),
          })),
        ],
      ])
    const [f, g] = [finding('f'), finding('g')]
    expect(changesBetween(hiding([f, g], []), hiding([], [f]))).toMatchObject([
      {fresh: [], mended: [g], suppressed: [f]},
    ])
    expect(changesBetween(hiding([f], [f]), hiding([], [f]))).toMatchObject([{mended: [f], suppressed: []}])
    expect(changesBetween(hiding([f], [f]), hiding([], [f, f]))).toMatchObject([{mended: [], suppressed: [f]}])
    expect(changesBetween(hiding([], [f]), hiding([f], []))).toMatchObject([{fresh: [f], mended: [], suppressed: []}])
  })
  it('name what a file was called before, where it has findings', () => {
    const own = result(finding('f'))
    const renamed = new Map([['b.txt', 'a.txt']])
    expect(changesBetween(new Map([['a.txt', own]]), new Map([['b.txt', own]]), renamed)).toMatchObject([
      {file: 'b.txt', was: 'a.txt', isGone: false, fresh: [], mended: []},
    ])
    expect(changesBetween(new Map([['a.txt', result()]]), new Map([['b.txt', result()]]), renamed)).toEqual([])
  })

  const findings = fc.array(fc.constantFrom('f', 'g', 'h', '').map((print) => finding(print, `Says ${print}.`)))
  it('are none between equal runs, whatever the order', () =>
    fc.assert(
      fc.property(findings, (all) => {
        expect(between(all, [...all].reverse())).toEqual([])
      }),
    ))
  it('lead from the old findings to the new ones', () =>
    fc.assert(
      fc.property(findings, findings, (old, now) => {
        const [change] = between(old, now)
        const words = (all: readonly Finding[]): string[] => all.map(({message}) => message).sort()
        const left = [...old]
        for (const gone of change?.mended ?? []) left.splice(left.indexOf(gone), 1)
        expect(words([...left, ...(change?.fresh ?? [])])).toEqual(words(now))
      }),
    ))
})
