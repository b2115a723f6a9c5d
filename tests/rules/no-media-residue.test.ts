import {describe, it} from 'vitest'
import rule from '../../rules/no-media-residue.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

const between = (line: string): string => `The ferry left Elmira at noon.\n\n${line}\n\nIt came back at dusk.`
const mended = 'The ferry left Elmira at noon.\n\nIt came back at dusk.'
const residue = (line: string) => ({code: between(line), errors: [{messageId: 'found', text: line}], output: mended})

new RuleTester().run('no-media-residue', rule, {
  valid: [
    {name: 'a way to a list', code: 'You can see the full history here.'},
    {name: 'a sentence about a video', code: 'The video shows the ferry below the bridge.'},
    {name: 'an order to watch in reported speech', code: 'Residents were told to watch the video below, she said.'},
    {name: 'a post quoted in prose', code: '"Never again," wrote Ana Poe (@anapoe) on May 3, 2017, and logged off.'},
    {name: 'a handle in a sentence', code: 'The account of Ana Poe (@anapoe) was closed on Friday.'},
    {name: 'an address that the sentence needs', code: 'The plan is at pic.twitter.com/abc123 and in the library.'},
    {name: 'a list of accounts', code: 'Follow these:\n\n- Ana Poe (@anapoe)\n\n- Ben Roe (@benroe)'},
    {name: 'a time in a live report', code: between('10:45')},
    {name: 'a score or a ratio', code: between('2/3')},
    {name: 'a paragraph that opens with Listen', code: 'Listen: the council has no money, and it will not get any.'},
    {name: 'the words inside a quotation', code: '“Scroll down for video,” the page said.'},
    {name: 'a story on a player that fails', code: 'Media playback was slow on the new phones, testers found.'},
  ],
  invalid: [
    {
      name: 'an address that may be how Markdown embeds a video is for a person',
      code: between('https://youtu.be/abc'),
      filename: 'a.md',
      errors: [{messageId: 'found', suggestions: 1}],
      output: null,
    },
    residue('Play Video'),
    residue('Scroll down for video'),
    residue('WATCH:'),
    residue('Media playback is unsupported on your device'),
    residue('Watch the clip below, via Harbour TV:'),
    residue('View this post on Instagram'),
    residue('A post shared by Ana Poe (@anapoe) on May 3, 2017 at 4:15pm PDT'),
    residue('0:00 / 2:31'),
    residue('3 of 12'),
    residue('Play 0:00 / 2:13'),
    residue('Video Player is loading.'),
    residue('Watch the mayor’s remarks below:'),
    {
      code: 'The ferry left at noon.\n\n— Ana Poe (@anapoe) May 3, 2017\npic.twitter.com/Qk2xPd81Lw\n\nIt came back.',
      errors: [{messageId: 'signature', text: '— Ana Poe (@anapoe) May 3, 2017\npic.twitter.com/Qk2xPd81Lw'}],
      output: 'The ferry left at noon.\n\nIt came back.',
    },
    {
      name: 'the head of a post',
      code: between('Ana Poe (@anapoe) May 3, 2017'),
      errors: [{messageId: 'signature'}],
      output: mended,
    },
    {
      name: 'a line that introduces a video is for a person',
      code: between('Here is the video:'),
      errors: [{messageId: 'found', suggestions: 1}],
      output: null,
    },
    residue('https://t.co/AbCd12Ef34'),
    residue('pic.twitter.com/AbCd12Ef34'),
    residue('youtube.com'),
    {
      name: 'a time, a slash and a time in three lines',
      code: between('0:00\n/\n2:31'),
      errors: [{messageId: 'found'}, {messageId: 'found'}, {messageId: 'found'}],
      output: mended,
    },
    {
      name: 'the signature of a post in a line of its own',
      code: between('— Ana Poe (@anapoe) May 3, 2017'),
      errors: [{messageId: 'signature'}],
      output: mended,
    },
    {
      name: 'the signature, picture and link that close a post; its words stay',
      code: between('No ferry today. pic.twitter.com/AbCd12Ef34 https://t.co/AbCd12Ef35— Ana Poe (@anapoe) 3 May 2017'),
      errors: [
        {
          messageId: 'signature',
          text: 'pic.twitter.com/AbCd12Ef34 https://t.co/AbCd12Ef35— Ana Poe (@anapoe) 3 May 2017',
        },
      ],
      output: between('No ferry today.'),
    },
    {
      name: 'in a corpus the words of a post keep their signature: nobody else says whose they are',
      code: between('No ferry today.\n\n— Ana Poe (@anapoe) May 3, 2017'),
      settings: {purpose: 'corpus'},
      errors: [{messageId: 'signature', text: '— Ana Poe (@anapoe) May 3, 2017', suggestions: 1}],
      output: null,
    },
    {
      name: 'in a corpus the words of a post keep the address they close with',
      code: between('No ferry today. pic.twitter.com/AbCd12Ef34'),
      settings: {purpose: 'corpus'},
      errors: [{messageId: 'found', text: 'pic.twitter.com/AbCd12Ef34', suggestions: 1}],
      output: null,
    },
    {
      name: 'the head of a post and an address alone in its line go, from a corpus too',
      code: between('Ana Poe (@anapoe) May 3, 2017\n\npic.twitter.com/AbCd12Ef34'),
      settings: {purpose: 'corpus'},
      errors: [{messageId: 'signature'}, {messageId: 'found'}],
      output: mended,
    },
    {
      name: 'a sentence that leads over to a player is the newsroom’s',
      code: between('Watch below.'),
      errors: [{messageId: 'found', suggestions: 1}],
      output: null,
    },
    residue('Watch below:'),
    residue('Watch the full press conference in the player above.'),
    residue('Loading...'),
    {
      name: 'a sentence that points to a player, in a paragraph of reporting',
      code: 'The bridge fell on Friday. Watch the video above to see it fall.',
      errors: [{messageId: 'found'}],
      output: 'The bridge fell on Friday.',
    },
  ],
})
