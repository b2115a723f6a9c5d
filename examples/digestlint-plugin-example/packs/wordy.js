export default {
  pack: 'wordy',
  rule: 'no-wordiness',
  language: 'en',
  source: 'Written for this example.',
  reviewed: '2026-11-26',
  entries: [
    {
      id: 'at-this-point',
      where: 'prose',
      fix: 'suggest',
      phrases: ['at this (point|moment) in time'],
      replace: 'now',
      bad: ['The bridge is shut at this point in time.'],
      good: ['At this point the road ends.'],
    },
    {
      id: 'held-a-meeting',
      where: 'prose',
      fix: 'suggest',
      phrases: ['held a meeting'],
      replace: 'met',
      bad: ['The board held a meeting on Monday.'],
      good: ['The board held a meeting room open.'],
      unless: ['meeting room'],
    },
  ],
}
