-- What the server called these bytes (address, ETag, Last-Modified): asked again, it may answer that nothing changed.
alter table instantanes add column version json;
