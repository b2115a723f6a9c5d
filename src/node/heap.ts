/** Of V8, the versions in which the flag was tried: an unknown one would print a line. */
const TRIED = [11, 13] as const
const FLAG = '--heap-growing-percent=50'

/**
 * Has garbage collected sooner where a run may be long: what dies would else pile up to several times of what lives, and the pile of a long
 * run is higher than that of a short one.
 */
export async function keepHeapLow(): Promise<void> {
  const major = Number.parseInt(process.versions.v8 ?? '', 10)
  if (!(major >= TRIED[0] && major <= TRIED[1])) return
  const {setFlagsFromString} = await import('node:v8')
  setFlagsFromString(FLAG)
}
