-- What is asked of the national geocoder, and its answers: kept, so that an address is asked about once and a base is
-- located the same way with or without the network.
create table geocodages (
  -- The normalised question: "12 rue des tilleuls|23000|23096".
  cle text primary key,
  adresse text not null,
  code_postal text not null,
  commune text not null,
  code_insee text not null,
  demandee_le timestamptz not null,
  -- Times it was sent in vain: those that always fail let the others go first.
  essais integer not null default 0,
  -- Null while it waits. Otherwise the answer, with its score, its day and the service's version, "not-found" included.
  reponse json,
  repondue_le timestamptz,
  check ((reponse is null) = (repondue_le is null))
);
create index geocodages_en_attente on geocodages (essais, demandee_le) where repondue_le is null;
comment on table geocodages is 'Questions to the geocoder, waiting or answered';
