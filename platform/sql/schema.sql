-- The shape that the migrations make, kept for reading: generated, checked by a test.

create table abonnements (
  id text not null,
  cle integer not null,
  adresse text not null,
  question text not null,
  secret text not null,
  cree_le timestamp with time zone default now() not null,
  vue integer not null,
  dite integer not null,
  defaillant_le timestamp with time zone,
  FOREIGN KEY (cle) REFERENCES cles(id),
  PRIMARY KEY (id)
);
CREATE INDEX abonnements_par_cle ON lieux.abonnements USING btree (cle);

create table alarmes (
  id bigint generated always as identity not null,
  source text not null,
  instantane bigint not null,
  nature text not null,
  vu text not null,
  vue_le timestamp with time zone default now() not null,
  close_le timestamp with time zone,
  issue text,
  CHECK (((close_le IS NULL) = (issue IS NULL))),
  CHECK ((issue = ANY (ARRAY['acceptee'::text, 'passee'::text]))),
  FOREIGN KEY (instantane) REFERENCES instantanes(id),
  FOREIGN KEY (source) REFERENCES sources(nom),
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX alarmes_ouvertes ON lieux.alarmes USING btree (source, nature) WHERE (close_le IS NULL);

create table annonces (
  id text not null,
  abonnement text not null,
  precedente integer not null,
  edition integer not null,
  pour timestamp with time zone default now() not null,
  essais integer default 0 not null,
  premier_le timestamp with time zone,
  prise_jusqua timestamp with time zone,
  erreur text,
  finie_le timestamp with time zone,
  issue text,
  CHECK (((finie_le IS NULL) = (issue IS NULL))),
  CHECK ((issue = ANY (ARRAY['entendue'::text, 'sans-objet'::text, 'abandonnee'::text]))),
  FOREIGN KEY (abonnement) REFERENCES abonnements(id) ON DELETE CASCADE,
  FOREIGN KEY (edition) REFERENCES editions(numero),
  PRIMARY KEY (id),
  UNIQUE (abonnement, edition)
);
CREATE UNIQUE INDEX annonces_en_cours ON lieux.annonces USING btree (abonnement) WHERE (finie_le IS NULL);

create table anterieures (
  source text not null,
  cle text not null,
  identite text not null,
  edition integer not null,
  FOREIGN KEY (identite) REFERENCES identites(identite),
  PRIMARY KEY (source, cle, identite)
);
CREATE INDEX anterieures_par_identite ON lieux.anterieures USING btree (identite);

create table cles (
  id integer generated always as identity not null,
  empreinte text not null,
  pour text not null,
  portees text[] not null,
  creee_le timestamp with time zone default now() not null,
  expire_le timestamp with time zone not null,
  revoquee_le timestamp with time zone,
  vue_le date,
  CHECK ((empreinte ~ '^[0-9a-f]{64}$'::text)),
  CHECK ((cardinality(portees) > 0)),
  CHECK ((pour <> ''::text)),
  PRIMARY KEY (id),
  UNIQUE (empreinte)
);

create table consultations (
  identite text not null,
  mois date not null,
  nombre integer not null,
  CHECK ((nombre > 0)),
  FOREIGN KEY (identite) REFERENCES identites(identite),
  PRIMARY KEY (identite, mois)
);

create table decisions (
  id bigint generated always as identity not null,
  nature text not null,
  par text not null,
  par_regle boolean default false not null,
  prise_le timestamp with time zone default now() not null,
  pourquoi text default ''::text not null,
  annule bigint,
  modele text,
  CHECK (((nature = 'annulation'::text) = (annule IS NOT NULL))),
  CHECK ((nature = ANY (ARRAY['memes'::text, 'distincts'::text, 'annulation'::text]))),
  FOREIGN KEY (annule) REFERENCES decisions(id),
  FOREIGN KEY (modele) REFERENCES modeles(version),
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX decisions_annulees ON lieux.decisions USING btree (annule) WHERE (annule IS NOT NULL);

create table decisions_paires (
  decision bigint not null,
  source_a text not null,
  cle_a text not null,
  source_b text not null,
  cle_b text not null,
  FOREIGN KEY (decision) REFERENCES decisions(id),
  PRIMARY KEY (decision, source_a, cle_a, source_b, cle_b)
);

create table depenses (
  source text not null,
  jour date not null,
  requetes integer default 0 not null,
  octets bigint default 0 not null,
  FOREIGN KEY (source) REFERENCES sources(nom),
  PRIMARY KEY (source, jour)
);

create table doutes (
  source_a text not null,
  cle_a text not null,
  source_b text not null,
  cle_b text not null,
  score double precision not null,
  gain integer not null,
  date date,
  joints boolean default false not null,
  PRIMARY KEY (source_a, cle_a, source_b, cle_b)
);
CREATE INDEX doutes_par_b ON lieux.doutes USING btree (source_b, cle_b);

create table editions (
  numero integer not null,
  date timestamp with time zone not null,
  somme text not null,
  fiches integer not null,
  creees integer not null,
  modifiees integer not null,
  retirees integer not null,
  fusionnees integer not null,
  PRIMARY KEY (numero)
);

create table enregistrements (
  source text not null,
  cle text not null,
  ligne integer not null,
  id_source text not null,
  brut json not null,
  normalise json not null,
  hash_brut text not null,
  hash text not null,
  connu_depuis date not null,
  vu_depuis date not null,
  absent_depuis date,
  retire_le date,
  FOREIGN KEY (source) REFERENCES sources(nom),
  PRIMARY KEY (source, cle)
);
CREATE INDEX enregistrements_en_depart ON lieux.enregistrements USING btree (retire_le) WHERE (retire_le IS NOT NULL);

create table feuilles (
  code text not null,
  identite text not null,
  preparee_le date not null,
  CHECK ((code ~ '^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{4}$'::text)),
  FOREIGN KEY (identite) REFERENCES identites(identite),
  PRIMARY KEY (code)
);
CREATE INDEX feuilles_par_jour ON lieux.feuilles USING btree (preparee_le);

create table fiches (
  identite text not null,
  depuis_edition integer not null,
  jusqua_edition integer,
  contenu json not null,
  hash text not null,
  visibilite text default 'public'::text not null,
  face text,
  face_regle integer,
  face_hash text,
  CHECK ((jusqua_edition > depuis_edition)),
  CHECK ((((face IS NULL) = (face_regle IS NULL)) AND ((face IS NULL) = (face_hash IS NULL)))),
  CHECK ((visibilite = ANY (ARRAY['public'::text, 'professionnels'::text, 'masquee'::text]))),
  PRIMARY KEY (identite, depuis_edition)
);
CREATE INDEX fiches_courantes ON lieux.fiches USING btree (identite) WHERE (jusqua_edition IS NULL);
CREATE INDEX fiches_finies ON lieux.fiches USING btree (jusqua_edition) WHERE (jusqua_edition IS NOT NULL);
CREATE INDEX fiches_neuves ON lieux.fiches USING btree (depuis_edition);

create table geocodages (
  cle text not null,
  adresse text not null,
  code_postal text not null,
  commune text not null,
  code_insee text not null,
  demandee_le timestamp with time zone not null,
  essais integer default 0 not null,
  reponse json,
  repondue_le timestamp with time zone,
  CHECK (((reponse IS NULL) = (repondue_le IS NULL))),
  PRIMARY KEY (cle)
);
CREATE INDEX geocodages_en_attente ON lieux.geocodages USING btree (essais, demandee_le) WHERE (repondue_le IS NULL);

create table identites (
  identite text not null,
  depuis date not null,
  remplacee_par text,
  famille text,
  edition integer default 0 not null,
  FOREIGN KEY (remplacee_par) REFERENCES identites(identite),
  PRIMARY KEY (identite)
);
CREATE INDEX identites_par_famille ON lieux.identites USING btree (famille) WHERE (famille IS NOT NULL);
CREATE INDEX identites_remplacees ON lieux.identites USING btree (remplacee_par) WHERE (remplacee_par IS NOT NULL);

create table instantanes (
  id bigint generated always as identity not null,
  source text not null,
  sha256 text not null,
  chemin text not null,
  octets bigint not null,
  fichier text not null,
  pris_le timestamp with time zone not null,
  revu_le timestamp with time zone not null,
  bon boolean default false not null,
  version json,
  CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  FOREIGN KEY (source) REFERENCES sources(nom),
  PRIMARY KEY (id),
  UNIQUE (source, sha256)
);

create table lectures (
  id bigint generated always as identity not null,
  source text not null,
  instantane bigint,
  lue_le timestamp with time zone not null,
  lus integer not null,
  retenus integer not null,
  ecartes integer not null,
  rapport json,
  erreur text,
  lignes_ecartees json,
  empreinte text,
  revision integer,
  profil json,
  retenue boolean default false not null,
  colonnes text,
  FOREIGN KEY (instantane) REFERENCES instantanes(id),
  FOREIGN KEY (source) REFERENCES sources(nom),
  PRIMARY KEY (id)
);
CREATE INDEX lectures_par_source ON lieux.lectures USING btree (source, id DESC);

create table lectures_reservees (
  id bigint generated always as identity not null,
  cle integer not null,
  identite text not null,
  lue_le timestamp with time zone default now() not null,
  FOREIGN KEY (cle) REFERENCES cles(id),
  FOREIGN KEY (identite) REFERENCES identites(identite),
  PRIMARY KEY (id)
);
CREATE INDEX lectures_reservees_par_cle ON lieux.lectures_reservees USING btree (cle);
CREATE INDEX lectures_reservees_par_identite ON lieux.lectures_reservees USING btree (identite);

create table lignees (
  source text not null,
  cle text not null,
  premiere text not null,
  PRIMARY KEY (source, cle)
);
CREATE INDEX lignees_par_premiere ON lieux.lignees USING btree (source, premiere);

create table logos (
  empreinte text not null,
  type text not null,
  largeur real not null,
  hauteur real not null,
  octets bytea not null,
  recu_le timestamp with time zone default now() not null,
  CHECK ((empreinte ~ '^[0-9a-f]{64}$'::text)),
  CHECK ((hauteur > (0)::double precision)),
  CHECK ((largeur > (0)::double precision)),
  CHECK (((length(octets) >= 1) AND (length(octets) <= 100000))),
  CHECK ((type = ANY (ARRAY['svg'::text, 'png'::text]))),
  PRIMARY KEY (empreinte)
);

create table migrations (
  numero integer not null,
  nom text not null,
  empreinte text not null,
  appliquee_le timestamp with time zone default now() not null,
  PRIMARY KEY (numero)
);

create table modeles (
  version text not null,
  donnees json not null,
  depuis timestamp with time zone default now() not null,
  PRIMARY KEY (version)
);

create table mots (
  mot bigint not null,
  porteurs integer not null,
  PRIMARY KEY (mot)
);

create table paroles_suivies (
  decision bigint not null,
  source text not null,
  cle text not null,
  devenue text not null,
  sure boolean not null,
  dit json,
  CHECK ((sure = (dit IS NULL))),
  FOREIGN KEY (decision) REFERENCES decisions(id),
  PRIMARY KEY (decision, source, cle, devenue)
);

create table parutions (
  id bigint generated always as identity not null,
  edition integer,
  date timestamp with time zone not null,
  matiere text,
  prise json,
  modele text,
  FOREIGN KEY (edition) REFERENCES editions(numero),
  FOREIGN KEY (modele) REFERENCES modeles(version),
  PRIMARY KEY (id)
);

create table propositions (
  nom text not null,
  titre text not null,
  editeur text not null,
  licence text not null,
  courriel text not null,
  consentement text not null,
  proposee_le timestamp with time zone default now() not null,
  acceptee_le timestamp with time zone,
  fichier text not null,
  adresse text,
  correspondance json not null,
  octets bytea,
  feuille text,
  voulue_le timestamp with time zone,
  PRIMARY KEY (nom)
);

create table rattachements (
  source text not null,
  cle text not null,
  identite text not null,
  depuis date not null,
  PRIMARY KEY (source, cle)
);
CREATE INDEX rattachements_par_identite ON lieux.rattachements USING btree (identite);

create table reperes (
  source text not null,
  cle text not null,
  hash text not null,
  contenu bigint not null,
  lieu bigint not null,
  voisinages bigint[] not null,
  contacts bigint[] not null,
  mots bigint[] not null,
  marques integer[] default '{}'::integer[] not null,
  PRIMARY KEY (source, cle)
);
CREATE INDEX reperes_partages ON lieux.reperes USING gin (voisinages, contacts);

create table saisies (
  numero text not null,
  nature text default 'signalement'::text not null,
  identite text not null,
  sujet text not null,
  texte text,
  recue_le date not null,
  close_le date,
  reponse text,
  close_par text,
  CHECK (((close_le IS NULL) = (reponse IS NULL))),
  CHECK (((close_le IS NULL) = (close_par IS NULL))),
  CHECK ((nature = 'signalement'::text)),
  CHECK ((numero ~ '^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$'::text)),
  CHECK (((length(reponse) >= 1) AND (length(reponse) <= 600))),
  CHECK (((length(sujet) >= 1) AND (length(sujet) <= 40))),
  CHECK (((length(texte) >= 1) AND (length(texte) <= 600))),
  FOREIGN KEY (identite) REFERENCES identites(identite),
  PRIMARY KEY (numero)
);
CREATE INDEX saisies_en_attente ON lieux.saisies USING btree (recue_le, numero) WHERE (close_le IS NULL);

create table sources (
  nom text not null,
  titre text not null,
  editeur text not null,
  licence text not null,
  licence_acceptee boolean default false not null,
  adresse text,
  date text,
  etat text default 'neuve'::text not null,
  revision integer default 0 not null,
  suivie boolean default false not null,
  declaration json,
  quand text,
  vue_le timestamp with time zone,
  retiree boolean default false not null,
  CHECK ((etat = ANY (ARRAY['neuve'::text, 'fraiche'::text, 'perimee'::text]))),
  PRIMARY KEY (nom)
);

create table suites_possibles (
  source text not null,
  cle text not null,
  ancienne text not null,
  PRIMARY KEY (source, cle)
);

create table suivis (
  identite text not null,
  mois date not null,
  reponse text not null,
  nombre integer not null,
  CHECK ((nombre > 0)),
  CHECK ((reponse = ANY (ARRAY['oui'::text, 'presque'::text, 'non'::text]))),
  FOREIGN KEY (identite) REFERENCES identites(identite),
  PRIMARY KEY (identite, mois, reponse)
);

create table themes (
  numero bigint generated always as identity not null,
  pose_le timestamp with time zone default now() not null,
  pose_par text not null,
  nom text,
  pin text,
  soleil text,
  contact text,
  territoire_type text,
  territoire_code text,
  logo text,
  CHECK (((territoire_type IS NULL) = (territoire_code IS NULL))),
  CHECK (((length(contact) >= 1) AND (length(contact) <= 120))),
  CHECK (((length(nom) >= 1) AND (length(nom) <= 60))),
  CHECK ((pin ~ '^#[0-9a-f]{6}$'::text)),
  CHECK (((length(pose_par) >= 1) AND (length(pose_par) <= 80))),
  CHECK ((soleil ~ '^#[0-9a-f]{6}$'::text)),
  CHECK (((length(territoire_code) >= 2) AND (length(territoire_code) <= 9))),
  CHECK ((territoire_type = ANY (ARRAY['epci'::text, 'departement'::text, 'region'::text]))),
  FOREIGN KEY (logo) REFERENCES logos(empreinte),
  PRIMARY KEY (numero)
);

create table travaux (
  id bigint generated always as identity not null,
  genre text not null,
  source text,
  pour timestamp with time zone not null,
  essais integer default 0 not null,
  prises integer default 0 not null,
  pris_le timestamp with time zone,
  avancement json,
  fini_le timestamp with time zone,
  issue text,
  erreur text,
  depense json,
  CHECK (((source IS NULL) = (genre = ANY (ARRAY['parution'::text, 'geocodage'::text])))),
  CHECK (((fini_le IS NULL) = (issue IS NULL))),
  CHECK ((genre = ANY (ARRAY['moisson'::text, 'acceptation'::text, 'parution'::text, 'geocodage'::text]))),
  CHECK ((issue = ANY (ARRAY['fait'::text, 'inchange'::text, 'retenu'::text, 'echec'::text, 'differe'::text]))),
  FOREIGN KEY (source) REFERENCES sources(nom),
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX travaux_a_faire ON lieux.travaux USING btree (genre, COALESCE(source, ''::text)) WHERE (fini_le IS NULL);
CREATE INDEX travaux_par_source ON lieux.travaux USING btree (source, id DESC);

create table vies (
  edition integer not null,
  identite text not null,
  nature text not null,
  autre text,
  CHECK (((nature = ANY (ARRAY['separee'::text, 'fusionnee'::text, 'suite'::text, 'menee'::text])) = (autre IS NOT NULL))),
  CHECK ((nature = ANY (ARRAY['separee'::text, 'fusionnee'::text, 'retiree'::text, 'revenue'::text, 'suite'::text, 'menee'::text]))),
  PRIMARY KEY (edition, identite, nature)
);
CREATE INDEX vies_par_autre ON lieux.vies USING btree (autre) WHERE (autre IS NOT NULL);
CREATE INDEX vies_par_identite ON lieux.vies USING btree (identite);

create view changements as
 SELECT n.depuis_edition AS edition,
    n.identite,
        CASE
            WHEN p.identite IS NULL THEN 'creee'::text
            ELSE 'modifiee'::text
        END AS nature,
    p.contenu AS avant,
    n.contenu AS apres,
    NULL::text AS remplacee_par,
    v.autre AS separee_de,
    s.autre AS suite_de
   FROM fiches n
     LEFT JOIN fiches p ON p.identite = n.identite AND p.jusqua_edition = n.depuis_edition
     LEFT JOIN vies v ON v.identite = n.identite AND v.edition = n.depuis_edition AND v.nature = 'separee'::text
     LEFT JOIN vies s ON s.identite = n.identite AND s.edition = n.depuis_edition AND s.nature = 'suite'::text
UNION ALL
 SELECT p.jusqua_edition AS edition,
    p.identite,
        CASE
            WHEN v.nature = 'fusionnee'::text THEN 'fusionnee'::text
            ELSE 'retiree'::text
        END AS nature,
    p.contenu AS avant,
    NULL::json AS apres,
    v.autre AS remplacee_par,
    NULL::text AS separee_de,
    NULL::text AS suite_de
   FROM fiches p
     LEFT JOIN vies v ON v.identite = p.identite AND v.edition = p.jusqua_edition AND v.nature = 'fusionnee'::text
  WHERE p.jusqua_edition IS NOT NULL AND NOT (EXISTS ( SELECT 1
           FROM fiches n
          WHERE n.identite = p.identite AND n.depuis_edition = p.jusqua_edition))
UNION ALL
 SELECT v.edition,
    v.identite,
        CASE
            WHEN v.nature = 'menee'::text THEN 'fusionnee'::text
            ELSE 'retiree'::text
        END AS nature,
    derniere.contenu AS avant,
    NULL::json AS apres,
    v.autre AS remplacee_par,
    NULL::text AS separee_de,
    NULL::text AS suite_de
   FROM vies v
     CROSS JOIN LATERAL ( SELECT f.contenu,
            f.jusqua_edition
           FROM fiches f
          WHERE f.identite = v.identite AND f.jusqua_edition <= v.edition
          ORDER BY f.jusqua_edition DESC
         LIMIT 1) derniere
  WHERE (v.nature = ANY (ARRAY['menee'::text, 'retiree'::text])) AND derniere.jusqua_edition < v.edition AND NOT (EXISTS ( SELECT 1
           FROM fiches n
          WHERE n.identite = v.identite AND n.depuis_edition = v.edition));
