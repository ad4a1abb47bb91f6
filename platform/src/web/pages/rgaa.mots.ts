/** The 106 criteria of RGAA 4.1, by theme, each said shortly in our own words: what a page must do to hold it. */

export const RGAA = {
  images: {
    nom: 'Images',
    criteres: {
      '1.1': 'Une image qui dit quelque chose a un texte qui le dit aussi',
      '1.2': 'Une image de décoration n’est pas lue à voix haute',
      '1.3': 'Le texte d’une image dit bien ce que l’image montre',
      '1.4': 'Une image qui sert de test dit à quoi elle sert',
      '1.5': 'Un test en image a une autre voie que l’image',
      '1.6': 'Une image compliquée a une description détaillée',
      '1.7': 'Cette description est juste',
      '1.8': 'Un texte n’est jamais une image de texte',
      '1.9': 'La légende d’une image lui est reliée'
    }
  },
  cadres: {
    nom: 'Cadres',
    criteres: {
      '2.1': 'Chaque cadre, une page dans la page, a un titre',
      '2.2': 'Ce titre dit ce que le cadre contient'
    }
  },
  couleurs: {
    nom: 'Couleurs',
    criteres: {
      '3.1': 'Rien n’est dit par la couleur seule',
      '3.2': 'Le texte se détache assez de son fond',
      '3.3': 'Les boutons, les champs et les dessins utiles se détachent assez de ce qui les entoure'
    }
  },
  multimedia: {
    nom: 'Vidéo, son, animation',
    criteres: {
      '4.1': 'Une vidéo ou un son seul a une transcription, ou une description',
      '4.2': 'Cette transcription ou cette description est juste',
      '4.3': 'Une vidéo avec du son a des sous-titres',
      '4.4': 'Ces sous-titres sont justes',
      '4.5': 'Une vidéo a une description parlée de ce qui se voit',
      '4.6': 'Cette description parlée est juste',
      '4.7': 'On sait quelle vidéo ou quel son on va trouver',
      '4.8': 'Un contenu animé qui se manie, comme une carte mobile, a un équivalent',
      '4.9': 'Cet équivalent donne les mêmes informations',
      '4.10': 'Un son qui part seul peut être arrêté',
      '4.11': 'Une vidéo ou un son se commande au clavier et au doigt',
      '4.12': 'Un contenu animé se manie au clavier et au doigt',
      '4.13': 'Ces contenus sont compris par les lecteurs d’écran'
    }
  },
  tableaux: {
    nom: 'Tableaux',
    criteres: {
      '5.1': 'Un tableau compliqué a un résumé',
      '5.2': 'Ce résumé aide à le lire',
      '5.3': 'Un tableau qui ne sert qu’à placer se lit dans l’ordre',
      '5.4': 'Un tableau de données a un titre',
      '5.5': 'Ce titre dit ce qu’on y trouve',
      '5.6': 'Les titres des lignes et des colonnes sont déclarés comme tels',
      '5.7': 'Chaque case est reliée à ses titres',
      '5.8': 'Un tableau qui ne sert qu’à placer n’imite pas un tableau de données'
    }
  },
  liens: {
    nom: 'Liens',
    criteres: {
      '6.1': 'Chaque lien dit où il mène',
      '6.2': 'Chaque lien contient un texte'
    }
  },
  scripts: {
    nom: 'Programmes dans la page',
    criteres: {
      '7.1': 'Ce que fait un programme est compris par les lecteurs d’écran',
      '7.2': 'Son remplaçant, sans programme, donne la même chose',
      '7.3': 'Tout se commande au clavier, et avec n’importe quel pointeur',
      '7.4': 'Rien ne change de page sans que l’on soit prévenu ou que l’on l’ait demandé',
      '7.5': 'Les messages qui apparaissent sont lus à voix haute'
    }
  },
  obligatoires: {
    nom: 'Éléments que chaque page doit avoir',
    criteres: {
      '8.1': 'La page dit de quel type de document il s’agit',
      '8.2': 'Son code est écrit selon les règles',
      '8.3': 'Elle dit dans quelle langue elle est',
      '8.4': 'Cette langue est la bonne',
      '8.5': 'Elle a un titre',
      '8.6': 'Ce titre permet de la reconnaître',
      '8.7': 'Un passage dans une autre langue est signalé',
      '8.8': 'La langue de ce passage est la bonne',
      '8.9': 'Aucun élément ne sert seulement à faire joli',
      '8.10': 'Un changement du sens de lecture est signalé'
    }
  },
  structuration: {
    nom: 'Plan de la page',
    criteres: {
      '9.1': 'Les titres forment un plan',
      '9.2': 'L’en-tête, le menu, le contenu et le pied sont déclarés comme tels',
      '9.3': 'Les listes sont des listes',
      '9.4': 'Les citations sont des citations'
    }
  },
  presentation: {
    nom: 'Présentation',
    criteres: {
      '10.1': 'La mise en forme est séparée du contenu',
      '10.2': 'Sans mise en forme, tout le contenu est là',
      '10.3': 'Sans mise en forme, il se comprend encore',
      '10.4': 'Le texte reste lisible quand il est deux fois plus gros',
      '10.5': 'Les couleurs du texte et du fond vont ensemble',
      '10.6': 'Un lien se distingue du texte qui l’entoure',
      '10.7': 'On voit toujours où l’on est au clavier',
      '10.8': 'Ce qui est caché doit l’être pour tout le monde',
      '10.9': 'Rien n’est dit par la forme, la taille ou la place seules',
      '10.10': 'L’autre façon de le dire convient',
      '10.11': 'Sur un écran étroit, rien n’oblige à défiler de côté',
      '10.12': 'On peut écarter les lettres et les lignes sans rien perdre',
      '10.13': 'Ce qui apparaît au passage du pointeur peut être lu, et fermé',
      '10.14': 'Ce que fait apparaître la mise en forme apparaît aussi au clavier'
    }
  },
  formulaires: {
    nom: 'Formulaires',
    criteres: {
      '11.1': 'Chaque champ a une étiquette',
      '11.2': 'L’étiquette dit ce qu’il faut écrire',
      '11.3': 'Les champs de même usage ont la même étiquette',
      '11.4': 'L’étiquette est à côté de son champ',
      '11.5': 'Les champs qui vont ensemble sont groupés',
      '11.6': 'Chaque groupe a un titre',
      '11.7': 'Ce titre est clair',
      '11.8': 'Les longues listes de choix sont rangées par groupes',
      '11.9': 'Chaque bouton dit ce qu’il fait',
      '11.10': 'Une erreur, ou un champ nécessaire, est dit près du champ',
      '11.11': 'Une erreur dit comment la corriger',
      '11.12': 'Ce qui engage peut être relu, corrigé ou annulé',
      '11.13': 'Le navigateur peut remplir nom et adresse électronique'
    }
  },
  navigation: {
    nom: 'Navigation',
    criteres: {
      '12.1': 'Il y a deux façons au moins de trouver une page',
      '12.2': 'Le menu est à la même place partout',
      '12.3': 'Le plan du site est complet',
      '12.4': 'On y arrive de la même façon depuis chaque page',
      '12.5': 'On arrive à la recherche de la même façon depuis chaque page',
      '12.6': 'On peut aller d’une zone à l’autre de la page',
      '12.7': 'Un lien mène droit au contenu',
      '12.8': 'Au clavier, on avance dans un ordre qui a un sens',
      '12.9': 'Au clavier, on n’est jamais pris au piège',
      '12.10': 'Un raccourci d’une seule touche peut être changé ou coupé',
      '12.11': 'Ce qui apparaît en passant s’atteint au clavier'
    }
  },
  consultation: {
    nom: 'Consultation',
    criteres: {
      '13.1': 'Le temps n’est pas compté, ou l’on peut en demander plus',
      '13.2': 'Aucune fenêtre ne s’ouvre toute seule',
      '13.3': 'Les documents à télécharger sont accessibles, ou ont une version qui l’est',
      '13.4': 'Cette version dit la même chose',
      '13.5': 'Un dessin fait de signes a un équivalent',
      '13.6': 'Cet équivalent est juste',
      '13.7': 'Rien ne fait d’éclairs',
      '13.8': 'Ce qui bouge ou clignote peut être arrêté',
      '13.9': 'La page se lit le téléphone debout ou couché',
      '13.10': 'Aucun geste compliqué n’est nécessaire',
      '13.11': 'Un appui peut être annulé avant d’être relâché',
      '13.12': 'Il n’est jamais nécessaire de bouger l’appareil'
    }
  }
} as const
