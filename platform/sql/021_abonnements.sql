-- Who is told of each édition, at an address of theirs (webhooks), and each telling: it waits here, so that it outlives whoever does it.
create table abonnements (
  id text primary key,
  cle integer not null references cles,
  adresse text not null,
  -- As an address of the API writes it: `departement=59&services=…`; empty for the whole base.
  question text not null,
  -- What signs each telling: it must be read to sign, so it is kept as it is. It opens nothing of ours.
  secret text not null,
  cree_le timestamptz not null default now(),
  -- The last édition examined for it, and the last it was told of (or began with).
  vue integer not null,
  dite integer not null,
  -- Since when nothing is told any more: three days without an answer, or an address that is gone.
  defaillant_le timestamptz
);
create index abonnements_par_cle on abonnements (cle);
comment on table abonnements is 'Who is told of each édition, and of which places';

create table annonces (
  -- `webhook-id`: the same at each try.
  id text primary key,
  abonnement text not null references abonnements on delete cascade,
  precedente integer not null,
  edition integer not null references editions,
  -- Not before this.
  pour timestamptz not null default now(),
  essais integer not null default 0,
  premier_le timestamptz,
  -- Until then, somebody is at it; later, a death left it.
  prise_jusqua timestamptz,
  -- French: what the last try met.
  erreur text,
  finie_le timestamptz,
  issue text check (issue in ('entendue', 'sans-objet', 'abandonnee')),
  check ((finie_le is null) = (issue is null)),
  unique (abonnement, edition)
);
-- One at a time for each: éditions are told in their order.
create unique index annonces_en_cours on annonces (abonnement) where finie_le is null;
comment on table annonces is 'Each telling of an édition to one of those who asked for it';
