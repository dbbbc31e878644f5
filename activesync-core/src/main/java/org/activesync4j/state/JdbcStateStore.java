package org.activesync4j.state;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;
import org.activesync4j.DeviceKey;
import org.activesync4j.internal.jdbc.Database;
import org.activesync4j.internal.jdbc.SortKey;

/**
 * Keeps sync state in a database. Any number of nodes may share it.
 *
 * <pre>{@code
 * JdbcSchema.migrate(dataSource);
 * ActiveSync activeSync = ActiveSync.builder(driver)
 *         .state(new JdbcStateStore(dataSource))
 *         .devices(new JdbcDeviceStore(dataSource))
 *         .build();
 * }</pre>
 *
 * <p>Give it a pool: each call takes a connection and gives it back. A call that cannot get one, or fails, throws {@link
 * StoreException}; nothing is half saved.
 */
public final class JdbcStateStore implements StateStore {

    private static final String OF_DEVICE =
            " JOIN activesync_partnership p ON p.id = s.partnership WHERE p.sort_key = ?";

    private final Database database;

    /**
     * Keeps state in the tables of {@link JdbcSchema}.
     *
     * @param source the database
     */
    public JdbcStateStore(DataSource source) {
        this.database = new Database(source);
    }

    @Override
    public Map<String, Entry> load(DeviceKey device, Set<String> slots) {
        return slots.isEmpty()
                ? Map.of()
                : database.inTransaction("load state", connection -> heads(connection, device, List.copyOf(slots)));
    }

