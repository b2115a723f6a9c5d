import fc from 'fast-check'

const pick = (...words: string[]): fc.Arbitrary<string> => fc.constantFrom(...words)
const join = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((words) => words.join(' '))

const who = pick(
  'The minister',
  'Mr. Okafor',
  'Dr. Lindqvist',
  'Sen. Ada Cole',
  'Gov. Hale',
  'J. K. Marsh',
  'Police',
  'The U.S. Senate',
  'The U.N. Security Council',
  'Harrow Inc.',
  'A spokesman for Fenn Co.',
  'Samuel L. Dorn Jr.',
  'St. Mary’s Hospital',
  'The company',
)
const did = pick('approved', 'rejected', 'published', 'criticized', 'delayed', 'signed')
const what = pick(
  'the plan',
  'a $1.2 million deal',
  'the report on Jan. 6',
  'new rules for U.S. banks',
  'the No. 5 budget bill',
  'its second-quarter figures',
  'a 3.5 percent increase',
  'the agreement with the E.U.',
  'the case of Roe v. Hart',
)
const tail = pick(
  'on Friday',
  'at 4 p.m.',
  'in Washington, D.C.',
  'in Macon, Ga.',
  'last year',
  'in the U.S.',
  'after a vote of 218-210',
  'at 14 Grove Ave.',
  '(the second this week)',
  'in 2015',
)
const words = pick('It is over', 'We will not wait', 'Nobody told us', 'The figures are wrong', 'This was a mistake')
const speaker = pick('he', 'she', 'Mr. Okafor', 'the minister', 'Sen. Ada Cole')

const plain = join(who, did, what, tail).map((text) => (text.endsWith('.') ? text : `${text}.`))
/** Sentences that begin so in English that even "in the U.S." before them ends one. */
const opener = pick(
  'The talks took six hours.',
  'It was not clear why.',
  'He did not say when.',
  'However, costs rose by 2.7 percent.',
  'In the end, nobody objected.',
  'They plan to meet again.',
)
const quoted = fc.oneof(
  fc.tuple(words, speaker).map(([text, name]) => `“${text},” ${name} said.`),
  fc.tuple(words, words, speaker).map(([text, more, name]) => `“${text},” ${name} said. “${more}.”`),
  fc.tuple(speaker, words).map(([name, text]) => `In a statement, ${name} said: “${text}.”`),
  fc.tuple(words, pick('he', 'she')).map(([text, name]) => `“${text}?” ${name} asked.`),
)
const ask = pick('What comes next?', 'Who will pay?', 'Is it enough?')

/** Paragraphs of edited English news, two to seven sentences. */
export const paragraphs: fc.Arbitrary<string> = fc
  .array(fc.oneof({weight: 3, arbitrary: fc.tuple(plain, opener).map((two) => two.join(' '))}, quoted, ask), {
    minLength: 2,
    maxLength: 4,
  })
  .map((sentences) => sentences.join(' '))
