/**
 * First names given in France over the last century, folded, whatever tongue they come from, and the most frequent
 * surnames: with them `marie@`, `jdupont@` are known to be a person's. Public facts (civil registers' given names).
 */

/** Names that name nobody else: met anywhere in an address, they make it a person's. */
export const PRENOMS: ReadonlySet<string> = new Set(
  `aaliyah aaron abbas abdallah abdel abdelaziz abdelhak abdelhamid abdelkader abdelkarim abdellah abdelmalek abderrahim abderrahmane abdou
  abdoulaye abdul abdullah abel abelle abigail abraham achille achraf adam adama adelaide adele adelia adelie adelina adeline adem adnan
  adolphe adriana adriano adrien afonso agathe agnes agnieszka ahmed aicha aida aiden aime aimee aissa aissata aissatou akim akram aladin alae
  alain alassane alban albane albert albertine alberto albin alda aldo alejandro aleksandra alessandro alessia alessio aleth alex alexandra
  alexandre alexia alexian alexine alexis alexy alfred alfredo ali alia alice alicia alienor alima alimata alina aline aliou alioune alison
  alissa alisson alix aliya aliyah allan almamy aloise aloys aloyse alphonse alphonsine alvaro alvin alya alyssa amadou amaia amal amanda
  amandin amandine amani amar amara amarante amarilys amaury amaya ambre amelia amelie amelle amina aminata amine amir amira ammar amos amparo
  ana anais anass anastasia anatole anatolie andre andrea andreas andree andreia andrej andres andrew angela angele angelina angeline
  angelique angelo angie anh ania anice anissa anita anja anke anna annabel annabella annabelle annaelle annah annaick annaig annclaire anne
  annececile annecharlotte anneclaire anneflore annefrancoise annegaelle annelaure annelaurence anneliese anneline annelise annelucie annelyse
  annemarie annemarine annesolene annesophie annesylvie annette annick annie annik anouk anselme ansoumane anthelme anthony antoine antoinette
  antonella antonia antonietta antonin antonio antony aouatef apolline appoline arabella ariane arielle arij aristide aristote arlene arlette
  armand armande armando armel armelle arnaud arnault arnold aron arsene artemis arthaud arthur arthus artur aruna asma asmaa asmae assa
  assane assia astou astrid athenais atika aubane aubin audran audrey augusta auguste augustin augustine aurelia aurelian aurelie
  aurelien aurelio aurelle auriane auxane ava avelina awa axel axelie axelle aya ayman aymane aymar aymen aymeric ayoub ayse aysegul aysha
  azeddine aziz aziza azzedine babacar babette bachir badia badr bahia bakary balthazar bao baptiste baptistine barbara barnabe barthelemi
  barthelemy bartholome basile bastian bastien bastienne baya beate beatrice bechir belen belinda belkacem ben benedetto benedicta benedicte
  benediktine benita benito benjamin benjamine benoit bento berangere berenger berengere berenice bernabe bernadette bernard bernardette
  bernardin bernardine berthe berthold bertille bertrand bertrande bettina betty bianca bich bilal bilel bintou birama birgit bixente blaise
  blanca blandin blandine bleuenn bleunvenn bogdan boniface boris boualem bouba boubacar boubakar bouchra bozena bradley brahim brandon brenda
  brendan brewen briac brian brianna brice brieg brieuc brigitte brunehilde brunella brunhilde bruno bryan calista calixte calypso cameron
  camille candice candide caner carine carla carlo carlos carmela carmelo carmen carol carola carole carolina caroline caroll casimir
  cassandra cassandre catarina caterina cathel catherina catherine cathie cathy cecile cecilia cecilie cedric cedrine celestin celestine celia
  celian celiane celie celina celine cemal cengiz cesaire cesar chadia chafik chahinez chaima chakib chantal charaf charif charleen charlene
  charles charlette charley charlie charline charlotte charly chaynez cheikh cherif cherifa cheryl cheyenne chiara chirine chloe christa
  christel christele christelle christian christiana christiane christianne christilla christina christine christobal christophe christopher
  chrystel chrystele chrystelle cindy cinthia cintia claire clairette clara clarence clarine clarisse claude claudel claudette claudia claudie
  claudine claudio claudius clea clelia clemence clement clementin cleo cleopatre clet cloe clothilde clotilde clovis coleen colette coline
  conchita consuelo cora coralie coraline cordelia corentin corentine corine corinna corinne cornelia cornelie cosima cristelle cristian
  cristiano cristina cybele cyndi cynthia cyprien cyriaque cyrielle cyril cyrille dagmar daisy dalia dalila damiana damien dana danaelle dania
  danick daniel daniela daniele danielle danielo danilo danitza danny dany daoud daouda daphne daphnee dario darius darren dave david davide
  davina davy dayana debbie debora deborah delphine denez denisa denise deniz denys deolinda desire desiree devrim diaba diana diane diarra
  didiane didier diego dieudonne dimitri dimitry dina dinis dino diogo djamal djamel djamila djenaba djeneba djibril dogan dolores domenica
  domenico domingos dominica dominique donald donatella donatien donatienne donia dora doria dorian doriane dorine doris dorothea dorothee
  dorothy dounia driss duarte dulce duncan dursun dylan ebru ecaterina eddie eddy edel edgar edgard edina edith edmee edmond edmonde edna
  edoardo edouard edouarde edson eduardo edward edwige edwin edwina efrem eglantine ekaterina elea eleana eleanor elena eleni eleonore elfie
  elian eliana eliane elias elie eliette elif eliot eliott elisa elisabete elisabeth elise elisha elissa eliza elizabeth ella ellen ellie
  elliot elmira elodia elodie eloise elouan elouen elsa elsy elvina elvira elvire elyes elyna elyne elysa elyse emanuel emanuela emeline
  emeric emerick emil emile emilia emiliano emilie emilien emilio emin emina emine emir emma emmanuel emmanuelle emna emre emric emrys enes
  enguerrand enola enora enrica enrico enrique enzo ercan erdogan eric erica erich erik erika erina ernest ernestine ernesto erol erwan erwann
  esma esra esteban estella estelle esteve esther estrella ethan ethel etienne etiennette eudes eugene eugenia eugenie eulalie euphrasie
  eusebe eustache eva evaelle evan evariste evaristo evelina evelyn evelyne ewa ewan ewen ezechiel ezio fabian fabiana fabien fabienne fabio
  fabiola fabius fabrice fabrizio fadela fadi fadila fadma fahim faical faisal faiza falilou fanch fanette fanny fantine fares farid farida
  farouk fathi fathia fatih fatiha fatima fatimah fatimata fatma fatna fatou fatoumata fatoumatou faustin faustine fayza federica federico felicia
  feliciano felicie felicien felicienne felipe felix ferdinand ferdinande feriel fernand fernanda fernande fernando fethi fidel fifi fikret
  filip filipa filipe filomena fiona firmin firmine flavie flavien florant florent florentin florentina florestan florette florial florian
  floriane florianne florina florinda florine fouad foucauld foued foulques fouzia francelina francesca francesco francette francine francis
  francisca francisco franciska franciszek franck francky franco francois francoise frank franklin frantz franz fred freddy frederic frederica
  frederick frederik frederique fredy frida fulbert fulgence gabin gabriel gabriela gabriele gabriella gabrielle gad gael gaelig gaelle gaetan
  gaetana gaetane gaetano gaia galaad galina gary gaspar gaspard gaston gatien gaubert gauthier gaylord gedeon gemma genevieve geoffrey
  geoffroy george georges georgette georgia georgie georgina georgine georgios gerald geraldine gerard gerarde gerardine gerardo germain
  germaine germana gertrude gery ghali ghalia ghania ghislain ghislaine ghislane ghizlane ghyslaine giacomo gianna gianni gil gilbert gilberte
  gilberto gilda gildas gildo gilian gilles gillian gin gina ginette gino giovanni gisela gisele gislaine giulia giuliana giuliano giulio
  giuseppe gladis gladys glen glenn gloria gokhan goncalo gontran gonzague gonzalo gordon goulven gracia gracianne graciela gracieuse grazia
  graziella gregoire gregor gregorio gregory guenael guenaelle guenhael guenole guerric guilaine guilhem guilherme guillaume guillem
  guillemette guillerme guirec guislaine gulay gulcan gulsen gulsum gunther gurvan gustave gustavo guy guylain guylaine guylene gwen gwenael
  gwenaele gwenaelle gwenda gwendal gwendoline gwendolyne gwenn gwennaelle gwenola gwenole gwladys habib habiba habibatou habibou hacene
  hachemi hachim hadi hadja hadjer hadrien hafid hafida hafsa haitham hajar hakan hakim hakima hala halil halim halima halimatou hamadi hamed
  hamid hamida hamidou hamou hamza hana hanaa hanae hanan hanane hanifa hanna hannah hans harald harold haroun harouna harry hasan hasna
  hassan hassane hassen hassiba hatem hatice hava hawa hayat haydar hayette heba hector hedi hedwige heidi helder helena helene helga helia
  heliane helie helin heline helio helmut heloise hend hendrik henri henriette henrik henrique henriqueta herbert hermance hermann hermeline
  hermine herminia hermione herve hicham hichem hilaire hilal hilary hilda hilde hind hippolyte hocine holly homere honorat honore honorine
  horace horia hortense hortensia houcine houda houria houssam houssem houssine hubert huberte hugette hugo hugolin hugue hugues huguette
  hulya humberto husein huseyin hussain hussein iban ibrahim ibrahima ibtissam ibtissem idir idris idriss idrissa ignace ignacio igor ihsan
  ihssan ikram ilan ilana ilario ilda ileana ilham ilhan ilhem ilian iliana ilias iliass ilies ilker illan illona ilona ilyas ilyass ilyes
  imad iman imane imen imene imran inaki inaya indira ines ingeborg ingrid inigo ioana iolanda ionut iphigenie irena irene irenee irfan iria
  irina irma isa isaac isaak isabel isabela isabella isabelle isadora isaia isaline isaure isidore ismael ismahan ismahane ismail ismaila
  ismerie isolde issa issam issiaka istvan italo ivan ivana ivanna ivica ivo ivon ivone izabela izia jacek jacinta jacinthe jacinto jackie
  jacky jacob jacotte jacquelin jacqueline jacques jacqui jacquot jad jaime jalal jalel jalil jallal jamaa jamal jamel james jamila jan jana
  jane janette janick janie janine janique janis jannick jaouad jaouen jaroslaw jasmina jason javier jawad jayden jayson jean jeanalain
  jeanandre jeanantoine jeanbaptiste jeanbatiste jeanbernard jeancharles jeanchristophe jeanclaude jeandaniel jeandavid jeandenis jeanedouard
  jeanemile jeanetienne jeanette jeaneudes jeanfrancois jeanfrederic jeangabriel jeangeorges jeangerard jeangilles jeanguy jeanhenri
  jeanhugues jeanice jeanick jeanine jeanjacques jeanjoel jeanlouis jeanluc jeanmarc jeanmarie jeanmathieu jeanmaurice jeanmichel jeanne
  jeannette jeannick jeannie jeannine jeannoel jeannot jeanpascal jeanpatrick jeanpaul jeanphilippe jeanpierre jeanrene jeanrichard jeanrobert
  jeanroger jeansebastien jeansimon jeanvictor jeanvincent jeanyves jeff jefferson jeffrey jenna jennifer jenny jennyfer jeremi jeremiah
  jeremie jeremy jerome jeronimo jerzy jess jesse jessica jessie jessy jesus jihad jihane jihene jill jim jimena jimmy joachim joan joana
  joanna joanne joannie joao joaquim joaquin joceline jocelyn jocelyne jodie joe joel joelle joelly joelma joey johan johann johanna johanne
  john johnatan johnathan johnny johny jolan jon jonas jonathan jonathann jordan jordane jordi jordy jorge jorgelina joris joscelin jose
  joseane josee josefa josefina joseline joselito joselyne joseph josepha josephine josette joshua josiane josias josie josselin josselyne
  josue joumana jovana joyce jozef juan juana juanita jude judicael judicaelle judith julen jules julia julian juliana juliane juliano julie
  julien julienne julieta juliette julio julius jumana jurgen justin justine justinien kader kadiatou kadidja kadija kadir kadriye kahina kais
  kaltoum kamal kamel kamelia kamil kamila kamilia kamille kani kaoutar karamba karel karen kari karim karima karin karina karine karl karla
  karol karolina karoline karyn kassandra kassim katarina katarzyna kate kateline katell katharina kathe katherine kathia kathleen kathy katia
  katie katja katrin katy kaya kayla kayliah keira keith kelia kelian kelly kelya kelyan kemal kenan kendra kenneth kenny kenza keren kerim
  kevin keziah khadidja khadidjatou khadija khadim khadra khaled khalid khalida khalifa khalil khedidja kheira khoudia kieran kilian killian
  kilyan kim kimberly kinga kirsten klara klaus klervi koffi konstantin kouassi kris krishna kristell kristelle kristen kristian kristina
  kristof krystel krystyna krzysztof kubra kurt kylian kyliann kylie kyllian laetitia lahcen lahoucine laila lakhdar lalia lalie lambert lamia
  lamine lamya lana landry laora lara larbi larisa larissa lassana lassina laure laureane laureen laurelenn laurelyne laurena laurence laurene
  laurenn laurent laurentine laurette lauriane laurianne lauric laurie laurine lauryn lazare lazhar lea leana leandra leandre leandro leane
  leanna leela leia leila leilana lelia lena lenaic lenaick lenaig lenni lennie lennon lenny lenora leny leo leocadie leon leonard leonardo
  leonce leonel leonid leonidas leonide leonie leonor leonora leontine leopold leslee lesley leslie lesly leszek leticia letizia levana levi
  lewis lia liam liana lidia lidwine lidy liesel ligia lila lili lilia liliam lilian liliana liliane lilianne lilie lilla lillie lilou lilwenn
  lily lina linda lindsay linette linh linnea lino lionel lior liron lisa lisandro lisbeth lise lisette lisiane lison lissandre lita liuba liv
  livia livio liza lizea lizie lloyd loan loana loane loann loelia logan lohan loic loick lois lola lolita loona lorelei loren lorena lorene
  lorenza lorenzo loretta loriane lorianne loris lorna lotfi lothaire lotte lou louane louanne louay loubna loucas loucia louhane louis louisa
  louise louisemarie louisette louisiane louison louka loukas loukian louna lounes lounis loveleen luan luana lubin luc luca lucas lucette
  lucia lucian luciana luciano lucie lucien lucienne lucila lucile lucilla lucinda lucio lucrece lucrezia ludivine ludmila ludmilla ludovic
  ludovica ludwig luigi luis luisa luiz lukas luke luther lutz lya lyam lyana lydia lydiane lydie lyes lyna lyne lysandre lyse lysiane
  lysianne madeleine mado mael maelia maeline maelis maeliss maelle maelly maelyne maelys maelyss maeva maeve maewenn magali magalie magaly
  magda magdalena magdalene magdeleine magid mahamadou mahault mahaut mahdi mahe maher mahfoud mahieu mahjoub mahmoud mahmut maialen maiara
  maika maimouna maina maissa maissane maite maiwenn maixent majda majid makan malaury malek malia malick malik malika malo malorie malory
  malvina mamadou mamady mamoudou manda mandy manel manelle manfred manoel manoela manoj manola manolis manolita manolo manon manoue mansour
  manu manuel manuela manuelle maoua maoulida mara marc marceau marcel marcela marcelin marceline marcelino marcella marcelle marcellin
  marcelline marcelo marcia marcin marcio marco marcus marek maren margaux margot marguerite maria mariam mariama mariame mariane marianne
  mariano marica marick marie marieagnes mariealice marieandree marieange marieanne mariecamille mariecatherine mariececile mariechantal
  mariecharlotte mariechristine marieclaire marieclaude mariecolette mariedominique marieelisabeth marieelise mariefrance mariefrancoise
  mariegabrielle mariehelene mariejeanne mariejoelle mariejose mariejosephe mariejulie marieke mariela marielaure marielaurence marieline
  marielise mariella marielle marielou marielouise marieluce marielucie mariem mariemadeleine mariemarthe mariemartine mariemichele
  mariemonique marienoelle marieodette marieodile mariepascale mariepaule mariepia mariepierre mariereine marierose mariesolange mariesophie
  mariesylvie mariethe mariethese marietta mariette marifa marika marilena marilene mariline marilou marilyn marilyne marina mario mariola
  marion marisa marise marisol marita marius mariusz mariza marjolaine marjoleine marjorie mark markus marlene marlon marlyse marta martha
  marthe marti martial martin martina martine martinien martino marvin marwa marwan marwane mary maryam maryame marylene maryline marylise
  marylou maryna marysa maryse maryvone maryvonne marzena marzia massil massimo massinissa matea mateja mateo mateusz mathea matheo matheus
  mathias mathieu mathieux mathilde mathis mathurin mathurine mathys matias matilda matilde matis matisse matteo matthew matthias matthieu
  matthis matthys mattia mattis maud maude maura maurane maureen maurice mauricette mauricio maurizio mauro mavis max maxance maxandre maxence
  maxens maxent maxim maxime maximilian maximilien maximilienne maximin maxine maya maybelle mayeul mayline maylis mayra mayssa mayssane mbaye
  medard medhi medine medy megan megane mehdi mehdy mehmet meissa melaine melanie melaurie melchior melek melina melinda meline melinee
  melisande melissa mellie melly melodie melusine melvil melvin melvyn mendy meral mercedes meriam meriem mert meryam meryem meryl meryll
  messaoud messaouda metehan metin mia micael micaela michael michaela michaella michaelle michal micheal michel michela michelangelo michele
  micheline michelle mick mickael mickaelle micky mieczyslaw miguel mihaela mihai mika mikael mikaela mikail mike mila milan milana milena
  milene milia milla millie miloud milouda miloude mimoun mimouna mina minh minna miranda mireilla mireille mirella miriam mirjam
  miroslav mirza mishka misra mitra moana mohamad mohamadou mohamed mohammed mohand mohcine mohsen mohsine moira moise mokhtar moktar momar
  mona moncef moncia monia monika monique monserrat montasser morade morgan morgana morgane morgann morganne mouhamadou mouhamed moulay mouna
  mounia mounir mounira mourad moussa moustafa moustapha muguette muhammad muhammed muhammet mumine munir murat muriel muriele murielle musa
  mustafa mustapha myah myla mylene mylenn myles myra myriam myriame myrtho nabil nabila nacer nacera nacim nadege nadejda nader nadera nadia
  nadine nadir nadira nadjet nadjia nadjib nadjim nael naelle nafissa nafissatou nagi nahel nahla naila naim naima najat najet najib najiba
  najoua najwa nancy nando naomi naomie nasr nasser nassera nassim nassima nassira nastasia natacha natalia natalie natalina nataliya natanael
  natasha nathalia nathalie nathan nathanael nathanaelle nathy nawal nawel nawelle nayla nazha nazim nazli ndeye nebahat nebil necati necip
  neel nefissa nehemie neila nell nella nello nelly nelson nelya nermin nesrin nesrine nessim nestor neven nezha niamh nicholas nick nicky
  nicodeme nicolas nicole nicoleta nicoletta nicolette nicolina nicoline nidhal niels nihad nihal nihel nikita niko nikola nikolai nikolas
  nilda nils nilufer nina ninette nino ninon niouma nisrine nissim nizar noa noah noam noan noe noelia noeliane noelie noeline noelle noellia
  noellie noelly noemi noemie noham nohan nolan nolann nolwen nolwenn nooman nora norah norbert nordin nordine nore noreen noria norine norma
  norman nouha nouhaila nour noura nourdine noureddine nouria noussaiba nuno nunzia nuray nurcan nuria nurten oceane oceanne octavia octavie
  octavio odalys odelia odelin odeline odetta odette odile odilon odon ofelia ohana oihan oihana olaf oleg olena olfa olga olimpia olinda
  oliva oliver olivera olivette olivia olivier olivio oliwia omar omayra omer omeyma onelia onesime ophelia ophelie orane oren oreste oriana
  oriane orianne orlando orlane ornella orphee orso orsola oscar oscarine osman osmane otavio othman othmane ottavia otto ouahiba oualid
  ouarda ouassila ouiam ouissem oulaya oumaima oumar oumaya oumayma oumou ousmane oussama ouzna owen ozan ozgur ozlem pablo paco pacome
  padraig padrig palmira palmyre paloma pamela pamphile paola paolo paquita paquito parvati pascal pascale pascalin pascaline pasquale patrica
  patrice patricia patricio patrick patrik patty paul paula paule paulemile pauletienne pauletta paulette pauliane paulin paulina pauline
  paulo pauloliver pavel pawel pedro peggy pelagie pelin penelope perlette pernelle perrine petar peter petra petros phebe philbert phileas
  philemon philibert philiberte philip philippa philippe philippine philomene phoebe pia pierangelo pierce pierino piero pierre pierrealain
  pierreandre pierreantoine pierreemmanuel pierreetienne pierrejean pierrelouis pierreluc pierremarie pierretta pierrette pierreyves pierrick
  pierrot pietro pilar pinar piotr pol poline polly pompee prescilia prescillia prisca priscilla priscillia priska prospere prudencio
  przemyslaw quentin quincy quiterie rabah rabha rabia rabie rachel rachele rachelle rachid rachida radhia radia radouan radouane rafael
  rafaela rafik rafika ragnar rahel rahim rahma rahmouna raimond raimondo raimundo raissa raja rajaa rajae ralf ralph ramata ramatoulaye
  ramazan ramdane rami ramiro ramon ramona ramzi ramzy randy rania ranya raouf raoul raphael raphaela raphaele raphaelle raphaelo rasha rashid
  raul ravi rawan rayan rayane rayhana raymond raymonde rayna raynald rebecca reda redha redouan redouane regina reginald regine regis
  reinaldo reinhard rejane remi remigio remy renan renata renate renato renaud renaude rene renee renelle renza renzo reynald reynaldo rhita
  riad riadh ricardo riccarda riccardo richard richarde rick rida ridha rihab rihanna rima rita riwan riyad rizlaine rkia robert roberta
  roberte robertine roberto robin robinson rocco rocio rodney rodolfo rodolphe rodrigo rodrigue rodrigues rogatien rogelio roger rogerio
  rokaya rokhaya roland rolande rolf rolland romain roman romana romane romano romaric romayne romeo romeric romina romuald romualda romy
  ronald ronaldo ronan ronane rory rosa rosalba rosalia rosalie rosalinda rosaline rosamonde rosana rosane rosanna rosaria rosaura roseanne
  roselaure roseline rosella roselyn roselyne rosemarie rosemary rosemonde rosetta rosette rosie rosina rosine rosita rostand roswitha rosy
  rowan roxana roxane roxanne roxelane roy royce roza rozenn ruben ruddy rudolf rudolph rudy ruffin rufin rui rukiye rutger ruth ryad ryan
  ryane rym saad saadia sabah sabeha saber sabeur sabiha sabina sabine sabri sabria sabrina sabry sacha sadek sadia sadio safaa safae safia
  safiatou safiya safouane sahar sahra saibou said saida saidou sakina sakine salah saleha salem salha salia salif saliha salihou salim salima
  salimata saliou sally salma salman salome salvador salvator salvatore sam samantha samara samba samer sami samia samiha samina samir samira
  samson samuel samuele samuella samy sana sanaa sanae sandie sandra sandrina sandrine sandro sandy sanjay sanna santiago saoussen sara sarah
  sarata sarina sarra sasha satine saturnin satya saul savannah saverio savinien scarlett scholastique scott sean sebahat sebastian sebastiana
  sebastiano sebastiao sebastien sebti sedat seddik sefora segolaine segolene sekou selena selene selim selima selin selina selma selva semih
  senem sengul serafim serafin serap seraphin seraphine serena serene serge sergei sergine sergio serkan servais servan servane seth seval
  sevda severin severine sevgi sevim seydou seynabou shad shaima shaina shana shane shanna shannon sharon shayna sheila shelby shera sherazade
  shirel shirine shirley siaka sibel sibylle sidi sidney sidonia sidonie siegfried siegrid siga sigolene sigrid siham sihem silas silvana
  silvano silvere silvestre silvia silviane silvie silvina silvio simeon simohamed simon simona simone simonetta simonne sinan sinda sinem
  sira sirine sissoko siwar sixtine slim sliman slimane smael smail sofia sofian sofiane sofiene sohan soizic sokhna solal solange solen
  solena solene solenn solenne soliman soline solveig sona songul sonia soniya sonny sophia sophian sophiane sophie sophy soraia soraya soren
  sorenza sorin souad soufian soufiane souhail souhaila souhayla souheila soukaina soukayna souleymane soumaila soumaya soumia soumicha sovann
  spencer stacy stan stanislas stanislava stanislaw stanislawa stanley stecy steeve steeven stefan stefane stefania stefanie stefano stefany
  steffen steffi stelina stelio stella stelly stenn stephan stephana stephane stephania stephanie stephen sterenn stevan steve steven stevens
  stevie stevy styven suat suela sueli suleyman sullivan sumaya suna sunny susan susana susanna susanne suzan suzana suzanna suzanne suzel
  suzelle suzette suzie suzy sven svetlana swann sybille sydney sylvain sylvaine sylvana sylvanie sylvelie sylvere sylvestre sylvette sylvia
  sylviane sylvianne sylvie sylvin sylvine sylvio syphax syrine tabata tabatha taha tahar taher taibi taieb taina takoua talia tamara tamer
  tancrede tanguy tania tanya taos taoufik taous tara tarek tarik tariq tasnim tassadit tatiana tatjana tayeb teddie teddy tegan tekla telma
  telmo teo teodora teodoro terence terencio teresa tereza terry tess tessa tessie thaddee thadee thais thalia thami thanh thea theana thelma
  theo theodora theodore theodoros theodule theolin theophile theotim theotime therance theresa therese theresia thiago thiane thibalt thibaud
  thibault thiebaud thiebault thiebaut thierno thierry thiery thomas thomasine thorin thuy tiago tiana tidiane tifaine tifany tifenn tiffanie
  tiffany tijani tilda tilio tim timea timeo timoteo timothe timothea timothee timour tina tino tiphaine tiphanie tiphany tiphene titien
  titouan tobias toinette toinon tolga tom tomas tomasz tommaso tommy tonia tonin tonino tony tracey tracy trang tristan tristane tugdual
  tulay tulio tullia tuong turkan tyler tyna tyron ufuk ugo ugur ulrich ulrick ulrike ultan ulysse umberto umit umut urbano uriel urielle
  ursula ursule ursulle urszula vaina valdemar valente valentin valentina valentine valentino valeria valerian valeriane valerie valerien
  valerio valery valeska valter valya vanesa vanessa vania vanina vasco vassili vassilia velia venceslas venera vera verane veranne verena
  verginie veronica veronika veronique vianca vianney vicenta vicente vicky victor victoria victorien victorienne victorin victorine victorio
  viki viktor viktoria vilma vincent vincente vincenza vincenzo vinciane violaine violeta violetta virgile virgilio virginia virginie virginio
  vito vitor vittoria vittorio vivian viviana viviane vivianne vivien vivienne vjosa vlad vladimir vlasta volkan wadie wadii wael wafa wahib
  wahiba wahid wahida wajdi walda walid walter wanda wandrille wanessa warda warren wassil wassila wassim wassime wayne wendie wendy werner
  wesley wiam widad wiem wijdane wiktor wilfred wilfrid wilfried wilhelm wilhelmine will willem william willy wilson winifred winona wissal
  wissam wissem wladimir wladyslaw wojciech wolfgang xabi xabier xan xana xavier xaviera xaviere xenia ximena ximun yacin yacine yacoub
  yacouba yael yaelle yago yahia yahya yakin yakoub yalcin yamina yan yana yanick yanis yaniss yann yannic yannick yannicke yannie yannig
  yannik yannis yara yaseen yasemin yaser yasin yasmin yasmina yasmine yasser yassin yassine yassir yaya yazan yazid yeliz yemna yesim yilmaz
  yoan yoann yoanna yoel yoen yogan yohan yohann yohanna yohanne yola yolaine yolanda yolande yolene yolie yona yonathan yone yonnel yoram
  yorick youcef youenn youna younes youness younous youri yousra youssef youssouf youssra yousuf ysaline ysatis yseult ysolde yuki yuksel
  yulia yuna yunus yuri yusuf yvan yvanne yveline yvelise yvelyne yves yvette yvon yvonig yvonne yvonnic yvonnick zacaria zaccharie zacharie
  zachary zahia zahir zahira zahra zaida zaina zainab zakari zakaria zakariya zakarya zaki zakia zara zehra zeina zeinab zeineb zeki zelda
  zelia zelie zeliha zelina zena zenaide zeno zephyrin zeyneb zeynep zhora ziad zied zina zine zineb zinedine zita zoa zoe zohra zora zoran
  zoubida zoubir zouhair zouheir zouina zoulika zoulikha zuleyha zulmira`
    .split(/\s+/)
    .filter(p => p !== '')
)

