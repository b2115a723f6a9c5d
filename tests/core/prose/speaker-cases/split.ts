import {by, type SpeakerCase} from './types.ts'

/** The attribution in the middle, or one that holds for what follows. */
export const split: readonly SpeakerCase[] = [
  ['"We waited for two hours," Roe said, "and then we left the pier."', by('said', 'Roe'), by('said', 'Roe')],
  ['"We waited," said Roe, "because nobody told us to leave."', by('said', 'Roe'), by('said', 'Roe')],
  ['"We waited for two hours," Roe said. "Then we left the pier."', by('said', 'Roe'), by('said', 'Roe')],
  [
    '"We waited for two hours," said the mayor. "Then we left the pier."',
    by('said', 'the mayor'),
    by('said', 'the mayor'),
  ],
  [
    '“If it rains,” Park explained, “we will move the whole show indoors.”',
    by('explained', 'Park'),
    by('explained', 'Park'),
  ],
  ['"Is it over?" she asked. "I thought that it had just begun."', by('asked', 'she'), by('asked', 'she')],
  ['"It is a shame," he told the BBC. "It is the best school in town."', by('told', 'he'), by('told', 'he')],
  [
    '"It is a shame," according to Silva. "It is the best school in town."',
    by('according to', 'Silva'),
    by('according to', 'Silva'),
  ],
  ['"We won," Haddad said, smiling. "I still cannot believe that we did."', by('said', 'Haddad'), by('said', 'Haddad')],
  ['Haddad said: "We won." "I still cannot believe that we did it."', by('said', 'Haddad'), by('said', 'Haddad')],
  ['"We won the cup," Lund began, "but we lost the league."', by('began', 'Lund'), by('began', 'Lund')],
  ['"The tax is unfair," argued Berg, adding: "It hits the poor."', by('argued', 'Berg'), by('adding', null)],
  [
    '"They knew," the lawyer said in court, "that the bridge was weak."',
    by('said', 'the lawyer'),
    by('said', 'the lawyer'),
  ],
  ['"I love this town," Tan told the crowd, “and I will never leave it.”', by('told', 'Tan'), by('told', 'Tan')],
  ['"We will rebuild the pier," Roe said.\n\n"It will take a year," she added.', by('said', 'Roe'), by('added', 'she')],
  [
    'Roe said: "We will rebuild the pier.\n\n"It will take a year and a lot of money."',
    by('said', 'Roe'),
    by('said', 'Roe'),
  ],
  [
    '"We will rebuild the pier.\n\n"It will take a year and a lot of money," Roe said.',
    by('said', 'Roe'),
    by('said', 'Roe'),
  ],
  ['Roe then said:\n\n"It will take a year and a lot of money."', by(null, null)],
  ['The statement in full:\n\n"It will take a year and a lot of money."', by(null, null)],
  ['"I had many boats," she used to say. "They all went down in the bay."', by('say', 'she'), by('say', 'she')],
  [
    '"The boats are old," residents say. "They will go down in the bay."',
    by('say', 'residents'),
    by('say', 'residents'),
  ],
]
