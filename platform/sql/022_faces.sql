-- The public face of each version, made once when it is published: see store/faces.ts. Null in what an earlier program wrote: it is made
-- from contenu when it is read, and kept by the next publication of the whole.
alter table fiches
  -- The row and the rest of it, two JSON texts on two lines: nothing that is reserved. Whoever empties or rewrites contenu empties it too.
  add column face text,
  -- The number of the rule that made it: REGLE_PUBLIQUE.
  add column face_regle integer,
  -- sha256 of the rule, the id, the hash of contenu and the face: whichever of them moves alone, the face is made again.
  add column face_hash text,
  add check ((face is null) = (face_regle is null) and (face is null) = (face_hash is null));
