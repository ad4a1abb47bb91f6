-- Lists that someone proposed from the page « Publier mes données »: they wait for the operator's word, and nothing of them is
-- published before. Refusing one deletes its row, contact included.
create table propositions (
  -- The name that the source takes once accepted.
  nom text primary key,
  titre text not null,
  editeur text not null,
  licence text not null,
  -- Whom to write to about the list: for the operator alone, in nothing that is published.
  courriel text not null,
  -- The very sentence that was agreed to.
  consentement text not null,
  proposee_le timestamptz not null default now(),
  -- Null while it waits.
  acceptee_le timestamptz,
  fichier text not null,
  adresse text,
  -- How its columns are read, from then on.
  correspondance json not null,
  -- The list itself; null once accepted, the snapshots then have it.
  octets bytea
);
comment on table propositions is 'Lists proposed by their producers, and how the accepted ones are read';
