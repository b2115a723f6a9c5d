import {relative} from 'node:path'
import picocolors from 'picocolors'
import {makeConfigFinder} from '../node/config.ts'
import {decisionsFile} from '../node/decisions-file.ts'
import {UsageError} from '../node/errors.ts'
import {expandFiles} from '../node/files.ts'
import {openArticles} from '../node/open-articles.ts'
import {isRecordFile} from '../node/record-file.ts'
import {knownOf} from '../node/suppressions/table.ts'
import {many} from '../reporters/many.ts'
import {visible} from '../reporters/visible.ts'
import {marksFrom} from '../session/decisions.ts'
import {makeEngine} from '../session/engine.ts'
import {isSkipped} from '../session/marks.ts'
import {leftIn, startSession} from '../session/session.ts'
import type {Session} from '../session/types.ts'
import {converse} from './converse.ts'
import {suppressionsOf} from './find-suppressions.ts'
import type {ExitCode, Io} from './io.ts'
import type {Args} from './options.ts'
import {makeProgress} from './progress.ts'
import {configOptions, hasColor} from './report.ts'

export const DECISIONS = '.digestlint-decisions.json'

/** `digestlint fix --interactive`: mends what is safe, then asks about the rest, finding by finding. */
export async function interactive({patterns, values}: Args, io: Io): Promise<ExitCode> {
  const terminal = io.terminal?.() ?? null
  if (!terminal)
    throw new UsageError(
      'fix --interactive asks at a terminal, and standard input or output is none: `digestlint fix` mends what is safe without asking.',
    )
  if (patterns.length === 0)
    throw new UsageError('No file, folder or glob given: digestlint fix --interactive articles/ asks about a folder.')
  const decisions = decisionsFile(String(values.decisions ?? DECISIONS), io.cwd)
  const known = decisions.read()
  const config = await configOptions(values, io)
  const finder = makeConfigFinder(config)
  const table = (await suppressionsOf(values, config, io))?.table
  const {files, warnings} = await expandFiles(patterns, {
    cwd: io.cwd,
    isIgnored: finder.isIgnored,
    ...(values['ignore-pattern'] ? {ignorePatterns: values['ignore-pattern'] as readonly string[]} : {}),
  })
  for (const line of warnings) io.err(`${line}\n`)
  const nameOf = (file: string): string => nameFrom(io.cwd, file)
  const types = values['fix-type'] as readonly string[] | undefined
  const errorsOnly = values.quiet === true
  const progress = makeProgress(io)
  const opened = await openArticles(withoutRecords(files, nameOf, io), {
    finder,
    fix: values.all !== true,
    types,
    errorsOnly,
    ...(table ? {knownOf: (file: string) => knownOf(table, file)} : {}),
    onProgress: progress.tick,
    onWarning: (line) => io.err(`${line}\n`),
  })
  progress.clear()
  for (const {file, why} of opened.failed) io.err(`${visible(`${nameOf(file)}: ${why}`)}\n`)
  const {fixed, checked, benches} = opened
  if (fixed.places > 0)
    io.err(
      `${many(fixed.places, 'place')} mended in ${many(fixed.articles, 'article')}, as --fix does; --all asks about these too.\n`,
    )
  const articles = opened.articles.map((article) => ({
    ...article,
    marks: marksFrom(known[decisions.nameOf(article.file)], article.questions),
  }))
  const before = articles.reduce((sum, {marks}) => sum + marks.length, 0)
  const start = startSession(articles)
  io.err(
    `${many(checked, 'article')}, ${many(leftIn(start), 'question')}${before > 0 ? ` (${before} decided before)` : ''}.\n`,
  )
  const end = await converse(start, {
    engine: makeEngine((file) => benches.get(file)!),
    terminal,
    colors: picocolors.createColors(hasColor(values, io)),
    nameOf,
    boms: opened.boms,
    keep: (changed) =>
      decisions.keep(changed, (rule, fingerprint, file) => {
        const {set, known} = benches.get(file)!
        // What was not asked about this time stays decided.
        const isAsked = !types && !errorsOnly && !set.deferred.has(rule) && !known?.has(fingerprint)
        return isAsked && set.config.rules.some(({id}) => id === rule)
      }),
  })
  return verdict(start, end, opened.failed.length > 0, values['exit-zero'] === true, io)
}

const nameFrom = (cwd: string, file: string): string => {
  const own = relative(cwd, file)
  return own.startsWith('..') || own === '' ? file : own
}

/** @throws UsageError where nothing else is there */
function withoutRecords(files: readonly string[], nameOf: (file: string) => string, io: Io): readonly string[] {
  const records = files.filter(isRecordFile)
  const [first] = records
  if (first === undefined) return files
  const line = `${nameOf(first)}${records.length > 1 ? ` and ${records.length - 1} more` : ''}: nothing is asked about records; \`digestlint fix\` mends in them what is safe.`
  if (records.length === files.length) throw new UsageError(line)
  io.err(`${line}\n`)
  return files.filter((file) => !isRecordFile(file))
}

/** 2 where a file could not be read or written, 1 where a question about an error stays open. */
function verdict(start: Session, end: Session, hasFailed: boolean, isZero: boolean, io: Io): ExitCode {
  const accepted = end.articles.reduce((sum, article) => sum + article.accepted, 0)
  const skips = (session: Session): number =>
    session.articles.reduce((sum, {marks}) => sum + marks.filter(({kind}) => kind === 'skip').length, 0)
  const later = end.articles.flatMap(({marks}) => marks.filter(({kind}) => kind === 'later')).length
  const open = leftIn(end)
  if (leftIn(start) > 0)
    io.err(
      `${accepted} done, ${Math.max(0, skips(end) - skips(start))} skipped${open + later > 0 ? `, ${open + later} left for the next time` : ''}.\n`,
    )
  const lost = end.articles.filter((article) => article.lost !== null)
  for (const article of lost) io.err(`${article.lost}\n`)
  if (hasFailed || lost.length > 0) return 2
  const isOpenError = end.articles.some((article) =>
    article.questions.some((question) => question.level === 'error' && !isSkipped(article, question)),
  )
  return isOpenError && !isZero ? 1 : 0
}
