/**
 * `digestlint fix --interactive` and `watch` at a real terminal: keys go into tmux, and the screen and the files are looked at. Needs a build
 * and tmux. `tsx scripts/test-interactive.ts`
 */
import {deepStrictEqual, match, ok, strictEqual} from 'node:assert/strict'
import {article, CAPITALS, check, cli, DECISIONS, isSane, ORPHAN, QUOTE} from './terminal-check.ts'

await check(
  'accept and skip: the file, the summary, the code',
  {'a.txt': article(ORPHAN, CAPITALS, QUOTE)},
  async ({window, read}) => {
    window.start(`${cli} fix --interactive a.txt`)
    match(await window.until(/\[3 left\].*Do it\? \[y,n/su), /a\.txt:5:1 {2}warning {2}no-orphan-attribution/u)
    match(window.screen(), /│ \[-Roe said\. ?-\]The harbour gained a crane\./u)
    window.keys('y')
    await window.until(/\[2 left\].*Do it/su)
    strictEqual(read('a.txt'), article('The harbour gained a crane.', CAPITALS, QUOTE))
    window.keys('n')
    await window.until(/\[1 left\].*Do it/su)
    window.keys('y')
    await window.until(/All is asked/u)
    window.keys('Enter')
    const {screen, code} = await window.ended()
    match(screen, /2 done, 1 skipped\./u)
    strictEqual(code, 0)
    strictEqual(
      read('a.txt'),
      article('The harbour gained a crane.', CAPITALS, QUOTE.replace('worldwide', 'international')),
    )
    await isSane(window)
  },
)

await check('the next run does not ask again', {'a.txt': article(ORPHAN, CAPITALS)}, async ({window, read}) => {
  window.start(`${cli} fix -i a.txt`)
  await window.until(/\[2 left\].*Do it/su)
  window.keys('n')
  await window.until(/\[1 left\].*Do it/su)
  window.keys('q')
  match((await window.ended()).screen, /0 done, 1 skipped, 1 left for the next time\./u)
  match(read(DECISIONS), /"rule": "no-orphan-attribution"/u)
  window.clear()
  window.start(`${cli} fix -i a.txt`)
  match(await window.until(/Do it/u), /1 article, 1 question \(1 decided before\)\..*no-stray-capitals/su)
  window.keys('n')
  await window.until(/All is asked/u)
  window.keys('q')
  await window.ended()
  window.clear()
  const {screen, code} = await window.shell(`${cli} fix -i a.txt`)
  match(screen, /1 article, 0 questions \(2 decided before\)\./u)
  strictEqual(code, 0)
})

await check(
  'one of several ways, by its number',
  {'a.txt': article('The harbor gained a crane.')},
  async ({window, read}) => {
    window.start(`${cli} fix -i a.txt`)
    await window.until(/1 {2}Write harbour\..*2 {2}Write port\..*Do it\? \[1-2/su)
    window.keys('y')
    await window.until(/There are 2 ways to mend this: choose one with 1 to 2\..*Do it/su)
    window.keys('2')
    await window.until(/All is asked/u)
    window.keys('q')
    await window.ended()
    strictEqual(read('a.txt'), article('The port gained a crane.'))
  },
)

const many = {'a.txt': article(CAPITALS, ORPHAN), 'b.md': article(CAPITALS, CAPITALS.replace('Volker', 'Roe'))}
await check('accept all of a rule in all files, and undo it', many, async ({window, read}) => {
  window.start(`${cli} fix -i a.txt b.md`)
  await window.until(/\[4 left\].*Do it/su)
  window.keys('a')
  await window.until(/3 accepted\..*\[1 left\].*Do it/su)
  const done = [read('a.txt'), read('b.md')]
  deepStrictEqual(
    done,
    [many['a.txt'], many['b.md']].map((text) => text.replaceAll('IS', 'is')),
  )
  window.keys('u')
  await window.until(/Undone\..*\[4 left\].*Do it/su)
  deepStrictEqual([read('a.txt'), read('b.md')], [many['a.txt'], many['b.md']])
  window.keys('d')
  await window.until(/3 skipped\..*\[1 left\].*Do it/su)
  window.keys('C-c')
  match((await window.ended()).screen, /0 done, 3 skipped, 1 left for the next time\./u)
  strictEqual(Object.keys((JSON.parse(read(DECISIONS)) as {articles: object}).articles).join(' '), 'a.txt b.md')
})

await check('words typed in the place of those found', {'a.txt': article(CAPITALS, ORPHAN)}, async ({window, read}) => {
  window.start(`${cli} fix -i a.txt`)
  await window.until(/\[2 left\].*Do it/su)
  window.keys('e')
  await window.until(/Esc leaves them.*> is$/su)
  window.keys('Escape')
  await window.until(/> is\n+a\.txt:5.*Do it\? \[[^\]]*\]$/su)
  window.keys('e')
  await window.until(/> is.*> is$/su)
  window.keys('C-u')
  window.words('was today')
  window.keys('Home', 'Delete', 'Delete', 'Delete', 'Delete', 'End', 'Enter')
  await window.until(/\[1 left\].*Do it/su)
  strictEqual(read('a.txt'), article(CAPITALS.replace('IS', 'today'), ORPHAN))
  window.keys('e')
  await window.until(/> Roe said\.$/u)
  window.words(' Nothing.⏎')
  window.keys('Enter')
  // A line break in a text parts what stands after it from its paragraph.
  await window.until(/Not done: what stands around it would become something else.*Do it/su)
  window.keys('e')
  await window.until(/> Roe said\.$/u)
  window.keys('C-u')
  window.words('Roe was glad.')
  window.keys('Enter')
  await window.until(/All is asked/u)
  match(read('a.txt'), /\nRoe was glad\. The harbour/u)
  window.keys('u')
  await window.until(/Undone\..*Do it/su)
  window.keys('q')
  await window.ended()
  await isSane(window)
})

await check(
  'Ctrl-C, also in the editor, loses nothing; the terminal is as before',
  {'a.txt': article(ORPHAN, CAPITALS, QUOTE)},
  async ({window, read}) => {
    window.start(`${cli} fix -i a.txt`)
    await window.until(/\[3 left\].*Do it/su)
    window.keys('y')
    await window.until(/\[2 left\].*Do it/su)
    window.keys('e')
    await window.until(/> is$/u)
    window.keys('C-c')
    await window.until(/> is.*\[2 left\].*Do it\? \[[^\]]*\]$/su)
    window.keys('C-c')
    const {code, screen} = await window.ended()
    match(screen, /1 done, 0 skipped, 2 left for the next time\./u)
    // What is open is an error.
    strictEqual(code, 1)
    strictEqual(read('a.txt'), article('The harbour gained a crane.', CAPITALS, QUOTE))
    await isSane(window)
  },
)

