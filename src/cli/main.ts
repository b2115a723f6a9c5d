#!/usr/bin/env node
import {version} from '../generated/version.ts'

const argv = process.argv.slice(2)

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-v')) process.stdout.write(`${version}\n`)
else {
  // A reader that closes the pipe early (head) is no fault, and what is being mended is mended to its end.
  let isClosed = false
  let wake: (() => void) | null = null
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    isClosed = true
    wake?.()
    if (error.code === 'EPIPE') return
    process.stderr.write(`Standard output cannot be written: ${error.message}.\n`)
    process.exitCode = 2
  })
  // Nor is one who hears no summary: what was found decides how it ends.
  process.stderr.on('error', () => undefined)
  const {run} = await import('./run.ts')
  const code = await run(argv, {
    cwd: process.cwd(),
    isTTY: process.stderr.isTTY === true,
    env: process.env,
    isClosed: () => isClosed,
    terminal: () =>
      process.stdin.isTTY && process.stdout.isTTY ? {input: process.stdin, output: process.stdout} : null,
    interrupted: () =>
      new Promise((done) => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done())
      }),
    out: (text) => void (isClosed || process.stdout.write(text)),
    bytes: (bytes) => void (isClosed || process.stdout.write(bytes)),
    err: (text) => void process.stderr.write(text),
    async drained() {
      if (isClosed || !process.stdout.writableNeedDrain) return
      await new Promise<void>((done) => {
        wake = done
        process.stdout.once('drain', done)
      })
      wake = null
    },
    stdin: () => process.stdin as AsyncIterable<Buffer>,
    async readStdin() {
      const chunks: Uint8Array[] = []
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
      return Buffer.concat(chunks)
    },
  })
  // A full disk was told already.
  process.exitCode ??= code
  if (code > Number(process.exitCode)) process.exitCode = code
}
