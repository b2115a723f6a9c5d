import type {ArtifactLocation} from 'sarif'
import {pathFrom, uriOf} from '../paths.ts'

/** Numbers of files and rules, in the order in which they were first met. */
export interface Index {
  readonly files: readonly ArtifactLocation[]
  readonly rules: readonly string[]
  /** Where a file is, with its number. */
  fileOf(path: string): ArtifactLocation
  ruleOf(id: string): number
}

/** What is found in a file or record that was not checked as a whole. */
export const NOT_CHECKED = 'not-checked'

export function makeIndex(root: string): Index {
  const files: ArtifactLocation[] = []
  const places = new Map<string, ArtifactLocation>()
  const rules = new Map<string, number>()
  return {
    files,
    get rules() {
      return [...rules.keys()]
    },
    fileOf(path) {
      const known = places.get(path)
      if (known) return known
      const uri = uriOf(pathFrom(root, path))
      const place = {uri, ...(uri.startsWith('file:') ? {} : {uriBaseId: '%SRCROOT%'}), index: files.length}
      files.push(place)
      places.set(path, place)
      return place
    },
    ruleOf(id) {
      const number = rules.get(id) ?? rules.size
      rules.set(id, number)
      return number
    },
  }
}
