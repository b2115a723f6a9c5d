import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {digestlint, inFolder} from '../support/cli.ts'

/** Shapes of the public styles, in words of our own. */
const STYLE = {
  // As Microsoft's lists of wordy phrases.
  'styles/Gazette/Wordiness.yml': `extends: substitution
message: "Consider using '%s' instead of '%s'."
link: https://gazette.example/style
ignorecase: true
level: error
action: {name: replace}
swap:
  (?:hold|held) a meeting: meet
  with regards? to: about or on
  elmira university: Elmira University
`,
  // As Google's word list: letter case counts.
  'styles/Gazette/WordList.yml': `extends: substitution
message: "Use '%s' instead of '%s'."
level: warning
ignorecase: false
swap:
  (?:Tramline|tramline): tram line
  '\\d+th': number in words
`,
  // As write-good's weasel words.
  'styles/Gazette/Weasel.yml': `extends: existence
message: "'%s' is a weasel word!"
ignorecase: true
level: suggestion
exceptions: [fairly traded]
tokens:
  - fairly
  - 'remarkabl\\w*'
  - '\\w+ish'
`,
  // As proselint's and Google's rules on one spelling.
  'styles/Gazette/Spelling.yml': `extends: consistency
message: "Inconsistent spelling of '%s'."
level: error
ignorecase: true
either:
  adviser: advisor
`,
  'styles/Gazette/However.yml': `extends: occurrence
message: "Too many 'however's."
level: warning
scope: sentence
max: 1
token: '\\bhowever\\b'
`,
  'styles/Gazette/Repetition.yml': `extends: repetition
message: "'%s' is repeated!"
level: warning
alpha: true
tokens: ['[^\\s]+']
`,
  'styles/Gazette/Headings.yml': `extends: capitalization
message: "'%s' should use sentence case."
scope: heading
match: $sentence
`,
  'styles/Gazette/Titles.yml': `extends: existence
message: "No '%s' in a heading."
scope: heading
tokens: [exclusive]
`,
  // Lists that all rules of Vale heed are no rules.
  'styles/Gazette/vocab/accept.yml': 'Elmira\n',
}
const ARTICLE = `Ferry returns to Elmira

They held a meeting with regard to the tramline. Held a meeting is what they did, and Elmira University knew.

The Tramline is fairly old, however late, however cold; tea is fairly traded there, and remarkably well.

The adviser spoke to elmira university. An advisor left. The the end.
`

/** Line and words of what Vale would tell by the documentation of its rules, by rule. */
const EXPECTED = [
  ['gazette-wordiness', 3, "Consider using 'meet' instead of 'held a meeting'. (https://gazette.example/style)"],
  ['gazette-wordiness', 3, "Consider using 'about or on' instead of 'with regard to'. (https://gazette.example/style)"],
  ['gazette-word-list', 3, "Use 'tram line' instead of 'tramline'."],
  ['gazette-wordiness', 3, "Consider using 'meet' instead of 'Held a meeting'. (https://gazette.example/style)"],
  ['gazette-word-list', 5, "Use 'tram line' instead of 'Tramline'."],
  ['gazette-weasel', 5, "'fairly' is a weasel word!"],
  ['gazette-however', 5, "Too many 'however's."],
  ['gazette-weasel', 5, "'remarkably' is a weasel word!"],
  [
    'gazette-wordiness',
    7,
    "Consider using 'Elmira University' instead of 'elmira university'. (https://gazette.example/style)",
  ],
  ['gazette-spelling', 7, "Inconsistent spelling of 'advisor'."],
  ['no-doubled-word', 7, '`The` stands twice in a row.'],
]

interface Message {
  ruleId: string
  line: number
  message: string
  level: string
}

