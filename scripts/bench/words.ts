/** Words that the articles of benchmarks are made of; `{name}` is a word of another list. */
const list = (text: string): readonly string[] => text.trim().split(/\s*\|\s*/u)

const first = list(
  'Dana|Lee|Ana|Omar|Mei|Jon|Ruth|Pia|Tomas|Ines|Karl|Leila|Victor|Nora|Hugo|Farah|Owen|Marta|Jamal|Sofia|Peter|Aisha|Liam|Yuki|Boris|Clara|Dmitri|Elena|Femi|Greta|Hassan|Irina|Joel|Katya|Lars|Mona|Nils|Olga|Pablo|Rosa',
)
const surname = list(
  'Roe|Park|Silva|Haddad|Tan|Berg|Okafor|Lund|Novak|Moreau|Becker|Nasser|Petrov|Castell|Lindqvist|Abara|Keane|Rossi|Mensah|Duarte|Holm|Iyer|Jansen|Kovacs|Larsen|Marsh|Nakamura|Oduya|Pereira|Quist|Ramos|Sato|Thorne|Ueda|Varga|Webb|Yilmaz|Zeller',
)
const words = {
  surname,
  person: first.flatMap((one, index) => [0, 7, 19].map((step) => `${one} ${surname[(index + step) % surname.length]}`)),
  place: list(
    'Elmira|Harwich|Oporto|Tromso|Galway|Windhoek|Quito|Tampere|Bergen|Cork|Malmo|Turku|Split|Varna|Dakar|Accra|Lima|Cusco|Osaka|Nara|Perth|Hobart|Kent|Dover|Ghent|Bruges|Lyon|Nantes|Bilbao|Gijon|Parma|Siena|Graz|Linz|Brno|Kosice',
  ),
  group: list(
    'the harbour office|the council|the ministry|the union|the court|the ferry company|the school board|the airline|the farmers|the hospital trust|the port authority|the state police|the museum|the festival|the steel works|the river commission|the housing agency|the water board|the teachers|the opposition|the cabinet|the central bank|the tax office|the fire service|the film board|the shipyard|the research institute|the transport committee|the energy regulator|the pension fund',
  ),
  verb: list(
    'approved|delayed|reviewed|rejected|published|welcomed|debated|withdrew|defended|criticised|bought|sold|reopened|closed|inspected|financed|praised|doubted|abandoned|promised|blocked|prepared|studied|ignored|demanded|replaced|expanded|halved',
  ),
  plain: list(
    'approve|delay|review|reject|publish|debate|withdraw|defend|buy|sell|reopen|close|inspect|finance|abandon',
  ),
  noun: list(
    'pier|bridge|budget|tunnel|market|library|stadium|reservoir|railway|orchard|refinery|laboratory|lighthouse|terminal|theatre|hospital|archive|quarry|warehouse|greenhouse|canal|airfield|factory|vineyard',
  ),
  adjective: list(
    'northern|costly|unusual|modest|careful|historic|narrow|quiet|doubtful|generous|popular|fragile|remote|urgent|sensible|outdated|ambitious|useful|risky|steady|curious|patient|severe|rural|coastal|awkward',
  ),
  thing: list(
    'a plan for the {adjective} {noun}|the budget for the {noun}|a report on the {adjective} {noun}|new rules for {people}|the sale of the {noun}|a tax on every {noun}|the merger of {group} and {group}|a contract with {group}|the rescue of the {adjective} {noun}|a survey of {people}|the closure of the {noun}|a loan for the {adjective} {noun}|the repair of the {noun}|an appeal by {people}|the opening of the {adjective} {noun}',
  ),
  people: list(
    'fishermen|taxi drivers|students|pensioners|nurses|shopkeepers|commuters|tenants|engineers|musicians|bakers|gardeners|sailors|referees|translators|carpenters|beekeepers|librarians|cyclists|hikers',
  ),
  role: list(
    'an official|a spokesman|a nurse|a retired judge|a lawyer|an economist|a shopkeeper|a captain|a researcher|the deputy mayor|a farmer|an engineer|a teacher|a dentist|a historian|a ranger',
  ),
  day: list('Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Dec. 29|March 3|Sept. 14|July 8'),
  because: list(
    'because the {noun} had cost more than {people} expected|although {people} had asked for the {noun}|while {group} waited for the {adjective} {noun}|since nobody had {verb} the {noun}|as {people} left the {noun}|before {group} could reach the {noun}|after a {adjective} winter for {people}',
  ),
  claim: list(
    'we have waited long enough for the {noun}|nobody asked {people} about the {adjective} {noun}|the {noun} will take years to repair|this is the best that {people} could get|the figures for the {noun} speak for themselves|we cannot run a {noun} without {people}|every {adjective} {noun} here needs {people}|they never told us why {group} left|I have never seen such a {adjective} {noun}|our children will pay for that {noun}|somebody has to look after {people}|there is no money for a {adjective} {noun}',
  ),
  furniture: list(
    'Adjust Comment Print|More news: {group} and the {noun}|Getty Images|Share this article on Facebook|Advertisement|Sign up for our newsletter|Photo: {person}|Read more: {people} and the {adjective} {noun}',
  ),
} as const

export default words
