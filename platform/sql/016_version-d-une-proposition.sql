-- When the operator said yes to a list that is a new version of one already taken in: it is read under the name of that one, so
-- that the work asked for by that name must know which of the lists that wait is meant. Null: nobody did, or it was held by an alarm.
alter table propositions add column voulue_le timestamptz;
