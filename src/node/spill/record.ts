/** A record: bytes of its key and of its value (4 each, little-endian), the key (UTF-16, big-endian), the value. */
export const HEAD = 8

/** Where the parts of the record at a place begin, and where it ends. */
export function recordAt(bytes: Buffer, at: number): {key: number; value: number; end: number} {
  const key = at + HEAD
  const value = key + bytes.readUInt32LE(at)
  return {key, value, end: value + bytes.readUInt32LE(at + 4)}
}

export const sizeOf = (key: string, value: Uint8Array): number => HEAD + key.length * 2 + value.length

/** Gives its size. */
export function writeRecord(bytes: Buffer, at: number, key: string, value: Uint8Array): number {
  const size = key.length * 2
  bytes.writeUInt32LE(size, at)
  bytes.writeUInt32LE(value.length, at + 4)
  bytes.write(key, at + HEAD, 'utf16le')
  bytes.subarray(at + HEAD, at + HEAD + size).swap16()
  bytes.set(value, at + HEAD + size)
  return HEAD + size + value.length
}

/** The first bytes in a buffer that has room for `needed`: twice as large, but not beyond `limit` without need. */
export function grown(bytes: Buffer, used: number, needed: number, limit: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafeSlow(Math.max(needed, Math.min(bytes.length * 2, limit)))
  larger.set(bytes.subarray(0, used))
  return larger
}