await check(
  'a killed session keeps what was accepted and skipped',
  {'a.txt': article(ORPHAN, CAPITALS, QUOTE)},
  async ({window, read}) => {
    window.start(`sh -c 'echo $$ > pid; exec ${cli} fix -i a.txt'`)
    await window.until(/\[3 left\].*Do it/su)
    window.keys('y')
    await window.until(/\[2 left\].*Do it/su)
    window.keys('n')
    await window.until(/\[1 left\].*Do it/su)
    process.kill(Number(read('pid')), 'SIGKILL')
    await window.ended()
    strictEqual(read('a.txt'), article('The harbour gained a crane.', CAPITALS, QUOTE))
    match(read(DECISIONS), /no-stray-capitals/u)
  },
)

await check('SIGTERM gives the terminal back', {'a.txt': article(ORPHAN)}, async ({window, read}) => {
  window.start(`sh -c 'echo $$ > pid; exec ${cli} fix -i a.txt'`)
  await window.until(/Do it/u)
  process.kill(Number(read('pid')), 'SIGTERM')
  await window.ended()
  await isSane(window)
})

await check('Ctrl-Z and fg', {'a.txt': article(ORPHAN)}, async ({window, read}) => {
  window.words(`${cli} fix -i a.txt`)
  window.keys('Enter')
  await window.until(/Do it/u)
  window.keys('C-z')
  await window.until(/Stopped/u)
  window.clear()
  window.start('fg')
  await window.until(/\[1 left\].*Do it/su)
  window.keys('y')
  await window.until(/All is asked/u)
  window.keys('q')
  strictEqual((await window.ended()).code, 0)
  strictEqual(read('a.txt'), article('The harbour gained a crane.'))
})

