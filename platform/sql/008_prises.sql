-- What a publication took, so that the next one looks only at what moved since and at its neighbours. Written in the same
-- transaction as the édition: what it says is always what that édition was made from.
create table reperes (
  source text not null,
  cle text not null,
  -- Of the record as it was taken: another one in enregistrements, and it moved since.
  hash text not null,
  -- Keys of 53 bits made by core (link/reperes.ts); 0 is "unknown".
  contenu bigint not null,
  lieu bigint not null,
  voisinages bigint[] not null,
  contacts bigint[] not null,
  mots bigint[] not null,
  primary key (source, cle)
);
-- Nobody asks the planner about them (see prises.ts), and statistics of arrays are slow to make.
alter table reperes alter voisinages set statistics 0, alter contacts set statistics 0, alter mots set statistics 0;
-- Two records that any block brings together share an element of the one or of the other.
create index reperes_partages on reperes using gin (voisinages, contacts);
comment on table reperes is 'What linkage keeps of each record that the last publication took';

create table mots (
  mot bigint primary key,
  porteurs integer not null
);
comment on table mots is 'How many of those records hold each word in their name';

-- Places that were weighed together, though not joined: the first id among them. Null for one alone, as most are.
alter table identites add column famille text;
create index identites_par_famille on identites (famille) where famille is not null;
create index identites_remplacees on identites (remplacee_par) where remplacee_par is not null;

-- {"empreinte": …, "nombre": 160000, "sources": {"a": [3, "f00…"]}}: the program, how many records, and each source's revision and
-- what its fiches say of it. Null when nothing was kept: the next publication makes everything again.
alter table parutions add column prise json;

-- Hash of the columns of the list as it was read: with the same ones, a row that did not move is not read again.
alter table lectures add column colonnes text;
