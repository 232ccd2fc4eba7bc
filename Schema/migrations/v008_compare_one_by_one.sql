-- Role, status, tier and kind are compared one by one instead of by IN, as the hot tables' values are: SQLite
-- builds a table of an IN list for every row that is inserted, which cost a quarter of it all. Nothing
-- else of the tables changes, so it is enough to rewrite what they are declared as.
--
-- SeeAlso: sqlite.org/lang_altertable.html, "Making Other Kinds Of Table Schema Changes".
PRAGMA writable_schema = ON;

UPDATE sqlite_schema SET sql = replace(replace(replace(sql,
  'CHECK (status IN (''active'', ''archived'', ''do-not-contact''))',
  'CHECK (status = ''active'' OR status = ''archived'' OR status = ''do-not-contact'')'),
  'CHECK (tier IN (''A'', ''B'', ''C'', ''D''))',
  'CHECK (tier = ''A'' OR tier = ''B'' OR tier = ''C'' OR tier = ''D'')'),
  'CHECK (role IN (''agency-recruiter'', ''in-house-recruiter'', ''hiring-manager'',
                                 ''interviewer'', ''coordinator'', ''referrer'', ''other''))',
  'CHECK (role = ''other'' OR role = ''agency-recruiter'' OR role = ''in-house-recruiter''
                        OR role = ''hiring-manager'' OR role = ''interviewer'' OR role = ''coordinator''
                        OR role = ''referrer'')')
WHERE name = 'contact';

UPDATE sqlite_schema SET sql = replace(sql,
  'CHECK (kind IN (''linkedin'', ''github'', ''website'', ''other''))',
  'CHECK (kind = ''linkedin'' OR kind = ''github'' OR kind = ''website'' OR kind = ''other'')')
WHERE name = 'link';

PRAGMA writable_schema = RESET;
