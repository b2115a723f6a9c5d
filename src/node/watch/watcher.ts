import {type FSWatcher, watch} from 'chokidar'
import type {WatchPlan} from './plan.ts'

/** Tells of changes on disk, many at once as one. */
export interface Watcher {
  /** Waits for the next change, and until the disk is quiet. Null once the watcher is closed. @throws Error where the system watches no more */
  next(): Promise<Batch | null>
  /** Watches something else from now on. */
  replan(plan: WatchPlan): Promise<void>
  close(): Promise<void>
}
export interface Batch {
  /** Whether a file changed that configs or ignores are made of. */
  readonly hasConfig: boolean
}

/** Milliseconds without a change that end a batch, and the longest that a batch may take: a folder may never be quiet. */
const QUIET = 80
const MOST = 1000

/** A folder that may not be read holds nothing that could be linted. */
const OPTIONS = {ignoreInitial: true, ignorePermissionErrors: true} as const

/** Watches once the promise is kept: what changes later is told. */
export async function openWatcher(first: WatchPlan): Promise<Watcher> {
  let plan = first
  let watchers: FSWatcher[] = []
  let isDirty = false
  let hasConfig = false
  let isClosed = false
  let failure: Error | null = null
  let last = 0
  let wake: () => void = () => undefined
  let end: () => void = () => undefined
  const closed = new Promise<void>((done) => {
    end = done
  })

  const onChange = (path: string): void => {
    isDirty = true
    last = performance.now()
    if (plan.isConfig(path)) hasConfig = true
    wake()
  }
  const onError = (error: unknown): void => {
    failure = error instanceof Error ? error : new Error(String(error))
    wake()
  }
  const start = async (): Promise<void> => {
    const {deep, flat, skipsDeep, skipsFlat} = plan
    const own = [
      watch([...deep], {
        ...OPTIONS,
        ignored: (path, stats) => skipsDeep(path, stats ? stats.isDirectory() : null),
      }),
      watch([...flat], {
        ...OPTIONS,
        depth: 0,
        ignored: (path, stats) => skipsFlat(path, stats ? stats.isDirectory() : null),
      }),
    ]
    watchers = own
    await Promise.all(
      own.map(
        (one, index) =>
          new Promise<void>((done) => {
            one.on('all', (_, path) => onChange(path))
            one.on('error', (error) => {
              onError(error)
              done()
            })
            // Without anything to watch it is never ready.
            if ((index === 0 ? deep : flat).length === 0) done()
            else one.once('ready', () => done())
            // One that is closed meanwhile neither.
            void closed.then(done)
          }),
      ),
    )
  }
  const stop = async (some: readonly FSWatcher[]): Promise<void> => {
    await Promise.all(some.map((one) => one.close()))
  }
  const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

  await start()
  return {
    async next() {
      while (!isDirty && !isClosed && !failure)
        await new Promise<void>((done) => {
          wake = done
        })
      const began = performance.now()
      for (let left = QUIET; left > 0 && !isClosed && !failure && performance.now() - began < MOST; ) {
        await pause(left)
        left = last + QUIET - performance.now()
      }
      if (failure) throw failure
      if (isClosed) return null
      const batch = {hasConfig}
      isDirty = false
      hasConfig = false
      return batch
    },
    async replan(next) {
      const old = watchers
      plan = next
      await start()
      // Only now, so that somebody looks all the time; what only the new ones see is looked at once more.
      await stop(old)
      isDirty = true
    },
    async close() {
      isClosed = true
      end()
      wake()
      await stop(watchers)
    },
  }
}
