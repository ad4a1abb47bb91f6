-- The rows that a reading set aside, each with its own id in the source, for the identities of an édition:
-- [{"ligne": 2, "id_source": "a-2"}, …]. The report only says why. Earlier readings kept no id.
alter table lectures add column lignes_ecartees json;
update lectures
   set lignes_ecartees = (
     select coalesce(json_agg(json_build_object('ligne', e -> 'ligne', 'id_source', '')), '[]')
       from json_array_elements(rapport -> 'ecartes') e
   )
 where rapport is not null;
