const DRIVE = /^[A-Za-z]:[\\/]/u
/** What no address can hold: halves of a pair that stand alone. */
const LONE = /\p{Surrogate}/gu

/** With slashes, also on Windows. */
export const slashed = (path: string): string => (DRIVE.test(path) ? path.replaceAll('\\', '/') : path)

/** A path from a folder, with slashes; as it is where it lies elsewhere, or no folder is given. */
export function pathFrom(folder: string, path: string): string {
  if (folder === '') return path
  const base = slashed(folder).replace(/\/$/u, '')
  const whole = slashed(path)
  return whole.startsWith(`${base}/`) && whole.length > base.length + 1 ? whole.slice(base.length + 1) : whole
}

/** A path as an address: relative where it is, `file:` where it is absolute. */
export function uriOf(path: string): string {
  const parts = slashed(path).replace(LONE, '\uFFFD').split('/')
  if (DRIVE.test(path)) return `file:///${parts[0]}/${parts.slice(1).map(encodeURIComponent).join('/')}`
  const encoded = parts.map(encodeURIComponent).join('/')
  return path.startsWith('/') ? `file://${encoded}` : encoded
}
