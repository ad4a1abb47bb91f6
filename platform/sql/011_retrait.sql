-- The operator's word against a list: nothing of it is served, whatever its licence, until it is accepted again.
alter table sources add column retiree boolean not null default false;
