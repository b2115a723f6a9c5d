import picomatch from 'picomatch/posix.js'

/** Wildcards that a path segment may have: each more costs the matcher time that grows by a power. */
const MOST = 4
const OPTIONS = {dot: true, strictBrackets: true, nonegate: true, noextglob: true} as const

/** Says whether a path, relative to the config's folder and with forward slashes, is meant. */
export type Matcher = (path: string) => boolean

/** What is wrong with a glob of a config; null for nothing. */
export function globProblem(glob: unknown): string | null {
  if (typeof glob !== 'string' || glob.trim() === '')
    return `must be a glob such as "posts/**", not ${JSON.stringify(glob)}.`
  const shown = JSON.stringify(glob)
  if (glob.startsWith('!')) return `${shown} may not be negated (overrides have \`excludedFiles\`).`
  if (glob.startsWith('/') || glob.split('/').includes('..'))
    return `${shown} must stay inside the config's own folder.`
  if (hasManyStars(glob)) return `${shown} has more than ${MOST} wildcards in a row.`
  try {
    picomatch.makeRe(normal(glob), OPTIONS)
    return null
  } catch (error) {
    return `${shown} is no valid glob: ${error instanceof Error ? error.message : String(error)}.`
  }
}

/** A pattern without a slash means that name in any folder; `folder/` means all that is in it. */
export function compileGlobs(globs: readonly string[]): Matcher {
  const matchers = globs.map((glob) => {
    const pattern = normal(glob)
    return picomatch(pattern.includes('/') ? pattern : `**/${pattern}`, OPTIONS)
  })
  return (path) => matchers.some((matches) => matches(path))
}

/** Like `compileGlobs`; a pattern that means a folder means all that is in it too. */
export const compileIgnores = (globs: readonly string[]): Matcher =>
  compileGlobs(
    globs.flatMap((glob) =>
      /\/(?:\*\*)?$/u.test(glob) ? [glob] : [glob, `${glob.includes('/') ? '' : '**/'}${glob}/**`],
    ),
  )

const normal = (glob: string): string => {
  const bare = glob.startsWith('./') ? glob.slice(2) : glob
  if (!bare.endsWith('/')) return bare
  return bare.slice(0, -1).includes('/') ? `${bare}**` : `**/${bare}**`
}

const hasManyStars = (glob: string): boolean => {
  const segments = glob.split('/')
  const deep = segments.filter((segment) => segment.includes('**')).length
  return deep > MOST || segments.some((segment) => segment.split('*').length - 1 > MOST)
}
