package org.activesync4j.state;

import javax.sql.DataSource;
import org.activesync4j.internal.jdbc.Migrations;

/**
 * The tables of {@link JdbcStateStore} and {@link JdbcDeviceStore}, all named {@code activesync_…}, on H2, PostgreSQL and
 * MariaDB.
 *
 * <p>Who has a tool of their own for schemas, Flyway for instance, gives it the scripts in {@code
 * org/activesync4j/state/jdbc/<database>} instead; each is applied once, in the order of their numbers.
 */
public final class JdbcSchema {

    private JdbcSchema() {}

    /**
     * Brings the tables to the state that this release needs; harmless when they are in it already. Of several nodes that
     * begin at once, one does it.
     *
     * @param source the database; the user has to be allowed to create tables
     * @throws StoreException if it cannot be done, or the tables are those of a newer release
     */
    public static void migrate(DataSource source) {
        Migrations.apply(source);
    }
}
