import {statSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {compressionOf} from './compression.ts'
import {isRecordFile} from './record-file.ts'

/** `auto`: as many workers as pay; `off`: none; or so many. */
export type Concurrency = 'auto' | 'off' | number

/** Articles that are worth a worker: it starts, and learns to be fast, in the time of some hundreds. */
const WORTH = 1500
/** Bytes of an article in a file of records, about, and how much smaller packing makes it. */
const RECORD = 4000
const PACKED = 4

/** Workers for these files; 0: lint in this thread. */
export function workersFor(concurrency: Concurrency, files: readonly string[]): number {
  if (concurrency === 'off') return 0
  if (concurrency !== 'auto') return Math.min(concurrency, mostWorkers(), Math.max(1, Math.ceil(articlesIn(files))))
  const processors = availableParallelism()
  if (processors < 2) return 0
  const workers = Math.min(processors, Math.floor(articlesIn(files) / WORTH))
  return workers < 2 ? 0 : workers
}

/** More only wait for each other, and each takes memory. */
export const mostWorkers = (): number => 4 * availableParallelism()

function articlesIn(files: readonly string[]): number {
  let articles = 0
  for (const file of files) {
    if (!isRecordFile(file)) articles++
    else {
      const size = statSync(file, {throwIfNoEntry: false})?.size ?? 0
      articles += (size * (compressionOf(file) === null ? 1 : PACKED)) / RECORD
    }
  }
  return articles
}
