-- Keys that open what is not for everyone: higher limits, reserved contacts, being told of éditions. A key is shown once; only its hash is here.
create table cles (
  id integer generated always as identity primary key,
  -- sha256 of the key, in hexadecimal.
  empreinte text not null unique check (empreinte ~ '^[0-9a-f]{64}$'),
  -- Who it was made for, as the operator wrote it.
  pour text not null check (pour <> ''),
  portees text[] not null check (cardinality(portees) > 0),
  creee_le timestamptz not null default now(),
  expire_le timestamptz not null,
  revoquee_le timestamptz,
  -- The last day it was used.
  vue_le date
);
comment on table cles is 'Keys of the API, by their hash; those that are revoked or expired stay, for what was read with them';

-- Who read reserved contacts, and when: written in the transaction that reads them.
create table lectures_reservees (
  id bigint generated always as identity primary key,
  cle integer not null references cles,
  identite text not null references identites,
  lue_le timestamptz not null default now()
);
create index lectures_reservees_par_identite on lectures_reservees (identite);
create index lectures_reservees_par_cle on lectures_reservees (cle);
comment on table lectures_reservees is 'Each reading of the contacts that belong to persons: by which key, when';