/** First names that are words of places and things too: they need an unknown word beside them (`france.dupre@`). */
export const PRENOMS_COMMUNS: ReadonlySet<string> = new Set(
  `alma alpha ange angel athena aude aurore avril baba blanche bonaventure brune candy capucine celeste cerise clair clementine colombe conception
  constance cosme crystal cyane dean elia emeraude eros esperance eve felicite felicity fidele fleur flora flore florence florida fortune
  fortunee france francia garance genet germinal grace harmonie hazel heather ina innocent iris isis islam jackson jade jasmin jasmine jo joy june
  junior juste ken lilas lilith line lorraine loup lourdes luna lys mai mame marin marine medina melisse memphis merlin merry michelet
  mirabelle modeste montaine mor myrtille nana narcisse neo nico ning noel numa octave olive olympe olympia ombeline opale orion papa parfait
  perceval perle pervenche petunia pier placide prosper prudence prune purification reine remedios rim roan romarin rosario rose safa santo
  santos savana seda sena siam sixte soleil sue sultan sultana swan tao taylor tea tera tia tita toussaint trinidad urbain vanda vanille venus
  victoire vida viola violet violette virgil vital waldemar winnie yao zephyr`
    .split(/\s+/)
    .filter(p => p !== '')
)

/** Surnames that are words of places and things too: beside a word of an institution they name nobody (`mairie.fontaine@`). */
export const NOMS_COMMUNS: ReadonlySet<string> = new Set(
  `berger blanc boulanger bourgeois breton brun carre chevalier fontaine lacroix leblanc lebrun lejeune marchand millet moulin paris petit
  buisson combes launay maillet marechal picard poirier riviere roche sauvage valentin vallet weber`
    .split(/\s+/)
    .filter(n => n !== '')
)

