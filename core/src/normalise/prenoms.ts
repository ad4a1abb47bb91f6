/**
 * Common first names, folded, and a few of the most frequent surnames: with them `marie@`, `jdupont@` are known to be a
 * person's. Public facts (civil registers' most given names); names that are first of all words (`france`) are left out.
 */

export const PRENOMS: ReadonlySet<string> = new Set(
  `abdel abdelkader abdou adama adele adeline adrien agathe agnes ahmed aicha aime aimee alain alban albane albert alex alexandra alexandre alexia
  alexis ali alice alicia aline alison alix aloise amandine amaury ambre amelie amina aminata amine ana anais anastasia anatole andre andrea andree
  anna annabelle anne annick annie anouk anthony antoine antoinette antonin antonio ariane arlette armand armelle arnaud arthur astrid aude audrey
  auguste augustin aurelie aurelien aurore axel axelle aymeric baptiste barbara barthelemy bastien beatrice benedicte benjamin benoit berenice
  bernadette bernard berthe bertrand bilal blandine boris brahim brice brigitte bruno camille carine carla carlos carole caroline cassandra catherine
  cecile cecilia cedric celia celine chantal charlene charles charlie charline charlotte chloe christel christelle christian christiane christine
  christophe cindy claire clara clarisse claude claudette claudia claudine clement clementine clotilde colette coline colombe constance coralie
  corentin corinne cyprien cyril cyrille damien daniel daniela daniele danielle danny daphne david deborah delphine denise diane didier dimitri
  dominique dorian dorothee dylan edgar edith edmond edouard elena eleonore eliane elias elie eliott elisa elisabeth elise ella elodie eloise elsa
  emeline emeric emile emilie emilien emma emmanuel emmanuelle enzo eric erika erwan erwann esther estelle ethan etienne eugene eugenie eva evan eve
  evelyne fabian fabien fabienne fabrice fanny farid fatima fatou fatoumata faustine felix ferdinand fernand fernande flavie flavien fleur florent
  floriane florian francesca franck francis francois francoise frank fred frederic frederique gabin gabriel gabrielle gael gaelle gaetan gaetane
  gaspard gaston gauthier genevieve geoffrey georges georgette gerald geraldine gerard germain germaine ghislain ghislaine gilbert gilberte gildas
  gilles gisele giovanni gladys gregoire gregory guillaume gustave guy gwenael gwenaelle gwendoline habib hakim hamza hanane hannah hassan hector helena
  helene henri henriette herve honorine hortense houria hubert hugo hugues ibrahim ilona ines ingrid irene iris isabelle isaline ismael ivan jacky
  jacqueline jacques jade jamel james jamila janine jason jean jeanine jeanne jeannine jennifer jenny jeremie jeremy jerome jessica jimmy joachim joan
  joanna joel joelle johan johanna johann johnny jonas jonathan jordan joris jose josee joseph josephine josette josiane josselin jules julia julian
  juliane julie julien julienne juliette justin justine kader kamel karen karim karima karine karl kelly kenza kevin khadija khaled killian laetitia
  lambert lana lara laure laurence laurent laurentine laurie laurine lea leila lena leo leon leonie leopold leslie lila lilian liliane lily lina linda
  lionel lisa lise loic loick lola lorene lorraine louane louis louise louison luc luca lucas lucette lucie lucien lucienne lucile ludivine ludovic
  lydia lydie lyes madeleine mado mael maelle maeva magali maite malik malika manon manuel manuela marc marceau marcel marcelle marco margaux margot
  marguerite maria mariam marianne marie marielle marina marine mario marion marius marjorie marlene martial martin martine maryline maryse maryvonne
  mateo mathias mathieu mathilde mathis matthias matthieu maud maurice max maxence maxime mehdi melanie melina melissa melodie mercedes michael michel
  michele micheline michelle mickael mika mikael mireille miriam mohamed mohammed monique morgan morgane mouna mourad muriel mustapha myriam nabil nadege
  nadia nadine nancy nasser natacha nathalie nathan nawel nelly nicolas nicole nina noah noe noel noelie noelle noemie nora norbert nordine norman odette
  odile olga oliver olivia olivier omar ophelie oriane oscar pablo pascal pascale patrice patricia patrick paul paula paule paulette pauline pedro perrine
  philippe philippine pierre pierrette pierrick priscilla quentin rachel rachid rachida raphael raphaelle raymond raymonde rebecca regine regis remi remy
  renaud rene renee richard robert roberte robin rodolphe rodrigue roger roland romain romane romaric romeo romuald ronan rosalie rosine roxane ruben
  rudy sabine sabrina sacha said salim salima sally salome sam samia samir samira samuel sandra sandrine sarah sarra sebastien segolene selim selma serge
  sergio severine sidonie simon simone sofia sofiane solange solene soline sonia sophia sophie soraya stella stephane stephanie steve steven sullivan
  suzanne suzy sylvain sylvaine sylvette sylvia sylviane sylvie tanguy tatiana teddy teo thais theo theodore theophile therese thibaud thibault thierry
  thomas tiffany timothe timothee tom tony tristan ugo ulysse ursula valentin valentine valerie vanessa vera veronique vicky victor victoire victoria vincent
  violaine violette virginie vivian viviane wafa walid warren wendy wilfried william xavier yacine yael yan yanis yann yannick yannis yasmine yassine
  yoann yoan yohan yohann yolande youcef youssef yvan yves yvette yvon yvonne zacharie zelie zoe zohra zora jeanluc jeanmarc jeanmarie jeanpaul jeanphilippe
  jeanpierre jeanmichel jeanlouis jeanclaude jeanfrancois jeanjacques jeanyves jeanbaptiste marieclaude mariechristine mariefrance mariejose mariepierre
  annemarie annesophie annelaure annececile`
    .split(/\s+/)
    .filter(p => p !== '')
)

export const NOMS: ReadonlySet<string> = new Set(
  `dupont dupond durand dubois moreau lefebvre leroy roux fournier girard bonnet lambert fontaine rousseau muller lefevre faure mercier blanc
  guerin boyer garnier chevalier legrand gauthier perrin robin clement morin henry roussel gautier masson marchand duval denis dumont lemaire noel meyer dufour
  meunier brun blanchard giraud joly riviere lucas brunet gaillard barbier arnaud martinez gerard roche renard schmitt leroux colin vidal caron picard
  aubert lemoine renaud dumas lacroix philippe bourgeois rey leclerc benoit leclercq rousset guillot fernandez gonzalez rodriguez lopez perez sanchez garcia
  dupuis hubert berger carpentier moulin deschamps huet vasseur boucher fleury klein adam paris aubry royer fabre guyot prevost leblanc lebrun bailly
  herve marty breton cousin guillaume benard millet daniel poirier bertin lejeune bouvier charpentier carre maillard baron jacob perrot le-goff legoff
  leroyer besson germain etienne pichon delaunay boulanger guillet monnier gilbert langlois hamon pelletier lecomte millot weber nguyen diallo traore
  martin bernard thomas robert petit richard laurent simon michel david bertrand vincent andre francois mathieu nicolas olivier collet`
    .split(/\s+/)
    .filter(n => n !== '')
)
