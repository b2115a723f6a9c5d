import {execFileSync} from 'node:child_process'
import {setTimeout as pause} from 'node:timers/promises'

/** A shell in a window of the real tmux, on a server of its own. */
export interface Window {
  /** Keys as tmux names them (`Enter`, `C-c`), or words with `words`. */
  keys(...names: readonly string[]): void
  words(text: string): void
  /** What is seen, without the lines below the last one that is written. */
  screen(): string
  /** Waits until a pattern is on the screen, and gives the screen. @throws Error with the screen where it does not come */
  until(pattern: RegExp): Promise<string>
  /** Runs a command in the shell and waits for its end; what it printed, and its exit code. */
  shell(command: string): Promise<{readonly screen: string; readonly code: number}>
  /** Types a command and does not wait. */
  start(command: string): void
  /** Waits for the end of what `start` started. */
  ended(): Promise<{readonly screen: string; readonly code: number}>
  clear(): void
  resize(columns: number, lines: number): void
  close(): void
}

/** Milliseconds until text that does not come is a failure. */
const DEADLINE = 30_000

/** @throws Error where there is no tmux */
export function openWindow(cwd: string, columns = 100, lines = 40): Window {
  const socket = `digestlint-${process.pid}-${Math.random().toString(36).slice(2)}`
  const tmux = (...args: readonly string[]): string =>
    execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...args], {
      encoding: 'utf8',
      env: {...process.env, TMUX: ''},
    })
  const size = ['-x', String(columns), '-y', String(lines)]
  tmux('new-session', '-d', '-s', 'main', ...size, '-c', cwd, 'env LC_ALL=C.UTF-8 PS1="$ " bash --norc --noprofile')
  tmux('set-option', '-g', 'escape-time', '0')
  let runs = 0
  const screen = (): string => tmux('capture-pane', '-p', '-J', '-t', 'main').trimEnd()
  const until = async (pattern: RegExp): Promise<string> => {
    const deadline = performance.now() + DEADLINE
    for (;;) {
      const text = screen()
      if (pattern.test(text)) return text
      if (performance.now() > deadline) throw new Error(`The screen never showed ${pattern}:\n${text}`)
      await pause(15)
    }
  }
  const words = (text: string): void => void tmux('send-keys', '-t', 'main', '-l', text)
  const keys = (...names: readonly string[]): void => void tmux('send-keys', '-t', 'main', ...names)
  const start = (command: string): void => {
    runs++
    words(`${command}; echo "ended ${runs} with $?"`)
    keys('Enter')
  }
  const ended = async () => {
    // The line that was typed has `$?` where the one that was printed has a number.
    const text = await until(new RegExp(`ended ${runs} with \\d+`, 'u'))
    return {screen: text, code: Number(new RegExp(`ended ${runs} with (\\d+)`, 'u').exec(text)![1])}
  }
  return {
    keys,
    words,
    screen,
    until,
    start,
    ended,
    shell(command) {
      start(command)
      return ended()
    },
    clear() {
      tmux('send-keys', '-R', '-t', 'main')
      tmux('clear-history', '-t', 'main')
    },
    resize(width, height) {
      tmux('resize-window', '-t', 'main', '-x', String(width), '-y', String(height))
    },
    close() {
      tmux('kill-server')
    },
  }
}
