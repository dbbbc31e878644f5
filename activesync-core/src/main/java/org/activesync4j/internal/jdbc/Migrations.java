package org.activesync4j.internal.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.activesync4j.state.StoreException;

/**
 * Applies the scripts that a database has not seen yet.
 *
 * <p>A row of {@code activesync_schema} has the number of the last one and is locked meanwhile. Some databases end a
 * transaction, and with it the lock, at each change of a table; so the scripts do no harm when they are applied twice, and
 * nodes of one JVM also wait for each other here.
 */
public final class Migrations {

    private static final List<String> SCRIPTS = List.of("V1__activesync4j.sql");
    private static final String FOLDER = "/org/activesync4j/state/jdbc/";
    private static final Lock ONE_AT_A_TIME = new ReentrantLock();

    private Migrations() {}

    /**
     * Brings the schema up to date.
     *
     * @param source the database
     * @throws StoreException if it cannot be done, or the schema is newer
     */
    public static void apply(DataSource source) {
        Database database = new Database(source);
        ONE_AT_A_TIME.lock();
        try {
            database.inTransaction("prepare the schema", Migrations::prepare);
            database.inTransaction("bring the schema up to date", Migrations::migrate);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static int prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS activesync_schema"
                    + " (id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL)");
            try (ResultSet rows = statement.executeQuery("SELECT version FROM activesync_schema")) {
                return rows.next()
                        ? 0
                        : statement.executeUpdate("INSERT INTO activesync_schema (id, version) VALUES (1, 0)");
            }
        }
    }

    private static int migrate(Connection connection) throws SQLException {
        Dialect dialect = Dialect.of(connection);
        int version = version(connection);
        if (version > SCRIPTS.size()) {
            throw new StoreException(
                    "the schema has version " + version + ", this release knows " + SCRIPTS.size()
                            + ": it belongs to a newer release",
                    null);
        }
        for (String script : SCRIPTS.subList(version, SCRIPTS.size())) {
            run(connection, dialect.folder() + "/" + script);
        }
        return note(connection, SCRIPTS.size());
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT version FROM activesync_schema WHERE id = 1 FOR UPDATE")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static int note(Connection connection, int version) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE activesync_schema SET version = ? WHERE id = 1")) {
            statement.setInt(1, version);
            return statement.executeUpdate();
        }
    }

    private static void run(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : text(script).replaceAll("(?m)^--.*$", "").split(";")) {
                if (!each.isBlank()) {
                    statement.execute(each.strip());
                }
            }
        }
    }

    private static String text(String script) {
        try (InputStream in = Migrations.class.getResourceAsStream(FOLDER + script)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + FOLDER + script);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
