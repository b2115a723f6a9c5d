import {createInterface, emitKeypressEvents} from 'node:readline'
import type {Terminal} from './io.ts'

/** Keys of a terminal, one at a time. */
export interface Keys {
  /** The next key: a character, or `enter`; `q` for Ctrl-C, Ctrl-D and an input that ended; `redraw` after Ctrl-Z. */
  next(): Promise<string>
  /** A line, to begin with `words`; null where it was left with Esc or Ctrl-C. */
  line(words: string): Promise<string | null>
  /** Gives the terminal back as it was. */
  close(): void
}

interface Key {
  readonly name?: string
  readonly ctrl?: boolean
  readonly meta?: boolean
}

export function openKeys({input, output}: Terminal): Keys {
  const waiting: string[] = []
  let wake: (() => void) | null = null
  let isEnded = false
  const push = (key: string): void => {
    waiting.push(key)
    wake?.()
  }
  const onKey = (sign: string | undefined, key: Key): void => {
    if (key.ctrl && key.name === 'z') suspend()
    else if (key.ctrl && (key.name === 'c' || key.name === 'd')) push('q')
    else if (key.name === 'return' || key.name === 'enter') push('enter')
    else push(key.ctrl || key.meta ? `${key.name}` : (sign ?? `${key.name}`).toLowerCase())
  }
  const onEnd = (): void => {
    isEnded = true
    wake?.()
  }
  const suspend = (): void => {
    input.setRawMode(false)
    process.once('SIGCONT', () => {
      input.setRawMode(true)
      push('redraw')
    })
    process.kill(process.pid, 'SIGTSTP')
  }
  const listen = (): void => {
    input.on('keypress', onKey)
    input.setRawMode(true)
    input.resume()
  }
  emitKeypressEvents(input)
  input.once('end', onEnd).once('close', onEnd)
  listen()
  return {
    async next() {
      while (waiting.length === 0 && !isEnded)
        await new Promise<void>((done) => {
          wake = done
        })
      return waiting.shift() ?? 'q'
    },
    async line(words) {
      input.off('keypress', onKey)
      const reader = createInterface({input, output, terminal: true, historySize: 0, prompt: '> '})
      const typed = await new Promise<string | null>((done) => {
        const onEscape = (_: unknown, key: Key): void => {
          if (key.name === 'escape') reader.close()
        }
        input.on('keypress', onEscape)
        reader.once('line', done)
        reader.once('SIGINT', () => reader.close())
        reader.once('close', () => {
          input.off('keypress', onEscape)
          done(null)
        })
        reader.prompt()
        // What was typed before the editor was there belongs to it.
        reader.write(
          words +
            waiting
              .splice(0)
              .filter((key) => [...key].length === 1)
              .join(''),
        )
      })
      reader.close()
      listen()
      return typed
    },
    close() {
      input.off('keypress', onKey)
      input.setRawMode(false)
      input.pause()
    },
  }
}
