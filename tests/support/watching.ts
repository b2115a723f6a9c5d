import {run} from '../../src/cli/run.ts'

/** Milliseconds after which a test that waits in vain ends. */
const DEADLINE = 3_000

/** A watch under way. */
export interface Watching {
  /** Waits until what was printed since the last call matches, and gives it. */
  until(pattern: RegExp): Promise<string>
  /** As Ctrl-C does; the exit code. */
  end(): Promise<number>
  /** All that went to standard output. */
  readonly out: string
}

/** Starts `digestlint watch` in a folder, and waits until it watches. */
export async function watching(cwd: string, argv: readonly string[]): Promise<Watching> {
  let out = ''
  let all = ''
  let seen = 0
  let wake: () => void = () => undefined
  let interrupt: () => void = () => undefined
  const interrupted = new Promise<void>((done) => {
    interrupt = done
  })
  const take = (text: string): void => {
    all += text
    wake()
  }
  const code = run(['watch', ...argv], {
    cwd,
    isTTY: false,
    env: {},
    out: (text) => {
      out += text
      take(text)
    },
    bytes: () => undefined,
    err: take,
    interrupted: () => interrupted,
    stdin: async function* () {},
    readStdin: async () => new Uint8Array(),
  })
  const until = async (pattern: RegExp): Promise<string> => {
    const deadline = AbortSignal.timeout(DEADLINE)
    while (!pattern.test(all.slice(seen)))
      await Promise.race([
        new Promise<void>((done) => {
          wake = done
          deadline.addEventListener('abort', () => done())
        }),
        code.then((ended) => {
          throw new Error(`watch ended with ${ended}:\n${all}`)
        }),
      ]).then(() => {
        if (deadline.aborted) throw new Error(`watch has not printed ${pattern}, but:\n${all}`)
      })
    const text = all.slice(seen)
    seen = all.length
    return text
  }
  await until(/Watching for changes/u)
  return {
    until,
    async end() {
      interrupt()
      return code
    },
    get out() {
      return out
    },
  }
}
