/**
 * The same needs as people say them in English, by the name of each French table. No word here is a French one that means something else
 * (`car`, `son`, `chat`): both languages are heard at once, since people mix them.
 */
export const ANGLAIS = {
  demarches: `
8  tax return* | fill form* | fill in form* | fill tax* | declare tax* | pay tax* | car registration | driving licen* | identity card | id card | residence permit* | residency permit* | health card | social security | family benefit* | housing benefit* | housing aid | apply caf | apply benefit* | apply visa | renew passport | renew identity | renew card | caf benefit* | online form* | official letter* | birth certificate | proof address | french paperwork | help ameli | help impots
6  paperwork | tax | taxes | benefits | allowance* | pension* application | application form | claim | citizenship | naturalisation | council | townhall | town hall | bill* online
3  form | forms | apply | application* | claim* | certificate* | passport* | renew* | paper*
`,
  outils: `
8  learn computer* | learn use | learn internet | learn phone* | learn smartphone* | learn tablet* | use phone* | use smartphone* | use tablet* | use mouse | use keyboard | use mobile | send email* | send mail* | email attachment* | create email* | set up email* | set up phone* | set up computer* | install app* | computer lesson* | computer class* | computer course* | computer beginner* | phone lesson* | digital skill* | transfer photos | save photos | video call* | never used | how to use
6  lesson* | beginner* | teach | smartphone lesson* | touchscreen | new phone | whatsapp | zoom
3  learn* | learning | mobile | keyboard | tablet | skill* | training | email* | phone* | basics
`,
  emploi: `
9  find job* | find work | look job* | looking job* | looking work | look work | search job* | apply job* | job search* | job interview* | job centre | job center | write cv | make cv | my cv | update cv | cover letter* | job application* | unemployment benefit* | register unemploy* | job website* | job ad* | job advert*
6  job | jobs | unemploy* | employ* | career* | resume writing | vacanc* | apprenticeship*
`,
  securite: `
9  scam* | protect myself | protect computer | protect data | protect account* | been hacked | hacked | account hacked | password* safe* | forgot password* | lost password* | forgotten password* | strange message* | suspicious | fake message* | fake email* | fake website* | online safety | safe online | stay safe | antivirus | clicked link | credit card fraud | stolen account | stolen identity | identity theft
6  fraud* | phishing | hack* | virus | password* | security | privacy | spam | cyberbullying
`,
  parents: `
9  my child* | my kid* | children screen* | child screen* | kids screen* | children’s screen* | screen time | parental control* | help homework | school website* | school account* | school app* | my son | my daughter | my grandchild* | help children | children internet | children online
6  homework | pronote login | parenting | children* | kids | teenager*
`,
  loisirs: `
9  edit video* | edit photo* | retouch photo* | make video* | make film | 3d print* | print 3d | photo editing | video editing | make music | record music | record podcast | video game* | learn coding | draw tablet | laser cut* | sewing machine | make website
5  drawing | painting | podcast* | gaming | fun | hobby | hobbies | film* | creative
`,
  comprendre: `
9  understand internet | understand digital | understand computer* | artificial intelligence | how internet works | how works | what cloud | fake news | what ai | understand ai | understand technolog*
5  understand* | explain* | technolog* | climate | news
`,
  acces: `
9  print document* | print paper* | print ticket* | print letter* | print something | use printer | use computer | computer site | use internet | use scanner | free wifi | free wi fi | free internet | free computer | public computer* | internet access | computer access | no internet | no computer | no printer | need printer | need internet | need wifi | need computer | scan document* | make photocop* | charge phone | internet cafe | quiet place | borrow laptop | borrow computer | borrow tablet
7  print | printer* | printing | scan | scanning | photocopy | photocopies | photocopier | copier | wifi
3  borrow* | access | connect*
`,
  achat: `
9  buy computer* | buy cheap | buy phone* | buy laptop* | buy tablet* | buy smartphone* | cheap computer* | cheap laptop* | cheap phone* | cheap tablet* | cheaper computer* | cheaper phone* | second hand | secondhand | refurbished | used computer* | used laptop* | afford computer* | afford phone* | afford laptop* | donate computer* | give computer* | repair computer* | repair phone* | fix computer* | fix phone* | broken phone | broken computer | broken laptop | broken screen
6  buy | buying | cheap* | afford* | repair* | refurbish*
`
} as const
