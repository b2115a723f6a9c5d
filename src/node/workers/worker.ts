/** Runs in a worker thread of the pool. */
import {Tinypool} from 'tinypool'
import {makeJob} from './job.ts'
import type {Done, Task, WorkerSetup} from './tasks.ts'

// A rule that ends the process would end the worker without a word, and its task would wait for ever.
process.exit = (code) => {
  throw new Error(`process.exit(${code ?? ''}) was called in a worker`)
}

const job = makeJob(Tinypool.workerData as WorkerSetup)

export default (task: Task): Promise<Done> => job(task)
