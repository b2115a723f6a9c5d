import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {lineResult} from '../lint-records.ts'
import {failed} from '../read.ts'
import {type Done, joined, partsOf, type Task, type WorkerSetup} from './tasks.ts'

/** Workers that lint. */
export interface Pool {
  readonly size: number
  /** Never fails: a task whose worker dies is done part by part, and the article at which a worker dies again is told. */
  run(task: Task): Promise<Done>
  close(): Promise<void>
}

/** Where the bundle keeps the worker, from the file that holds this code. */
const PLACES = ['./lint-worker.js', '../lint-worker.js']

export async function openPool(size: number, setup: WorkerSetup): Promise<Pool> {
  const place = PLACES.map((path) => new URL(path, import.meta.url)).find((url) => existsSync(fileURLToPath(url)))
  if (!place) throw new Error('Workers run from the built package: run `npm run build`, or lint without `concurrency`.')
  const {Tinypool} = await import('tinypool')
  const pool = new Tinypool({filename: place.href, minThreads: size, maxThreads: size, workerData: setup})
  // A worker that dies between two tasks is replaced, and nothing is lost: nobody has to hear of it.
  pool.on('error', () => undefined)
  return {
    size,
    run: surviving((task) => pool.run(task) as Promise<Done>),
    close: () => pool.destroy(),
  }
}

/** A run that tells which article its workers died at, and loses no other. */
function surviving(run: (task: Task) => Promise<Done>): (task: Task) => Promise<Done> {
  return async function attempt(task) {
    try {
      return await run(task)
    } catch (error) {
      const parts = partsOf(task)
      if (parts.length === 1) return dead(task, error instanceof Error ? error.message : String(error))
      const done: Done[] = []
      for (const part of parts) done.push(await attempt(part))
      return joined(done)
    }
  }
}

function dead(task: Task, why: string): Done {
  const message = `The worker died at this article (${why.replace(/\.$/u, '')}): it was not checked and stays as it was. Find the rule with --concurrency off.`
  if (task.kind === 'lines')
    return {
      kind: 'lines',
      lines: [
        {
          result: lineResult(task.filename, task.first, message, true),
          isRecord: false,
          after: null,
          isMended: false,
          sheet: null,
        },
      ],
    }
  const filePath = task.files[0]!
  return {kind: 'files', files: [{results: [failed(filePath, message, true)], sheet: null}]}
}
