-- A leaderboard that is much like the one before it keeps only the rows in which it differs. base is the whole
-- leaderboard that such differences began from; null if this one is whole. What stands at a position is the row of the
-- newest leaderboard of that base, up to this one, that has a row there.
ALTER TABLE leaderboard ADD COLUMN base INTEGER REFERENCES leaderboard;

CREATE INDEX leaderboard_by_base ON leaderboard (base);
