import {UsageError} from '../node/errors.ts'
import type {OnlyChanged} from '../node/git/only.ts'
import type {RunResult} from '../node/lint-files.ts'
import type {Io} from './io.ts'
import type {Args} from './options.ts'

/** Which files changed, where only these are asked for. @throws UsageError */
export async function onlyOf(values: Args['values'], io: Io): Promise<OnlyChanged | null> {
  const {staged, changed, since} = values
  if (staged !== true && changed !== true && since === undefined) return null
  if (values.stdin === true)
    throw new UsageError('--stdin is one article: --staged, --changed and --since choose files.')
  const {onlyChanged, whichOf} = await import('../node/git/only.ts')
  const which = whichOf(staged, changed, since)
  if (which === null) return null
  const flag = which.kind === 'staged' ? '--staged' : which.ref === null ? '--changed' : '--since'
  const onWarning = (line: string): void => io.err(`${line}\n`)
  return onlyChanged(which, {cwd: io.cwd, env: io.env, flag, fix: values.fix === true, onWarning})
}

/** What is mended is staged when all articles are done, and before anybody is told so. */
export async function* thenStaged(
  run: AsyncIterable<RunResult>,
  only: OnlyChanged,
): AsyncGenerator<RunResult, void, undefined> {
  yield* run
  only.finish()
}
