#!/bin/sh
# Gives the roles of roles.sql their passwords, once, when the image makes its cluster.
psql -v ON_ERROR_STOP=1 -U postgres -d forecourt \
  -v app="$FORECOURT_DATABASE_PASSWORD" -v owner="$FORECOURT_DATABASE_OWNER_PASSWORD" <<'SQL'
alter role forecourt_app password :'app';
alter role forecourt_owner password :'owner';
SQL
