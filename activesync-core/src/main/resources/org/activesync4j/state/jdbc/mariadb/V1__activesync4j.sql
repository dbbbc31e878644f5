-- Who synchronises with what: a login, an owner's data and a device. The sort key is UTF-16, the names parted by a zero.
CREATE TABLE IF NOT EXISTS activesync_partnership (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  sort_key VARBINARY(1100) NOT NULL UNIQUE,
  login VARCHAR(256) NOT NULL,
  owner VARCHAR(256) NOT NULL,
  device VARCHAR(32) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a device holds: a small head and numbered pages for each slot. The bytes are the library's own.
CREATE TABLE IF NOT EXISTS activesync_slot (
  partnership BIGINT NOT NULL REFERENCES activesync_partnership (id),
  slot VARCHAR(64) NOT NULL,
  revision BIGINT NOT NULL,
  head LONGBLOB NOT NULL,
  PRIMARY KEY (partnership, slot)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS activesync_page (
  partnership BIGINT NOT NULL,
  slot VARCHAR(64) NOT NULL,
  number INTEGER NOT NULL,
  content MEDIUMBLOB NOT NULL,
  PRIMARY KEY (partnership, slot, number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What is known of a device. Moments are milliseconds since 1970; the record has everything, the columns what is asked for.
CREATE TABLE IF NOT EXISTS activesync_device (
  sort_key VARBINARY(1100) NOT NULL PRIMARY KEY,
  revision BIGINT NOT NULL,
  login VARCHAR(256) NOT NULL,
  owner VARCHAR(256) NOT NULL,
  device VARCHAR(32) NOT NULL,
  type VARCHAR(64) NOT NULL,
  user_agent VARCHAR(256) NOT NULL,
  version VARCHAR(8) NOT NULL,
  access VARCHAR(16) NOT NULL,
  wipe_pending BOOLEAN NOT NULL,
  first_seen BIGINT NOT NULL,
  last_seen BIGINT NOT NULL,
  record LONGBLOB NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