describe('digestlint import-vale', () => {
  it('writes packs that load, whose examples run, and that find what Vale would', () =>
    inFolder({...STYLE, 'a.txt': ARTICLE}, async (cwd) => {
      const {code, out, err} = await digestlint(cwd, ['import-vale', 'styles/Gazette'])
      expect([code, err]).toEqual([0, ''])
      expect(out).toContain('8 files of Vale: 6 carried, 2 not.')
      const packs = [...out.matchAll(/→ (packs\/gazette\/\S+\.yaml)/gu)].map(([, file]) => file!)
      const tests = await digestlint(cwd, ['test-packs', ...packs])
      expect([tests.code, tests.err, packs.length]).toEqual([0, '', 5])
      writeFileSync(join(cwd, '.digestlintrc.json'), '{"extends": ["./packs/gazette/index.json"]}')
      const run = await digestlint(cwd, ['--format', 'json', 'a.txt'])
      const [{messages}] = JSON.parse(run.out) as [{messages: Message[]}]
      expect(
        messages.map(({ruleId, line, message}, index) => [
          ruleId,
          line,
          message.startsWith(String(EXPECTED[index]?.[2])) ? EXPECTED[index]?.[2] : message,
        ]),
      ).toEqual(EXPECTED)
      expect(messages.find(({ruleId}) => ruleId === 'gazette-wordiness')?.level).toBe('error')
      expect(messages.find(({ruleId}) => ruleId === 'gazette-weasel')?.level).toBe('info')
    }))
  it('tells by file what could not be carried, and what is not quite as in Vale', () =>
    inFolder(STYLE, async (cwd) => {
      const {out} = await digestlint(cwd, ['import-vale', 'styles/Gazette', '--output', 'out'])
      const told = Object.fromEntries(out.split(/\n(?=\S)/u).map((part) => [part.split(' ')[0], part]))
      expect(told['Headings.yml']).toContain('not carried: the rule (`capitalization`) is about capitals')
      expect(told['Titles.yml']).toContain('not carried: the rule looks at `scope: heading` only')
      expect(told['WordList.yml']).toContain('not carried: `\\d+th` has `\\d+`, which repeats without a small limit.')
      expect(told['Weasel.yml']).toContain('not carried: `\\w+ish`')
      expect(told['Wordiness.yml']).toContain('not quite as in Vale: `about or on` stands in the message alone')
      expect(told['Repetition.yml']).toContain('→ the rule no-doubled-word')
    }))
  it('writes over nothing that is other than it would be, and changes nothing a second time', () =>
    inFolder(STYLE, async (cwd) => {
      await digestlint(cwd, ['import-vale', 'styles/Gazette'])
      const file = join(cwd, 'packs/gazette/gazette-weasel.yaml')
      // Another day makes no difference.
      const older = readFileSync(file, 'utf8').replace(/^reviewed: .*$/mu, 'reviewed: 2020-01-01')
      writeFileSync(file, older)
      expect((await digestlint(cwd, ['import-vale', 'styles/Gazette'])).code).toBe(0)
      expect(readFileSync(file, 'utf8')).toBe(older)
      writeFileSync(file, `${older}# ours\n`)
      const {code, out, err} = await digestlint(cwd, ['import-vale', 'styles/Gazette'])
      expect([code, out, err.split('\n').length]).toEqual([2, '', 2])
      expect(err).toContain('packs/gazette/gazette-weasel.yaml is there already')
      expect(readFileSync(file, 'utf8')).toBe(`${older}# ours\n`)
      expect((await digestlint(cwd, ['import-vale', 'styles/Gazette', '--force'])).code).toBe(0)
      expect(readFileSync(file, 'utf8')).not.toContain('# ours')
    }))
  it.each([
    // As write-good's rule on sentences that begin with "so".
    ["raw: ['(?:[;-]\\s)so[\\s,]|\\bSo[\\s,]']", 'It rained; so the ferry stayed. So, it left.', ['; so', 'So,']],
    ["tokens: ['\\bUnit\\b', 'ton']\nnonword: true", 'A Unit of tons.', ['Unit']],
    ["tokens: ['(?i)a\\.k\\.a|aka']", 'Roe, AKA Ro.', ['AKA']],
    ["tokens: ['it is(?!\\.)']\nignoreCase: true", 'It is late. So it is. Itis.', ['It is']],
    ["tokens: ['e-?mail', 'E-mail']", 'Send e-mail, email or E-mail, not EMAIL.', ['e-mail', 'email', 'E-mail']],
    ["tokens: ['harbou?r (?:master|chief)']", 'The harbor master and the harbour chiefs.', ['harbor master']],
  ])('finds of %s in %j what Vale does', (keys, text, words) =>
    inFolder({'s/A.yml': `extends: existence\nmessage: "%s"\n${keys}\n`, 'a.txt': `${text}\n`}, async (cwd) => {
      expect((await digestlint(cwd, ['import-vale', 's'])).code).toBe(0)
      writeFileSync(join(cwd, '.digestlintrc.json'), '{"extends": ["./packs/s/index.json"]}')
      const [{messages}] = JSON.parse((await digestlint(cwd, ['--format', 'json', 'a.txt'])).out) as [
        {messages: Message[]},
      ]
      expect(messages.map(({message}) => message)).toEqual(words)
    }),
  )
  it.each([
    ['scope: [heading, text]\ntokens: [exclusive]', /carried, 0 not/u],
    ['scope: [raw, sentence]\ntokens: [exclusive]', /not quite as in Vale: `scope: raw` is not looked at/u],
    ['scope: ~heading\ntokens: [exclusive]', /not carried: the rule leaves parts out \(`scope: ~heading`\)/u],
    ['scope: [heading, list]\ntokens: [exclusive]', /not carried: the rule looks at `scope: heading, list` only/u],
  ])('carries a rule of several scopes where one of them is all prose: %j', (keys, said) =>
    inFolder({'s/A.yml': `extends: existence\nmessage: "%s"\n${keys}\n`}, async (cwd) =>
      expect((await digestlint(cwd, ['import-vale', 's'])).out).toMatch(said),
    ),
  )
  it('says why a word that is to lose its capital alone is not carried', () =>
    inFolder({'s/A.yml': 'extends: substitution\nmessage: x\nswap: {E-?mail: email}\n'}, async (cwd) =>
      expect((await digestlint(cwd, ['import-vale', 's'])).out).toContain(
        'not carried: `Email` is other than its substitute in capitals alone, which a substitution keeps.',
      ),
    ))
  it('takes one rule', () =>
    inFolder(STYLE, async (cwd) => {
      const {code} = await digestlint(cwd, ['import-vale', 'styles/Gazette/However.yml', '--output', 'p'])
      expect([code, existsSync(join(cwd, 'p/gazette-however.yaml'))]).toEqual([0, true])
    }))
  it.each([
    ['extends: [\n', 'cannot be read as YAML'],
    ['- a\n', 'is no rule of Vale'],
    ['extends: existence\ntokens: [a]\n', 'has no `message`'],
    ['extends: existence\nmessage: x\nlevel: loud\n', '`level` must be'],
    ['extends: substitution\nmessage: x\nswap: [a]\n', '`swap` must be pairs'],
    ['extends: existence\nmessage: x\ntokens: {a: {b: c}}\n', '`tokens` must be a list'],
    [
      `a: &a [${'x,'.repeat(9)}]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: [${'*c,'.repeat(9)}]\n`,
      'alias',
    ],
  ])('tells a broken file in one line, and carries the others: %j', (text, why) =>
    inFolder({...STYLE, 'styles/Gazette/Broken.yml': text}, async (cwd) => {
      const {code, out, err} = await digestlint(cwd, ['import-vale', 'styles/Gazette'])
      expect([code, err.split('\n').length]).toEqual([2, 2])
      expect(err).toContain(`Broken.yml: `)
      expect(err).toContain(why)
      expect(out).toContain('6 carried')
    }),
  )
  it('prints nothing that moves the cursor of a terminal', () =>
    inFolder({'s/A.yml': 'extends: "\\e[2J"\nmessage: x\n'}, async (cwd) => {
      expect((await digestlint(cwd, ['import-vale', 's'])).out).toContain('extends ` [2J`, which is not known')
    }))
  it('says where there is nothing to carry', () =>
    inFolder({'empty/x.txt': ''}, async (cwd) => {
      expect((await digestlint(cwd, ['import-vale', 'nowhere'])).err).toMatch(/nowhere: no such file or folder\.\n$/u)
      expect((await digestlint(cwd, ['import-vale', 'empty'])).err).toMatch(
        /empty: no rule of Vale there \(\.yml\)\.\n$/u,
      )
    }))
})
