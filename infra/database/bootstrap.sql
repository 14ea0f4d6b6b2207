-- Run once on a managed server by its administrator, with psql -v owner_password=… -v app_password=…
-- The owner makes and changes the schema and takes backups; the api signs in as interphase_app, which owns nothing and cannot
-- bypass row-level security.
CREATE ROLE interphase LOGIN CREATEROLE BYPASSRLS PASSWORD :'owner_password';
CREATE ROLE interphase_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD :'app_password';
CREATE DATABASE interphase OWNER interphase TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE interphase FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE interphase TO interphase_app;
