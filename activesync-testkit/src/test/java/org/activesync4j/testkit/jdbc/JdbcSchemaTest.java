package org.activesync4j.testkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.activesync4j.DeviceId;
import org.activesync4j.DeviceKey;
import org.activesync4j.Login;
import org.activesync4j.Owner;
import org.activesync4j.Version;
import org.activesync4j.state.Device;
import org.activesync4j.state.JdbcDeviceStore;
import org.activesync4j.state.JdbcSchema;
import org.activesync4j.state.JdbcStateStore;
import org.activesync4j.state.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JdbcSchemaTest {

    private static final DeviceKey PHONE = new DeviceKey(new Login("alice"), new Owner("alice"), new DeviceId("phone"));

    static Stream<DataSource> databases() {
        return Stream.of(Databases.h2(), Databases.postgresql());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nodesThatBeginAtOnceMakeItOnce(DataSource database) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        Callable<Boolean> begin = () -> {
            JdbcSchema.migrate(database);
            return true;
        };

        nodes.invokeAll(List.of(begin, begin, begin, begin))
                .forEach(future -> assertThat(future).succeedsWithin(Duration.ofMinutes(1)));
        nodes.shutdown();

        assertThat(number(database, "SELECT version FROM activesync_schema")).isEqualTo(1);
    }

    @Test
    void aNewerSchemaIsRefused() throws Exception {
        DataSource database = Databases.h2();
        JdbcSchema.migrate(database);
        execute(database, "UPDATE activesync_schema SET version = 99");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcSchema.migrate(database))
                .withMessageContaining("newer release");
    }

    @Test
    void aForgottenDeviceLeavesNoRow() throws Exception {
        DataSource database = Databases.h2();
        JdbcSchema.migrate(database);
        JdbcStateStore store = new JdbcStateStore(database);
        store.save(PHONE, "c:1", 0, new byte[] {1}, Map.of(1, new byte[] {2}, 2, new byte[] {3}));

        store.forget(PHONE);

        assertThat(number(
                        database,
                        "SELECT (SELECT COUNT(*) FROM activesync_page) + (SELECT COUNT(*) FROM activesync_slot)"
                                + " + (SELECT COUNT(*) FROM activesync_partnership)"))
                .isZero();
    }

    @Test
    void aDatabaseThatIsAwayIsAStoreException() throws Exception {
        DataSource database = Databases.h2();

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> new JdbcStateStore(database).load(PHONE, Set.of("c:1")));
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> new JdbcDeviceStore(database).find(PHONE));
    }

    @Test
    void aDamagedRecordIsToldNotGuessed() throws Exception {
        DataSource database = Databases.h2();
        JdbcSchema.migrate(database);
        JdbcDeviceStore store = new JdbcDeviceStore(database);
        store.add(Device.first(PHONE, "T", "agent", Version.V14_1, Instant.EPOCH));
        execute(database, "UPDATE activesync_device SET record = record || X'00'");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.find(PHONE))
                .withMessageContaining("damaged");
    }

    private static int number(DataSource database, String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
