-- Common to SQLite and PostgreSQL: who administers whatever post they hold, and when a one-time password opens nothing any more. One given before has no
-- end, as it was told.
alter table member add column administrator integer not null default 0;
alter table credential add column expires_at text;
