import {describe, it} from 'vitest'
import rule from '../../rules/no-mojibake.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

const mends = (name: string, code: string, output: string, count = 1) => ({
  name,
  code,
  filename: 'a.txt',
  errors: Array.from({length: count}, () => ({messageId: 'found'})),
  output,
})

new RuleTester().run('no-mojibake', rule, {
  valid: [
    {name: 'Portuguese names', code: 'João Conceição and Antônio of São Paulo met Ângela in Câmara.'},
    {name: 'Portuguese capitals before marks', code: 'The papers wrote IRMÃ… and MAÇÃ” that day, and CAMARÃ—so he.'},
    {name: 'French words', code: 'Voilà… “châteaux”, she said: fût—bien sûr—à « la carte ».'},
    {name: 'an accent before a mark and a quotation’s end', code: '“We met at the café…” he said, “in Orléans—née”.'},
    {name: 'Vietnamese names', code: 'Nguyễn Thị Ân and Trần Ânh of Hà Nội left.'},
    {name: 'Spanish capitals', code: '“ESPAÑ…” stood there, and “NIÑ”, torn.'},
    {name: 'Nordic and German letters', code: 'Ålesund, Ärzte, Spaß… and Ð, 3×½ and Ñ.'},
    {name: 'prices, degrees and dots', code: 'It cost £5 or €6 at 20°C · 5½ miles «there».'},
    {name: 'Greek and Cyrillic words', code: 'The word Ελλάδα and the word Москва stand here.'},
    {name: 'an address', code: 'See https://example.org/caf%C3%A9/Ã©t in the list.'},
    {name: 'broken text shown as code', code: 'Write `â€™` and `\ufffd` there.', filename: 'a.md'},
    {name: 'typographic marks', code: '“It’s late,” she said – ‘very’ … late—so.'},
  ],
  invalid: [
    mends('an apostrophe', 'The ferryâ€™s horn blew.', 'The ferry’s horn blew.'),
    mends('marks around words', 'The â€œold planâ€\u009d is dead.', 'The “old plan” is dead.', 2),
    mends('a closing mark whose last byte is lost', 'The â€œold planâ€ is dead.', 'The “old plan” is dead.', 2),
    mends('an ellipsis', 'It left againâ€¦', 'It left again…'),
    mends('a dash, whose rest looks like a quotation mark', 'It left â€“ late.', 'It left – late.'),
    mends('letters with accents', 'The cafÃ© of MÃ¼ller in MontrÃ©al.', 'The café of Müller in Montréal.', 3),
    mends('a capital letter', 'Ã‰ric came from Ã…lesund.', 'Éric came from Ålesund.', 2),
    mends('Czech and Turkish letters', 'DvoÅ™Ã¡k met ErdoÄŸan.', 'Dvořák met Erdoğan.', 2),
    mends('Cyrillic letters', 'The word Ð\u009cÐ¾Ñ\u0081ÐºÐ²Ð° stands here.', 'The word Москва stands here.'),
    mends('pounds and degrees', 'It cost Â£5 at 20Â°C.', 'It cost £5 at 20°C.', 2),
    mends('a text that was encoded twice', 'The cafÃƒÂ© of Elmira.', 'The café of Elmira.'),
    mends('an emoji', 'The mayor smiled ðŸ˜€ at us.', 'The mayor smiled 😀 at us.'),
    mends('windows-1252 read as Latin-1', 'The ferry\u0092s \u0093old\u0094 horn.', 'The ferry’s “old” horn.', 3),
    mends('Mac Roman', 'The ferry‚Äôs horn.', 'The ferry’s horn.'),
    {
      name: 'hard spaces',
      code: 'The ferry left.Â It came\u00c2\u00a0back Â at dusk.',
      errors: [{messageId: 'gone'}, {messageId: 'gone'}, {messageId: 'gone'}],
      output: 'The ferry left. It came back at dusk.',
    },
    {
      name: 'a byte order mark',
      code: 'The ferry left.\n\nï»¿It came back.',
      errors: [{messageId: 'gone'}],
      output: 'The ferry left.\n\nIt came back.',
    },
    {
      name: 'inside a quotation a person decides',
      code: 'She said: “The ferryâ€™s horn blew at noon today.”',
      errors: [{messageId: 'found', suggestions: 1}],
      output: null,
    },
    {
      name: 'a sign for what was lost, itself decoded wrongly',
      code: 'The ferryï¿½s horn blew.',
      errors: [{messageId: 'lost', text: 'ï¿½'}],
      output: null,
    },
    {
      name: 'what is lost cannot be mended',
      code: 'The ferry\ufffds horn blew.',
      errors: [{messageId: 'lost'}],
      output: null,
    },
  ],
})
