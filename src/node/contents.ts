/** What stands in the place of files on disk, such as what is staged of them. */
export interface Contents {
  /** Null for a file that is to be passed over. @throws Error */
  read(path: string): Buffer | null
  /** Takes a mended text. */
  write(path: string, content: Buffer | string): void
}
