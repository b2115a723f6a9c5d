import type {Finding} from '../core/types.ts'
import {pathFrom} from './paths.ts'

/** The message, and where a copy or a neighbour is, for formats that have no field for that. */
export const messageOf = ({message, related}: Pick<Finding, 'message' | 'related'>, folder: string): string =>
  message + whereOf(related, folder)

/** ` (b.txt:4:1 the first copy)` */
export const whereOf = (related: Finding['related'], folder: string): string =>
  (related ?? [])
    .map(({filePath, line, column, message}) => {
      const file = filePath === undefined ? '' : `${pathFrom(folder, filePath)}:`
      return ` (${file}${line}:${column} ${message})`
    })
    .join('')
