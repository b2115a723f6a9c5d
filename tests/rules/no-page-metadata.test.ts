import {describe, it} from 'vitest'
import rule from '../../rules/no-page-metadata.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

const PROSE = 'The ferry left Elmira at noon with forty passengers and came back at dusk, the port said.'
const before = `${PROSE}\n\n${PROSE.replace('noon', 'one')}`
const after = PROSE.replace('noon', 'two')
const between = (line: string): string => `${before}\n\n${line}\n\n${after}`
const mended = `${before}\n\n${after}`
const data = (line: string) => ({
  name: line,
  code: between(line),
  errors: [{messageId: 'found', text: line}],
  output: mended,
})
const credit = (line: string) => ({
  name: line,
  code: `${before}\n\n${line}`,
  errors: [{messageId: 'credit', text: line, suggestions: [{messageId: 'remove', output: before}]}],
  output: null,
})
/** Who reported a story closes it: amid the story the line goes, at its end it stays for a person. */
const fixedAmid = (line: string) => ({
  name: `under corpus, amid the story: ${line}`,
  code: `${between(line)}\n\nAll were well.`,
  settings: {purpose: 'corpus' as const},
  errors: [{messageId: 'credit'}],
  output: `${mended}\n\nAll were well.`,
})
const keptAtEnd = (line: string) => ({
  ...credit(line),
  name: `under corpus, at the end: ${line}`,
  settings: {purpose: 'corpus' as const},
})
const fixedForCorpus = (line: string) => ({
  name: `under corpus: ${line}`,
  code: `${before}\n\n${line}`,
  settings: {purpose: 'corpus' as const},
  errors: [{messageId: 'credit'}],
  output: before,
})

