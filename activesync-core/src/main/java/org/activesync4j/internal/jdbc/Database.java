package org.activesync4j.internal.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.activesync4j.state.StoreException;

/** Runs pieces of work in transactions of their own. What collides with others is done again. Thread-safe. */
public final class Database {

    private static final int ATTEMPTS = 10;
    private static final String COLLISION = "40";
    private static final String VIOLATION = "23";

    private final DataSource source;

    /**
     * Works on a database.
     *
     * @param source gives connections, best from a pool
     */
    public Database(DataSource source) {
        this.source = source;
    }

    /**
     * Something to do with a connection.
     *
     * @param <T> what comes of it
     */
    public interface Work<T> {

        /**
         * Does it; may be called again after everything was rolled back.
         *
         * @param connection within a transaction
         * @return what comes of it
         * @throws SQLException if it cannot be done
         */
        T on(Connection connection) throws SQLException;
    }

    /**
     * Does something in one step, or not at all. A collision with somebody else's work (SQL states of the classes 40 and 23)
     * means that it is done again.
     *
     * @param what for the log
     * @param work what to do
     * @param <T> what comes of it
     * @return what came of it
     * @throws StoreException if it could not be done
     */
    public <T> T inTransaction(String what, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = source.getConnection()) {
                return attempt(connection, work);
            } catch (SQLException failure) {
                if (attempt == ATTEMPTS || !isCollision(failure)) {
                    throw new StoreException("cannot " + what, failure);
                }
            }
        }
    }

    private static boolean isCollision(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith(COLLISION) || state.startsWith(VIOLATION));
    }

    private static <T> T attempt(Connection connection, Work<T> work) throws SQLException {
        boolean automatic = connection.getAutoCommit();
        int isolation = connection.getTransactionIsolation();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        boolean committed = false;
        try {
            T result = work.on(connection);
            connection.commit();
            committed = true;
            return result;
        } finally {
            if (!committed) {
                connection.rollback();
            }
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(automatic);
        }
    }
}
