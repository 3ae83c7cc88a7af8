-- What the learner wrote about a round besides the talk: JSON, or empty.
-- The checksum covers it where there is something; a row from before this step keeps its sum.
ALTER TABLE round ADD COLUMN own TEXT NOT NULL DEFAULT '';