export const NOMS: ReadonlySet<string> = new Set(
  `dupont dupond durand dubois moreau lefebvre leroy roux fournier girard bonnet lambert fontaine rousseau muller lefevre faure mercier blanc
  guerin boyer garnier chevalier legrand gauthier perrin robin clement morin henry roussel gautier masson marchand duval denis dumont lemaire noel meyer dufour
  meunier brun blanchard giraud joly riviere lucas brunet gaillard barbier arnaud martinez gerard roche renard schmitt leroux colin vidal caron picard
  aubert lemoine renaud dumas lacroix philippe bourgeois rey leclerc benoit leclercq rousset guillot fernandez gonzalez rodriguez lopez perez sanchez garcia
  dupuis hubert berger carpentier moulin deschamps huet vasseur boucher fleury klein adam paris aubry royer fabre guyot prevost leblanc lebrun bailly
  herve marty breton cousin guillaume benard millet daniel poirier bertin lejeune bouvier charpentier carre maillard baron jacob perrot le-goff legoff
  leroyer besson germain etienne pichon delaunay boulanger guillet monnier gilbert langlois hamon pelletier lecomte millot weber nguyen diallo traore
  martin bernard thomas robert petit richard laurent simon michel david bertrand vincent andre francois mathieu nicolas olivier collet
  abdallah alvarez alves amrani barreau baudry bazin belhadj benali benard benaissa benamar besnard billard blanchet blondel bodin boulay bourdon
  bousquet bouzid brahimi briand buisson camara carlier carvalho chauveau chauvin chevallier cisse colas corre coulibaly couturier
  dacosta dasilva delmas delorme dembele descamps diarra dijoux diop dossantos doucet drouet dubreuil duhamel dupre dupuy durant duvivier
  evrard ferrand ferreira fischer fofana fouquet gaudin gillet gimenez girault godard gomes gomez goncalves grondin guichard guilbert
  guillou haddad hamel hebert hernandez hoarau hoffmann humbert huynh imbert jacquet keita keller konate lamy launay lebreton leclere lecoq
  lefort legendre legros lelievre lemaitre lesage letellier levasseur leveque lopes maillet mallet mansouri marechal marques martinet martins
  maury menard michaud ndiaye neveu ollivier pasquier payet peltier pereira perret perrier pham picot pineau poulain prigent ramirez regnier
  reynaud ribeiro rodrigues rolland romero ruiz salaun sauvage schmidt schneider schwartz seguin sissoko slimani sylla texier toure
  tournier tran valentin vallet verdier wagner weiss zimmermann`
    .split(/\s+/)
    .filter(n => n !== '')
)