new RuleTester().run('no-page-metadata', rule, {
  valid: [
    {
      name: 'a heading of Markdown is its author’s',
      code: 'The ferry left at noon.\n\n## References\n\n1. The log of the ferry.\n2. The log of the pier.\n',
      filename: 'a.md',
    },
    'The ferry left at noon.\n\nArts | Ferries\n\nIt came back.\n\n5551234567',
    {name: 'a dateline', code: between('ELMIRA, May 3 (Reuters) - The ferry left at noon.')},
    {name: 'figures that were updated', code: between('Updated figures show 3 ferries on Monday.')},
    {name: 'a report that was published', code: between('The report was published on May 3, 2017 by the port.')},
    {name: 'a note of the editors', code: between('Correction: The ferry left on May 3, 2017, not on May 4.')},
    {name: 'a video that was posted', code: between('Posted on May 3, 2017, the clip was seen 3,000 times.')},
    {name: 'opening hours', code: between('9.30 a.m. / 7.00 p.m.')},
    {name: 'the days of an exhibition', code: between('29 November 2018 | 20 January 2019')},
    {name: 'the clock in a live report', code: between('10:45')},
    {
      name: 'the times of a live report',
      code: ['10:45 GMT', '11:05 GMT', '11:35 GMT', '12:02 GMT'].map((time) => `${time}\n\n${PROSE}`).join('\n\n'),
    },
    {
      name: 'the dates of a timeline',
      code: [1, 2, 3, 4].map((day) => `May ${day}, 2017\n\n${PROSE}`).join('\n\n'),
    },
    {
      name: 'a section name as a heading inside the story',
      code: `${before}\n\n${before}\n\n${before}\n\n${between('Business')}`,
    },
    {
      name: 'a reporter who is the news',
      code: between('The reporter is in jail, her paper said, and will stay there.'),
    },
    {name: 'a headline with By', code: `By Hook Or Crook\n\n${before}`},
    {name: 'a sentence that opens with By', code: between('By Friday, the ferry was back')},
    {name: 'topics in prose', code: between('Topics ranged from ferries to ports.')},
    {name: 'a suit filed under seal', code: between('Filed under seal, the suit names two banks.')},
    {name: 'what somebody contributed', code: between('Heavy rain contributed to this flood, the port said.')},
    {name: 'About and a name above another matter', code: between('About Elmira')},
    {name: 'a fixture', code: between('Elmira v Harbour 15:00')},
  ],
  invalid: [
    {
      name: 'the short lines of a page between headline and story, beside a stamp',
      code: `Ferry returns to Elmira after the storm\n\nAna Poe\n\nUpdated May 3, 2017 4:15 pm\n\n${before}`,
      errors: [
        {messageId: 'credit', text: 'Ana Poe', suggestions: 1},
        {messageId: 'found', text: 'Updated May 3, 2017 4:15 pm'},
      ],
      output: `Ferry returns to Elmira after the storm\n\nAna Poe\n\n${before}`,
    },
    {
      name: 'a year run into a time',
      code: `Ferry returns to Elmira after the storm\n\nOctober 17, 20235:01 AM ET\n\n${before}`,
      errors: [{messageId: 'found', text: 'October 17, 20235:01 AM ET'}],
      output: `Ferry returns to Elmira after the storm\n\n${before}`,
    },
    data('Updated at 1:23 p.m.'),
    data('Published: May 3, 2017 10:15 AM EST'),
    data('First published Tuesday, 3 May 2017, 08:38 GMT'),
    data('Posted on May 3, 2017'),
    data('3 hours ago'),
    data('★★★★☆'),
    data('1494321300'),
    data('Cite This Page: MLA APA Chicago'),
    data('4 min read'),
    data('Tags: ferry, harbour, Elmira'),
    data('Filed under: Harbour, News'),
    data('Topics: Ferries'),
    data('Home > News > Harbour'),
    data('1,204 views'),
    data('Elmira, Harbour Bureau | Updated: 19 May 2017, 09:01 AM'),
    {
      name: 'a section and a date above the story',
      code: `News\n\nMay 3, 2017\n\n${before}`,
      errors: [{messageId: 'found', text: 'May 3, 2017'}],
      output: `News\n\n${before}`,
    },
    credit('Reporting by Ana Poe; editing by Ben Roe'),
    credit('(Reporting by Ana Poe in Elmira; Editing by Ben Roe)'),
    credit('The Associated Press contributed to this report.'),
    credit('By Ana Poe - 05/19/17 06:56 AM EST'),
    credit('Ana Poe, Harbour diplomatic correspondent'),
    credit('Ana Poe is a staff writer at the Elmira Gazette. She lives in Elmira.'),
    credit('ana.poe@example.org'),
    credit('H/T Harbour Post'),
    credit('AP/AFP'),
    credit('Ana Poe, Associated Press'),
    {
      name: 'a name and a date above the story',
      code: `A New Ferry\n\nAna Poe | May 3, 2017\n\n${before}`,
      errors: [{messageId: 'credit', suggestions: 1}],
      output: null,
    },
    credit('By Ana Poe'),
    credit('Ana Poe12:05'),
    fixedAmid('Reporting by Ana Poe; editing by Ben Roe'),
    keptAtEnd('Reporting by Ana Poe; editing by Ben Roe'),
    {
      ...fixedForCorpus('Reporting by Ana Poe; editing by Ben Roe'),
      name: 'a wire credit at the end goes where the rule is told so',
      options: {removeClosing: true},
    },
    fixedForCorpus('Ana Poe is a staff writer at the Elmira Gazette.'),
    {
      name: 'a plain byline stays a suggestion under corpus',
      code: between('By Ana Poe'),
      settings: {purpose: 'corpus'},
      errors: [{messageId: 'credit', suggestions: 1}],
      output: null,
    },
    {
      name: 'a credit that closes a paragraph is for a person',
      code: `${before}\n\n${PROSE} The Associated Press contributed to this report.`,
      settings: {purpose: 'corpus'},
      errors: [{messageId: 'credit', suggestions: 1}],
      output: null,
    },
    {
      name: 'a sentence on named helpers is for a person, under corpus too',
      code: `${before}\n\nHarbour Post’s Ana Poe and Ben Roe contributed to this report.`,
      settings: {purpose: 'corpus'},
      errors: [{messageId: 'credit', suggestions: 1}],
      output: null,
    },
    fixedAmid('The Associated Press and Reuters contributed to this report.'),
    fixedAmid('Associated Press writers Ana Poe and Ben Roe contributed to this report.'),
    fixedForCorpus('ana.poe@example.org'),
    {
      name: 'an address that ends the sentence of the line above is for a person',
      code: `${before}\n\nAna Poe of the Harbour Post can be reached at\n\nana.poe@example.org`,
      settings: {purpose: 'corpus'},
      errors: [{messageId: 'credit', text: 'ana.poe@example.org', suggestions: 1}],
      output: null,
    },
    {
      name: 'an agency in brackets above the first paragraph is left of a dateline',
      code: `A New Ferry\n\n(Reuters)\n\n${before}\n\n${before}\n\n${before}\n\n${after}`,
      settings: {purpose: 'corpus'},
      errors: [{messageId: 'credit', text: '(Reuters)', suggestions: 1}],
      output: null,
    },
    {
      name: 'a stamp in brackets amid the story is for a person',
      code: `${before}\n\n${before}\n\n${before}\n\n${between('(Published Monday, May 3, 2017)')}\n\n${before}\n\n${before}\n\n${before}`,
      errors: [{messageId: 'found', text: '(Published Monday, May 3, 2017)', suggestions: 1}],
      output: null,
    },
    {
      name: 'a heading on the author and her blurb',
      code: `${before}\n\nAbout Ana Poe\n\nAna Poe has sailed ferries since 1990.`,
      errors: [
        {messageId: 'credit', text: 'About Ana Poe', suggestions: 1},
        {messageId: 'credit', suggestions: 1},
      ],
      output: null,
    },
  ],
})
