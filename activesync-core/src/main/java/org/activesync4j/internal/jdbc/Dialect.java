package org.activesync4j.internal.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.activesync4j.state.StoreException;

/** A database, as far as its schema is written differently. */
enum Dialect {
    H2("h2"),
    POSTGRESQL("postgresql"),
    MARIADB("mariadb");

    private final String folder;

    Dialect(String folder) {
        this.folder = folder;
    }

    String folder() {
        return folder;
    }

    /** Finds out with what kind of database somebody speaks. */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        return switch (product) {
            case "h2" -> H2;
            case "postgresql" -> POSTGRESQL;
            case "mariadb", "mysql" -> MARIADB;
            default -> throw new StoreException("no schema for a database of " + product, null);
        };
    }
}
