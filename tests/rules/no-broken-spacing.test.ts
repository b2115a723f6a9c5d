import {describe, it} from 'vitest'
import rule from '../../rules/no-broken-spacing.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

const mended = (code: string, output: string, errors = 1) => ({code, errors, output})
/** Found, but no certain mend. */
const doubtful = (code: string) => ({code, errors: 1, output: null})

new RuleTester().run('no-broken-spacing', rule, {
  valid: [
    'See www.example.com, he said.',
    'The site Example.Com and the Node.Js module are named so.',
    'It rose by 3.5 percent, to 1,204.',
    'He waited ... and left . . . at last.',
    'He carried a .45 pistol and wrote .NET code.',
    'A word - like this - stands apart, and so – at times – does this.',
    'The U.S. and the E.U. met at 7 p.m. in Washington, D.C., e.g. for talks.',
    'The MPs, the TVs and the DVDs were in YouTube, PayPal and McDonald style.',
    'An iPhone and an eBay account; DeGeneres and O’Brien; NATOwide.',
    'The F(x) and the person(s), the (re)opening and the (s)he.',
    'He typed @Roe.The and #End.The and https://example.org/a,b and a=b;c.',
    'He said "no" and "yes", and "so on".',
    'He said “no” and “yes”, and ‘“so on” too’.',
    '“He said ‘no.’ ” is set with a thin space.',
    'It is 6 " wide and 5\'2" tall.',
    'A smile :) and another one ;-) here.',
    'At 10 : 30 the race began.',
    'VIP : $60',
    '—Dana Roe, the mayor',
    'X marks the spot on the map.',
    'A few ferries left the harbour.',
    'I do not know, she said.',
    'E coli was found in the water.',
    'Windows10 and G20 and 4chan and 20Minutes.',
    'The 787-9 and the A380 flew on 12.March.',
  ],
  invalid: [
    mended('U.S. -Canada trade rose.', 'U.S.-Canada trade rose.'),
    mended('The boat left , he said.', 'The boat left, he said.'),
    mended('The boat left ,he said.', 'The boat left, he said.'),
    mended('The boat left .', 'The boat left.'),
    mended('"The boat left ." He waved.', '"The boat left." He waved.'),
    mended('The talk turned to the message : 911 was called.', 'The talk turned to the message: 911 was called.'),
    mended('The boat departed.The crew waved.', 'The boat departed. The crew waved.'),
    mended('The pier is on.We left.', 'The pier is on. We left.'),
    mended('It began in 1997.And it went on.', 'It began in 1997. And it went on.'),
    mended('All of it is right.NASA agreed.', 'All of it is right. NASA agreed.'),
    mended('It is a SCOBY.Apple juice helps.', 'It is a SCOBY. Apple juice helps.'),
    mended('They left (by boat).The crew waved.', 'They left (by boat). The crew waved.'),
    mended('(They left.)The crew waved.', '(They left.) The crew waved.'),
    mended('They left the pier.(Roe stayed.)', 'They left the pier. (Roe stayed.)'),
    mended('He left with Mr.Smith at noon.', 'He left with Mr. Smith at noon.'),
    doubtful('They left the pier.the crew waved.'),
    mended('It rained in Ohio,Utah and Maine.', 'It rained in Ohio, Utah and Maine.'),
    mended('Cut one food from your diet:Sugar.', 'Cut one food from your diet: Sugar.'),
    mended('(CNN)Storms hit the coast.', '(CNN) Storms hit the coast.'),
    mended('The agency ( Reuters ) said shares fell.', 'The agency (Reuters) said shares fell.', 2),
    mended('He said on " Evening News " that he left.', 'He said on "Evening News" that he left.', 2),
    mended('The “ Harbour Lights ” show ended.', 'The “Harbour Lights” show ended.', 2),
    mended('"We left the pier."The crew waved.', '"We left the pier." The crew waved.'),
    mended('Nobody knew."We left the pier," Roe said.', 'Nobody knew. "We left the pier," Roe said.'),
    mended('Roe said,"We left the pier."', 'Roe said, "We left the pier."'),
    mended('“We left the pier.”He waved.', '“We left the pier.” He waved.'),
    mended('Roe said“We left the pier.”', 'Roe said “We left the pier.”'),
    mended('Roe saidMonday that he left.', 'Roe said Monday that he left.'),
    mended('They reached the endThe crew waved.', 'They reached the end The crew waved.'),
    doubtful('Council Backs PlanThe council voted.'),
    doubtful('She met her TVdad again.'),
    mended('It opened in 2017The crew waved.', 'It opened in 2017 The crew waved.'),
    mended("The mayor 's boat left.", "The mayor's boat left."),
    mended('W hile the crew waved, the boat left.', 'While the crew waved, the boat left.'),
    doubtful('H ong Kong is warm in May.'),
    doubtful('They took a share –a large share – of it.'),
    mended('We don?t know, he said.', "We don't know, he said."),
  ],
})
