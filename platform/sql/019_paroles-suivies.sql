-- Where the record that an act names is now, once its list gave its keys to other rows: see store/paroles-suivies.ts. Acts themselves are
-- never rewritten.
create table paroles_suivies (
  decision bigint not null references decisions,
  source text not null,
  -- As the act names it.
  cle text not null,
  -- The key of that record now; of a row that may be it, when it is not sure; empty when none may.
  devenue text not null,
  sure boolean not null,
  -- What the record said, while nobody can tell which it is.
  dit json,
  primary key (decision, source, cle, devenue),
  check (sure = (dit is null))
);
comment on table paroles_suivies is 'Of acts whose records changed keys, the key of each now';
