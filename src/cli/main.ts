#!/usr/bin/env node
import {version} from '../generated/version.ts'

const argv = process.argv.slice(2)

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-v')) process.stdout.write(`${version}\n`)
else {
  // A reader that closes the pipe early (head) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
    throw error
  })
  const {run} = await import('./run.ts')
  process.exitCode = await run(argv, {
    cwd: process.cwd(),
    isTTY: process.stderr.isTTY === true,
    env: process.env,
    out: (text) => void process.stdout.write(text),
    bytes: (bytes) => void process.stdout.write(bytes),
    err: (text) => void process.stderr.write(text),
    async drained() {
      if (process.stdout.writableNeedDrain) await new Promise((done) => process.stdout.once('drain', done))
    },
    stdin: () => process.stdin as AsyncIterable<Buffer>,
    async readStdin() {
      const chunks: Uint8Array[] = []
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
      return Buffer.concat(chunks)
    },
  })
}
