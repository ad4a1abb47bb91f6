-- The geocoder's queue is emptied by work of its own, and what a list may cost its server in a day is counted.

-- geocodage: ask where the addresses that wait are. Its rows speak of no source, as those of a publication.
alter table travaux drop constraint travaux_genre_check, drop constraint travaux_check, drop constraint travaux_issue_check;
alter table travaux
  add constraint travaux_genre_check check (genre in ('moisson', 'acceptation', 'parution', 'geocodage')),
  add constraint travaux_check check ((source is null) = (genre in ('parution', 'geocodage'))),
  -- differe: not done, the source has cost its server enough for the day.
  add constraint travaux_issue_check check (issue in ('fait', 'inchange', 'retenu', 'echec', 'differe'));

-- What each source has cost its server, by day (UTC): a budget is of a day, whoever asked and however many times.
create table depenses (
  source text not null references sources,
  jour date not null,
  requetes integer not null default 0,
  octets bigint not null default 0,
  primary key (source, jour)
);
comment on table depenses is 'Requests sent to the server of each source, and bytes received, by day';
