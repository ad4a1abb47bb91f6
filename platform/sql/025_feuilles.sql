-- The code at the foot of each helper’s sheet, by which whoever went says once whether it worked: drawn for the sheet, forgotten when it has
-- served or after six months. The public id of a place, which anyone reads, lets nobody answer for it.
create table feuilles (
  -- "4F7-K2M9": six signs drawn, and one that checks them.
  code text primary key check (code ~ '^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{4}$'),
  identite text not null references identites,
  preparee_le date not null
);
comment on table feuilles is 'Codes of helpers’ sheets that have not served: the place and the day, nothing of who prepared them nor for whom';
create index feuilles_par_jour on feuilles (preparee_le);
