#!/bin/sh
# Run once by the database image on an empty cluster.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres \
  -v owner_password="$OWNER_PASSWORD" -v app_password="$APP_PASSWORD" -f /bootstrap/bootstrap.sql
