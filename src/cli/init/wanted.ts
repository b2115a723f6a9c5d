import type {Answers} from './answers.ts'

/** A file that is to be there. */
export interface Wanted {
  /** From the working folder, with `/`. */
  readonly path: string
  readonly text: string
  readonly isExecutable: boolean
}

export const fileOf = (path: string, text: string, isExecutable = false): Wanted => ({path, text, isExecutable})

export const CONFIG = '.digestlintrc.json'

/** Scrapes come with comments of their own, and perhaps with configs: neither may silence the check. */
export const argumentsOf = ({content, folder}: Answers): string =>
  [...(content === 'records' ? [`--config ${CONFIG}`, '--no-inline-config'] : []), folder].join(' ')
