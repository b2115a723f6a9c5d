/** Both ends of a terminal. */
export interface Terminal {
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
}

/** What the command reads and writes; given in, so that tests need no process. */
export interface Io {
  readonly cwd: string
  readonly isTTY: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  readonly out: (text: string) => void
  readonly bytes: (bytes: Uint8Array) => void
  readonly err: (text: string) => void
  /** Where a person sits; null where standard input or output is no terminal. */
  readonly terminal?: () => Terminal | null
  /** Ends when somebody asks for the end (Ctrl-C). */
  readonly interrupted?: () => Promise<void>
  /** Whether nobody reads standard output any more. */
  readonly isClosed?: () => boolean
  /** Waits until whoever reads what was written keeps up. */
  readonly drained?: () => Promise<void>
  readonly readStdin: () => Promise<Uint8Array>
  /** The same as it comes. */
  readonly stdin: () => AsyncIterable<Buffer>
}
export type ExitCode = 0 | 1 | 2