await check(
  'a narrow window, and one that is made wider amid',
  {'a.txt': article(ORPHAN, CAPITALS)},
  async ({window}) => {
    window.start(`${cli} fix -i a.txt`)
    const narrow = await window.until(/Do it\? \[y,n,l,a,d,e,u,q,\?\]/u)
    match(narrow, /│ \[-Roe said\. ?-\]The/u)
    ok(
      narrow.split('\n').every((line) => line.startsWith('$') || !line.includes('│') || line.length <= 30),
      narrow,
    )
    window.resize(90, 40)
    window.keys('n')
    match(await window.until(/\[1 left\].*Do it/su), /│ Volker, \[-IS-\]\{\+is\+\} heading to Elmira\./u)
    window.keys('q')
    await window.ended()
  },
  [30, 40],
)

await check(
  'what would break the markup is refused with its reason',
  {'a.md': article('- The dock gained a crane.')},
  async ({window, read}) => {
    window.start(`${cli} fix -i a.md`)
    await window.until(/Do it/u)
    window.keys('y')
    await window.until(/Not done: what stands around it would become something else.*Do it/su)
    strictEqual(read('a.md'), article('- The dock gained a crane.'))
    window.keys('q')
    await window.ended()
  },
)

await check(
  'a file that changed meanwhile is told, and not written over',
  {'a.txt': article(ORPHAN, CAPITALS), 'b.txt': article(QUOTE)},
  async ({window, read, put}) => {
    window.start(`${cli} fix -i a.txt b.txt`)
    await window.until(/\[3 left\].*Do it/su)
    put('a.txt', article('Somebody wrote this.'))
    window.keys('y')
    await window.until(/a\.txt could not be written: it changed while it was checked.*b\.txt:5.*\[1 left\].*Do it/su)
    strictEqual(read('a.txt'), article('Somebody wrote this.'))
    window.keys('y')
    await window.until(/All is asked/u)
    window.keys('q')
    strictEqual((await window.ended()).code, 2)
  },
)

await check(
  'what is safe is mended first, or asked about with --all',
  {'a.txt': article('Share Tweet Email Print', ORPHAN), 'b.txt': article('Share Tweet Email Print')},
  async ({window, read}) => {
    window.start(`${cli} fix -i --all b.txt`)
    await window.until(/--fix does this unasked\..*\[-Share Tweet Email Print.*Do it/su)
    window.keys('q')
    await window.ended()
    strictEqual(read('b.txt'), article('Share Tweet Email Print'))
    window.clear()
    window.start(`${cli} fix -i a.txt`)
    match(await window.until(/Do it/u), /1 place mended in 1 article, as --fix does; --all asks about these too\./u)
    strictEqual(read('a.txt'), article(ORPHAN))
    window.keys('q')
    await window.ended()
  },
)

await check('no terminal: one line, and code 2', {'a.txt': article(ORPHAN)}, async ({window}) => {
  for (const command of [`echo y | ${cli} fix -i a.txt`, `${cli} fix -i a.txt | cat; (exit \${PIPESTATUS[0]})`]) {
    const {screen, code} = await window.shell(command)
    strictEqual(code, 2)
    match(screen, /fix --interactive asks at a terminal, and standard input or output is none/u)
    window.clear()
  }
})

await check(
  'watch tells what changed, and Ctrl-C ends it with 0',
  {'in/a.txt': article(CAPITALS)},
  async ({window, put}) => {
    window.start(`${cli} watch in`)
    await window.until(/no-stray-capitals.*Watching for changes; Ctrl-C ends\./su)
    put('in/a.txt', article(ORPHAN))
    match(
      await window.until(/1 article, 1 finding .*1 article, 1 finding /su),
      /new .*no-orphan-attribution.*mended .*no-stray-capitals/su,
    )
    window.keys('C-c')
    strictEqual((await window.ended()).code, 0)
  },
)
