interface Flag {
  readonly flag: string
  /** Of V8, the versions in which it was tried: an unknown one would print a line. */
  readonly from: number
  readonly to: number
}
/** Garbage is collected sooner: what dies would else pile up to several times of what lives, and the pile of a long run is higher than that of a short one. */
const LOW_HEAP: Flag = {flag: '--heap-growing-percent=50', from: 11, to: 13}
/** Node 20 compiles a function when it has run a while; rules are many and flat, so that many cost more than they run for. Later versions know no such flag. */
const LATE_COMPILER: Flag = {flag: '--interrupt-budget=800000', from: 11, to: 11}

/** For runs over records, which may be long. */
export const keepHeapLow = (): Promise<void> => setFlag(LOW_HEAP)

/** For the command: its runs may be long, and it has no host whose code would be compiled late too. */
export const compileLate = (): Promise<void> => setFlag(LATE_COMPILER)

async function setFlag({flag, from, to}: Flag): Promise<void> {
  const major = Number.parseInt(process.versions.v8 ?? '', 10)
  if (!(major >= from && major <= to)) return
  const {setFlagsFromString} = await import('node:v8')
  setFlagsFromString(flag)
}
