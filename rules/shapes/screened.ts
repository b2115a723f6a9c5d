/** An expression that is dear to make and to run, behind a small one that matches every text that it matches: the dear one is mostly never made. */
export class Screened {
  readonly screen: RegExp
  readonly pattern: RegExp

  constructor(screen: RegExp, pattern: RegExp) {
    this.screen = screen
    this.pattern = pattern
  }

  test(text: string): boolean {
    return this.screen.test(text) && this.pattern.test(text)
  }

  exec(text: string): RegExpExecArray | null {
    return this.screen.test(text) ? this.pattern.exec(text) : null
  }
}
