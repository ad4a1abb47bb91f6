-- Two records of one place, told to whoever reviews because they contradict each other: two SIREN, two far points.
alter table doutes add column joints boolean not null default false;
