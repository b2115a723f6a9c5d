/** What stands in the place of files on disk, such as what is staged of them. */
export interface Contents {
  /** Null for a file that is to be passed over. @throws Error */
  read(path: string): Uint8Array | null
  /** Takes a mended text. */
  write(path: string, content: Uint8Array | string): void
}
