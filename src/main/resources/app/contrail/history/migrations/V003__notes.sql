-- What users wrote beside the trail. The id is a UUID in lower case; at is in nanoseconds like the time of a poll.
CREATE TABLE note (
    contest INTEGER NOT NULL REFERENCES contest,
    id TEXT NOT NULL,
    at INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (contest, id)
) STRICT, WITHOUT ROWID;
