import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {run} from '../../src/cli/run.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  /** `out` before it was read as UTF-8. */
  readonly bytes: Buffer
  readonly err: string
}

/** A folder of its own with these files, gone after `use`. */
export async function inFolder<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'digestlint-test-')))
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), {recursive: true})
      writeFileSync(join(folder, name), content)
    }
    return await use(folder)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** Runs the command in a folder, as a pipe would. */
export async function digestlint(
  cwd: string,
  argv: readonly string[],
  stdin: string | Uint8Array = '',
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const out: Uint8Array[] = []
  let err = ''
  const code = await run(argv, {
    cwd,
    isTTY: false,
    env,
    out: (text) => {
      out.push(Buffer.from(text))
    },
    bytes: (bytes) => {
      out.push(bytes)
    },
    err: (text) => {
      err += text
    },
    async *stdin() {
      yield Buffer.from(stdin)
    },
    readStdin: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
  })
  const bytes = Buffer.concat(out)
  // Beside the rest, so that tests of text compare the whole.
  return Object.defineProperty({code, out: bytes.toString('utf8'), err}, 'bytes', {value: bytes}) as Ran
}
