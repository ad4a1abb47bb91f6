-- What people say of a place by a form, under a number that tells them what became of it. Nothing of who says it is kept: neither who, nor
-- from where, nor the hour. It waits for the operator’s word, and changes nothing by itself.
create table saisies (
  -- "4F7K-2": four signs drawn, and one that checks them.
  numero text primary key check (numero ~ '^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$'),
  nature text not null default 'signalement' check (nature = 'signalement'),
  identite text not null references identites,
  -- What is wrong, in the words of the form: "telephone", "ferme", "autre".
  sujet text not null check (length(sujet) between 1 and 40),
  -- What it should be; null when nothing was said.
  texte text check (length(texte) between 1 and 600),
  recue_le date not null,
  -- Null while it waits.
  close_le date,
  -- The word of the operator, shown to whoever has the number.
  reponse text check (length(reponse) between 1 and 600),
  -- Who closed it: for those who run the register.
  close_par text,
  check ((close_le is null) = (reponse is null)),
  check ((close_le is null) = (close_par is null))
);
comment on table saisies is 'What people say of a place by a form: it waits for a word, under a number, with nothing of who said it';
create index saisies_en_attente on saisies (recue_le, numero) where close_le is null;

-- Whether it worked, for those who went with a sheet: a number by place and month, and nothing of who answered.
create table suivis (
  identite text not null references identites,
  -- The first day of the month.
  mois date not null,
  reponse text not null check (reponse in ('oui', 'presque', 'non')),
  nombre integer not null check (nombre > 0),
  primary key (identite, mois, reponse)
);
comment on table suivis is 'Whether going there worked, by place and month: a number, and nothing of who answered';
