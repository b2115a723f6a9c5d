import type {Io} from './io.ts'

/** One line on a terminal, from the second second on. */
export function makeProgress(io: Io): {tick: (done: number, total: number) => void; clear: () => void} {
  const started = performance.now()
  let last = started
  let isShown = false
  return {
    tick(done, total) {
      const now = performance.now()
      if (!io.isTTY || now - started < 1000 || now - last < 100) return
      last = now
      isShown = true
      io.err(`\r${done}${total > 0 ? ` of ${total}` : ''} articles`)
    },
    clear() {
      if (isShown) io.err('\r\u001b[K')
    },
  }
}
