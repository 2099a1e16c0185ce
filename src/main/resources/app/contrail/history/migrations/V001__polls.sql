-- When a poll ended is an integer: nanoseconds since 1970-01-01T00:00Z. Every other time is text, ISO 8601 in UTC.
-- Several services share the file, so that sample data never mixes with real data.
CREATE TABLE service (
    id INTEGER PRIMARY KEY,
    origin TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE contest (
    id INTEGER PRIMARY KEY,
    service INTEGER NOT NULL REFERENCES service,
    contest_id TEXT NOT NULL,
    UNIQUE (service, contest_id)
) STRICT;

-- What polls found is kept once for as many polls as found the same. An id never comes back once it is deleted: that is
-- what lets a row that no poll refers to be deleted without looking again.
CREATE TABLE totals (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entries INTEGER NOT NULL,
    confirmed INTEGER NOT NULL,
    disqualified INTEGER NOT NULL,
    views INTEGER NOT NULL,
    bonus_completions INTEGER NOT NULL,
    points_total REAL NOT NULL,
    points_average REAL NOT NULL,
    points_highest REAL NOT NULL
) STRICT;

CREATE TABLE participant (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contest INTEGER NOT NULL REFERENCES contest,
    entry_id TEXT NOT NULL,
    email TEXT,
    name TEXT,
    referral_code TEXT,
    joined_at TEXT
) STRICT;

CREATE INDEX participant_by_entry ON participant (contest, entry_id);

CREATE TABLE leaderboard (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    size INTEGER NOT NULL
) STRICT;

CREATE TABLE leaderboard_row (
    leaderboard INTEGER NOT NULL REFERENCES leaderboard,
    position INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    participant INTEGER NOT NULL REFERENCES participant,
    points REAL NOT NULL,
    referrals INTEGER NOT NULL,
    PRIMARY KEY (leaderboard, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE details (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT,
    description TEXT,
    status TEXT,
    starts_at TEXT,
    ends_at TEXT,
    evergreen INTEGER,
    mode TEXT,
    slug TEXT
) STRICT;

-- One slim row for each poll. nth tells polls apart that ended at the same nanosecond. The count of entries that comes
-- with the details stands here, because it changes far more often than they do.
CREATE TABLE poll (
    contest INTEGER NOT NULL REFERENCES contest,
    at INTEGER NOT NULL,
    nth INTEGER NOT NULL,
    totals INTEGER REFERENCES totals,
    leaderboard INTEGER REFERENCES leaderboard,
    details INTEGER REFERENCES details,
    listed_entries INTEGER,
    PRIMARY KEY (contest, at, nth)
) STRICT, WITHOUT ROWID;

CREATE TABLE failure (
    contest INTEGER NOT NULL,
    at INTEGER NOT NULL,
    nth INTEGER NOT NULL,
    endpoint INTEGER NOT NULL,
    kind TEXT NOT NULL,
    status INTEGER,
    detail TEXT,
    sentence TEXT,
    PRIMARY KEY (contest, at, nth, endpoint),
    FOREIGN KEY (contest, at, nth) REFERENCES poll ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