    private static Map<String, Entry> heads(Connection connection, DeviceKey device, List<String> slots)
            throws SQLException {
        String query = "SELECT s.slot, s.revision, s.head FROM activesync_slot s" + OF_DEVICE + " AND s.slot IN ("
                + marks(slots.size()) + ")";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setBytes(1, SortKey.of(device));
            for (int i = 0; i < slots.size(); i++) {
                statement.setString(2 + i, slots.get(i));
            }
            Map<String, Entry> heads = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    heads.put(rows.getString(1), new Entry(rows.getLong(2), rows.getBytes(3)));
                }
            }
            return heads;
        }
    }

    private static String marks(int count) {
        return String.join(", ", "?".repeat(count).split(""));
    }

    @Override
    public Map<Integer, byte[]> pages(DeviceKey device, String slot, Set<Integer> numbers) {
        return database.inTransaction("load pages", connection -> pages(connection, device, slot, numbers));
    }

    private static Map<Integer, byte[]> pages(
            Connection connection, DeviceKey device, String slot, Set<Integer> numbers) throws SQLException {
        List<Integer> named = List.copyOf(numbers);
        String query = "SELECT s.number, s.content FROM activesync_page s" + OF_DEVICE + " AND s.slot = ?"
                + (named.isEmpty() ? "" : " AND s.number IN (" + marks(named.size()) + ")");
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setBytes(1, SortKey.of(device));
            statement.setString(2, slot);
            for (int i = 0; i < named.size(); i++) {
                statement.setInt(3 + i, named.get(i));
            }
            Map<Integer, byte[]> pages = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    pages.put(rows.getInt(1), rows.getBytes(2));
                }
            }
            return pages;
        }
    }

    @Override
    public boolean save(DeviceKey device, String slot, long expectedRevision, byte[] head, Map<Integer, byte[]> pages) {
        return database.inTransaction("save state", connection -> {
            OptionalLong owner = claim(connection, device, slot, expectedRevision, head);
            if (owner.isPresent()) {
                write(connection, owner.getAsLong(), slot, pages);
            }
            return owner.isPresent();
        });
    }

    @Override
    public boolean replace(
            DeviceKey device, String slot, long expectedRevision, byte[] head, Map<Integer, byte[]> pages) {
        return database.inTransaction("replace state", connection -> {
            OptionalLong owner = claim(connection, device, slot, expectedRevision, head);
            if (owner.isPresent()) {
                dropPages(connection, owner.getAsLong(), slot);
                write(connection, owner.getAsLong(), slot, pages);
            }
            return owner.isPresent();
        });
    }

    /** Writes the head, and keeps others from the slot until the transaction ends; empty if another revision is stored. */
    private static OptionalLong claim(
            Connection connection, DeviceKey device, String slot, long expectedRevision, byte[] head)
            throws SQLException {
        OptionalLong known = partnership(connection, device);
        if (expectedRevision > 0) {
            boolean current =
                    known.isPresent() && update(connection, known.getAsLong(), slot, expectedRevision, head) == 1;
            return current ? known : OptionalLong.empty();
        }
        long owner = known.isPresent() ? known.getAsLong() : begin(connection, device);
        if (exists(connection, owner, slot)) {
            return OptionalLong.empty();
        }
        insert(
                connection,
                owner,
                slot,
                head); // of two who come here at once, the second one fails and does it all again
        return OptionalLong.of(owner);
    }

    private static OptionalLong partnership(Connection connection, DeviceKey device) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT id FROM activesync_partnership WHERE sort_key = ?")) {
            statement.setBytes(1, SortKey.of(device));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private static long begin(Connection connection, DeviceKey device) throws SQLException {
        String insert = "INSERT INTO activesync_partnership (sort_key, login, owner, device) VALUES (?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert, Statement.RETURN_GENERATED_KEYS)) {
            statement.setBytes(1, SortKey.of(device));
            statement.setString(2, device.login().value());
            statement.setString(3, device.owner().value());
            statement.setString(4, device.device().value());
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private static int update(Connection connection, long owner, String slot, long revision, byte[] head)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE activesync_slot SET revision = revision + 1,"
                        + " head = ? WHERE partnership = ? AND slot = ? AND revision = ?")) {
            statement.setBytes(1, head);
            statement.setLong(2, owner);
            statement.setString(3, slot);
            statement.setLong(4, revision);
            return statement.executeUpdate();
        }
    }

    private static boolean exists(Connection connection, long owner, String slot) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT 1 FROM activesync_slot WHERE partnership = ? AND slot = ?")) {
            statement.setLong(1, owner);
            statement.setString(2, slot);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void insert(Connection connection, long owner, String slot, byte[] head) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO activesync_slot (partnership, slot, revision, head) VALUES (?, ?, 1, ?)")) {
            statement.setLong(1, owner);
            statement.setString(2, slot);
            statement.setBytes(3, head);
            statement.executeUpdate();
        }
    }

    private static void dropPages(Connection connection, long owner, String slot) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM activesync_page WHERE partnership = ? AND slot = ?")) {
            statement.setLong(1, owner);
            statement.setString(2, slot);
            statement.executeUpdate();
        }
    }

    private static void write(Connection connection, long owner, String slot, Map<Integer, byte[]> pages)
            throws SQLException {
        if (pages.isEmpty()) {
            return;
        }
        delete(connection, owner, slot, pages.keySet());
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO activesync_page (partnership, slot, number, content) VALUES (?, ?, ?, ?)")) {
            boolean any = false;
            for (Map.Entry<Integer, byte[]> page : pages.entrySet()) {
                if (page.getValue().length > 0) {
                    statement.setLong(1, owner);
                    statement.setString(2, slot);
                    statement.setInt(3, page.getKey());
                    statement.setBytes(4, page.getValue());
                    statement.addBatch();
                    any = true;
                }
            }
            if (any) {
                statement.executeBatch();
            }
        }
    }

    private static void delete(Connection connection, long owner, String slot, Set<Integer> numbers)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "DELETE FROM activesync_page WHERE partnership = ? AND slot = ? AND number = ?")) {
            for (int number : numbers) {
                statement.setLong(1, owner);
                statement.setString(2, slot);
                statement.setInt(3, number);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    public void forget(DeviceKey device) {
        database.inTransaction("forget a device", connection -> {
            OptionalLong owner = partnership(connection, device);
            if (owner.isPresent()) {
                for (String each : List.of(
                        "DELETE FROM activesync_slot WHERE partnership = ?",
                        "DELETE FROM activesync_page WHERE partnership = ?",
                        "DELETE FROM activesync_partnership WHERE id = ?")) {
                    try (PreparedStatement statement = connection.prepareStatement(each)) {
                        statement.setLong(1, owner.getAsLong());
                        statement.executeUpdate();
                    }
                }
            }
            return owner;
        });
    }
}
