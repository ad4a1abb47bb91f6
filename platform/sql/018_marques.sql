-- What may bring a record to another, a mark each: of the records of a town, those that a change cannot meet are not read.
-- Empty in what an earlier version kept: the next publication, by another program, makes the whole anew.
alter table reperes add column marques integer[] not null default '{}';
