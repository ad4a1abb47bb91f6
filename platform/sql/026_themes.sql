-- What a hub puts of its own on the site. A row each time it is changed, and the last one is what the site wears: who put it on and when is
-- never lost, and going back to ours is a row that says nothing.
create table logos (
  -- SHA-256 of the bytes, in hexadecimal: a picture is kept once, and its address is never stale.
  empreinte text primary key check (empreinte ~ '^[0-9a-f]{64}$'),
  type text not null check (type in ('svg', 'png')),
  largeur real not null check (largeur > 0),
  hauteur real not null check (hauteur > 0),
  octets bytea not null check (length(octets) between 1 and 100000),
  -- One that is only looked at is forgotten after a day.
  recu_le timestamptz not null default now()
);
comment on table logos is 'Pictures that hubs put on the site, checked before they are kept';

create table themes (
  numero bigint generated always as identity primary key,
  pose_le timestamptz not null default now(),
  -- For those who run the register: on no public page.
  pose_par text not null check (length(pose_par) between 1 and 80),
  -- Null: ours, here and below.
  nom text check (length(nom) between 1 and 60),
  pin text check (pin ~ '^#[0-9a-f]{6}$'),
  soleil text check (soleil ~ '^#[0-9a-f]{6}$'),
  contact text check (length(contact) between 1 and 120),
  territoire_type text check (territoire_type in ('epci', 'departement', 'region')),
  territoire_code text check (length(territoire_code) between 2 and 9),
  logo text references logos,
  check ((territoire_type is null) = (territoire_code is null))
);
comment on table themes is 'What the site wears of a hub, each time it was changed, by whom and when; the last row counts';
