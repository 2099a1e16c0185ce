-- How far the polls of a contest have been thinned; in nanoseconds like the time of a poll.
CREATE TABLE thinned (
    contest INTEGER PRIMARY KEY REFERENCES contest,
    hourly_until INTEGER,
    daily_until INTEGER
) STRICT;
