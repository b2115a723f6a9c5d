import {describe, it} from 'vitest'
import rule from '../../rules/no-legal-notice.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-legal-notice', rule, {
  valid: [
    'The firm may earn a commission on each ferry it sells, the court heard.',
    'By signing the treaty you agree to nothing new, he told them.',
    'Copyright law was changed in 2012, the court heard.',
    'The terms of service were changed in May, the company said.',
  ],
  invalid: [
    {
      code: 'The ferry left.\n\nPrivacy Policy\n\nIt came back.',
      errors: [{messageId: 'found', text: 'Privacy Policy'}],
      output: 'The ferry left.\n\nIt came back.',
    },
    {
      code: 'The ferry left.\n\nThis article was originally published by The Harbour Post.\n\nIt came back.',
      errors: [{messageId: 'rights', suggestions: 1}],
      output: null,
    },
    {
      name: 'where a story went on to is for a person, in a corpus too',
      code: 'The ferry left.\n\nThis article was reprinted in The Harbour Post.\n\nIt came back.',
      settings: {purpose: 'corpus'},
      errors: [{messageId: 'rights', suggestions: 1}],
      output: null,
    },
    {
      name: 'where a story comes from goes from a corpus',
      code: 'The ferry left.\n\nThis article is republished from The Harbour Post.\n\nIt came back.',
      settings: {purpose: 'corpus'},
      errors: [{messageId: 'rights'}],
      output: 'The ferry left.\n\nIt came back.',
    },
    {
      code: 'The ferry left.\n\nCookie Policy. Prices are shown with a delay. By signing up, you agree to our terms.\n\nIt came back.',
      errors: [
        {
          messageId: 'found',
          text: 'Cookie Policy. Prices are shown with a delay. By signing up, you agree to our terms.',
        },
      ],
      output: 'The ferry left.\n\nIt came back.',
    },
    {
      code: 'The ferry left.\n\nDisclaimer\n\nIt came back.',
      errors: [{messageId: 'found', text: 'Disclaimer', suggestions: 1}],
      output: null,
    },
    {
      code: 'The ferry left.\n\nDisclaimer\n\nWhen you buy through links on our site, we may earn an affiliate commission.\n\nIt came back.',
      errors: 2,
      output: 'The ferry left.\n\nIt came back.',
    },
    {
      code: 'The ferry left.\n\n© 2019 Elmira Gazette\n\nIt came back.',
      settings: {purpose: 'corpus'},
      errors: [{messageId: 'rights', text: '© 2019 Elmira Gazette'}],
      output: 'The ferry left.\n\nIt came back.',
    },
    {
      code: 'The ferry left.\n\nCopyright 2019 Elmira Gazette. All rights reserved.\n\nIt came back.',
      errors: 1,
      output: null,
    },
  ],
})
