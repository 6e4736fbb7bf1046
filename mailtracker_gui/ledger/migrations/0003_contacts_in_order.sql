-- The list of addresses: searched as one types, and in the order that is wanted.

ALTER TABLE contacts ADD COLUMN search TEXT NOT NULL DEFAULT '';
CREATE INDEX contacts_last_letter ON contacts (last_letter);
CREATE INDEX contacts_name ON contacts (name COLLATE NOCASE);
CREATE INDEX contacts_bounced ON contacts (last_letter) WHERE hard + soft + spam > 0;
DROP INDEX contacts_block;
CREATE INDEX contacts_blocked ON contacts (last_letter) WHERE block <> '';

-- Where the user's corrections lead to, to find who an address was before.
CREATE INDEX notes_corrected ON notes (words) WHERE note = 'corrected';

INSERT OR REPLACE INTO settings VALUES ('stale', '1');
