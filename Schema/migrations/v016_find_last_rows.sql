-- The last row of a table that was ever inserted is looked for before every insertion: with its end as the
-- key, the last of the runs is found at once, however many there are.
DROP INDEX index_change_on_runs;

CREATE INDEX index_change_on_runs ON change (tableName, lastRowId, rowId) WHERE lastRowId > rowId;
