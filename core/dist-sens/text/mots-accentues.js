/**
* Common French words whose accents are sure once lost, for texts where each accented letter became U+FFFD. No two words
* here look alike without their accents, so a damaged word has one reading at most; a line here adds one.
*/
export const MOTS_ACCENTUES = `
abbé accès activité activités adhérent adhérents agglomération agglomérations allée allées alphabétisation alès
aménagement andré après après-midi ardèche ariège arrêt aînés barthélémy beauté belvédère benoît besançon bibliothèque
bibliothèques boîte bâtiment bâtiments bébé bébés bénéficiaire bénéficiaires bénévolat bénévole bénévoles café
cafés caméra carrière carré cathédrale château châteaux chômage cimetière cinéma cité cités clé clés collège collèges
comité comités commerçant commerçants communauté communautés complémentaire compétence compétences comté concrète
confidentialité conférence conférences congrès connecté connectée connectées connectés coopérative corrèze crèche
crèches créateur créateurs création créations cybercafé cybercafés cécile côte côtes degré degrés différent différents
disponibilité données drôme débat débats débutant débutants déchèterie découpe découpeuse découpeuses découverte
découvertes défense délégation délégué déléguée démarche démarches dématérialisé dématérialisée dématérialisées
dématérialisés département départemental départementale départementales départementaux départements désiré désirée
développement développeur développeurs emménagement enquête entrée espèces eugène expérience expérimentation fenêtre
fidèle financière finistère forêt forêts fossé fossés français française françois françoise frère frères frédéric
fréjus fédération félix féminin fête fêtes général générale générales générations généraux gérance gérard
gérontologie hervé honoré hyères hébergement hélène hérault hôpital hôtel hôtels identité illimité indépendant
indépendants ingénierie instantanée intercommunalité intermédiaire intermédiaires intégration intérêt intérêts irène
isère itinérance itinérant itinérante jaurès journée journées jérôme levée liberté libère libération lozère ludothèque
ludothèques lumière lycée lycées légal légers léon léonard léopold marché maréchal matériel matériels maîtrise
mobilité molière monastère montée multimédia musée musées mâcon médecin médecine média médias médiateur
médiateurs médiathèque médiathèques médiation médiatrice médical médicale médico méditerranée mémoire ménage méthode
métier métiers métropole napoléon nièvre noël numérique numériques numérisation numéro nîmes opérateur opérateurs
orléans pensée personnalisé personnalisée personnalisés privé privée propriété propriétés protégé près
préau préfecture préfectures préparation présence présent président prévention prêt prêts pyrénées pâtisserie père
pédagogie pédagogique pédagogiques pépinière période périscolaire pôle pôles qualifié qualifiée qualité raphaël
rené rhône rivière réalisation réalité réception récépissé réduit référence référencement référent référents
région régional régionale régions réinsertion réparation république réseau réseaux réservation réservé réservée
résidence résidences résident résistance réunion réunions santé saône scène société sociétés solidarité solidarités
spécialisé spécialisée spécialisés spécifique spécifiques stratégie stéphane supérieur système systèmes sète séance
séances sébastien sécurisé sécurisée sécurité séminaire séminaires sénior séniors thématique thématiques théodore
thérèse théâtre théâtres très trésor téléphone téléphonie télétravail tête unité unités université universités
utilité vallée vallées valérie vendée vidéo vidéoprojecteur vidéoprojecteurs vidéos visioconférence visioconférences
vitré vélo vélos vérification école écoles écologie écologique économie économique écoute écran écrans éducatif
éducation égalité église électronique élus élève élèves emmaüs énergie énergies épicerie équipe équipement équipements
équipes équipé équipée équipées équipés éric étage étages état étude études étudiant étudiante étudiantes étudiants
événement événementiel événements île
`.trim().split(/\s+/);
/** Words that follow an elision ("l’", "d’", "qu’"), whose apostrophe may be the lost letter. */
export const MOTS_ELIDES = `
abbé accompagnement accueil accès action actions activité activités administration agence agglomération aide animation
animations arrondissement art association associations atelier ateliers autonomie avenir eau emploi emplois enfance
enfant enfants entraide entreprise entreprises environnement espace expression expérimentation habitant habitants
heure histoire horizon hôpital hôtel image imprimerie inclusion industrie information informations informatique
initiation initiative innovation insertion instant intercommunalité internet intérieur intérêt ordinateur ordinateurs
orientation ouverture union unité université usage usages utilisation école écoles économie éducation église énergie
équipe équipement étage état étude étudiants événement événements île
`.trim().split(/\s+/);
