-- How many times the page of each place was read: what orders the review. Of readers nothing is kept, neither who, nor from where, nor the
-- day.
create table consultations (
  identite text not null references identites,
  -- The first day of the month.
  mois date not null,
  nombre integer not null check (nombre > 0),
  primary key (identite, mois)
);
comment on table consultations is 'Readings of the page of each place, by month: a number, and nothing of who read';
