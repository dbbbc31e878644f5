package org.activesync4j.state;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.activesync4j.DeviceKey;
import org.activesync4j.Login;
import org.activesync4j.internal.jdbc.Database;
import org.activesync4j.internal.jdbc.DeviceRecord;
import org.activesync4j.internal.jdbc.SortKey;

/**
 * Keeps devices in a database, beside the state of {@link JdbcStateStore}. Any number of nodes may share it.
 *
 * <p>The table {@code activesync_device} may be read by other tools; what is written there by others is not noticed, since
 * the record counts.
 */
public final class JdbcDeviceStore implements DeviceStore {

    private final Database database;

    /**
     * Keeps devices in the tables of {@link JdbcSchema}.
     *
     * @param source the database
     */
    public JdbcDeviceStore(DataSource source) {
        this.database = new Database(source);
    }

    /** A device and how often it was written. */
    private record Row(Device device, long revision) {}

    @Override
    public Optional<Device> find(DeviceKey key) {
        return database.inTransaction("find a device", connection -> row(connection, key))
                .map(Row::device);
    }

    private static Optional<Row> row(Connection connection, DeviceKey key) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT record, revision FROM activesync_device WHERE sort_key = ?")) {
            statement.setBytes(1, SortKey.of(key));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Row(DeviceRecord.read(rows.getBytes(1)), rows.getLong(2)))
                        : Optional.empty();
            }
        }
    }

    @Override
    public Device add(Device newcomer) {
        return database.inTransaction("add a device", connection -> {
            Optional<Row> known = row(connection, newcomer.key());
            if (known.isPresent()) {
                return known.get().device();
            }
            insert(connection, newcomer); // of two who come here at once, the second one fails and does it all again
            return newcomer;
        });
    }

    private static void insert(Connection connection, Device device) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO activesync_device"
                + " (revision, type, user_agent, version, access, wipe_pending, first_seen, last_seen, record,"
                + " sort_key, login, owner, device) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            columns(statement, device);
            statement.setBytes(9, SortKey.of(device.key()));
            statement.setString(10, device.key().login().value());
            statement.setString(11, device.key().owner().value());
            statement.setString(12, device.key().device().value());
            statement.executeUpdate();
        }
    }

    private static void columns(PreparedStatement statement, Device device) throws SQLException {
        statement.setString(1, device.type());
        statement.setString(2, device.userAgent());
        statement.setString(3, device.version().wire());
        statement.setString(4, device.access().verdict().name());
        statement.setBoolean(5, device.pendingWipe().isPresent());
        statement.setLong(6, device.firstSeen().toEpochMilli());
        statement.setLong(7, device.lastSeen().toEpochMilli());
        statement.setBytes(8, DeviceRecord.write(device));
    }

    @Override
    public Optional<Device> update(DeviceKey key, UnaryOperator<Device> change) {
        while (true) {
            Optional<Row> before = database.inTransaction("read a device", connection -> row(connection, key));
            if (before.isEmpty()) {
                return Optional.empty();
            }
            Device changed = change.apply(before.get().device());
            if (changed == before.get().device() || write(key, before.get(), changed)) {
                return Optional.of(changed);
            }
        }
    }

    private boolean write(DeviceKey key, Row before, Device changed) {
        if (!changed.key().equals(key)) {
            throw new IllegalArgumentException("a device keeps its key: " + key);
        }
        return database.inTransaction("write a device", connection -> {
            try (PreparedStatement statement = connection.prepareStatement("UPDATE activesync_device SET"
                    + " revision = revision + 1, type = ?, user_agent = ?, version = ?, access = ?, wipe_pending = ?,"
                    + " first_seen = ?, last_seen = ?, record = ? WHERE sort_key = ? AND revision = ?")) {
                columns(statement, changed);
                statement.setBytes(9, SortKey.of(key));
                statement.setLong(10, before.revision());
                return statement.executeUpdate() == 1;
            }
        });
    }

    @Override
    public void remove(DeviceKey key) {
        database.inTransaction("remove a device", connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("DELETE FROM activesync_device WHERE sort_key = ?")) {
                statement.setBytes(1, SortKey.of(key));
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public List<Device> devicesOf(Login login) {
        return database.inTransaction("list devices", connection -> {
            try (PreparedStatement statement = connection.prepareStatement("SELECT record FROM activesync_device"
                    + " WHERE sort_key > ? AND sort_key < ? ORDER BY sort_key")) {
                statement.setBytes(1, SortKey.first(login));
                statement.setBytes(2, SortKey.end(login));
                return devices(statement);
            }
        });
    }

    private static List<Device> devices(PreparedStatement statement) throws SQLException {
        List<Device> devices = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                devices.add(DeviceRecord.read(rows.getBytes(1)));
            }
        }
        return devices;
    }

    /** One condition on a column. */
    private record Condition(String sql, Object value) {}

    @Override
    public List<Device> all(DeviceQuery query) {
        List<Condition> conditions = conditions(query);
        StringBuilder sql = new StringBuilder("SELECT record FROM activesync_device WHERE 1 = 1");
        conditions.forEach(condition -> sql.append(" AND ").append(condition.sql()));
        sql.append(" ORDER BY sort_key LIMIT ").append(query.limit());
        return database.inTransaction("list devices", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
                for (int i = 0; i < conditions.size(); i++) {
                    statement.setObject(i + 1, conditions.get(i).value());
                }
                return devices(statement);
            }
        });
    }

    private static List<Condition> conditions(DeviceQuery query) {
        List<Condition> conditions = new ArrayList<>();
        query.login().ifPresent(login -> {
            conditions.add(new Condition("sort_key > ?", SortKey.first(login)));
            conditions.add(new Condition("sort_key < ?", SortKey.end(login)));
        });
        query.access().ifPresent(verdict -> conditions.add(new Condition("access = ?", verdict.name())));
        query.wipePending().ifPresent(pending -> conditions.add(new Condition("wipe_pending = ?", pending)));
        query.idleSince().ifPresent(moment -> conditions.add(new Condition("last_seen < ?", moment.toEpochMilli())));
        query.after().ifPresent(last -> conditions.add(new Condition("sort_key > ?", SortKey.of(last))));
        return conditions;
    }
}
