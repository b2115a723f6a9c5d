import {join} from 'node:path'
import type {Contents} from '../contents.ts'
import type {Change} from './changes.ts'
import type {Git} from './git.ts'

export interface StagedContents extends Contents {
  /** Mended contents by name from the top of the working tree. */
  readonly mended: ReadonlyMap<string, Buffer>
}

/** Files whose content one call of git gives. */
const GROUP = 64
const POINTER = 'version https://git-lfs.github.com/spec/'

/** The contents in the index, filters and line ends as git keeps them. Files are asked for in their order, mostly once. */
export function stagedContents(git: Git, files: readonly Change[], warn: (line: string) => void): StagedContents {
  const places = new Map(files.map(({name}, index) => [join(git.top, name), index]))
  const mended = new Map<string, Buffer>()
  let group = new Map<number, Buffer>()
  const nameAt = (path: string): string => files[places.get(path)!]!.name
  return {
    mended,
    read(path) {
      const at = places.get(path)
      if (at === undefined) throw new Error('it is not staged')
      const own = mended.get(files[at]!.name)
      if (own) return own
      if (!group.has(at)) group = blobs(git, files, at)
      const content = group.get(at)!
      if (!content.subarray(0, POINTER.length).equals(Buffer.from(POINTER))) return content
      warn(`${nameAt(path)}: is kept in Git LFS; nothing was checked there.`)
      return null
    },
    write(path, content) {
      mended.set(nameAt(path), Buffer.from(content as Buffer))
    },
  }
}

/** Contents from one file on: `<oid> blob <size>\n<content>\n` each. */
function blobs(git: Git, files: readonly Change[], first: number): Map<number, Buffer> {
  const asked = files.slice(first, first + GROUP)
  const out = git.run(['cat-file', '--batch'], asked.map(({oid}) => `${oid}\n`).join(''))
  const group = new Map<number, Buffer>()
  let at = 0
  for (const [index, {name}] of asked.entries()) {
    const end = out.indexOf(0x0a, at)
    const [, kind, size] = out.toString('latin1', at, end).split(' ')
    if (kind !== 'blob') throw new Error(`git has no content of ${name}`)
    const start = end + 1
    group.set(first + index, out.subarray(start, start + Number(size)))
    at = start + Number(size) + 1
  }
  return group
}
