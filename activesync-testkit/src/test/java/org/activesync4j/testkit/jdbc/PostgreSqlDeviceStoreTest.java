package org.activesync4j.testkit.jdbc;

import java.util.Optional;
import javax.sql.DataSource;
import org.activesync4j.state.DeviceStore;
import org.activesync4j.state.JdbcDeviceStore;
import org.activesync4j.state.JdbcSchema;
import org.activesync4j.testkit.contract.DeviceStoreContract;
import org.junit.jupiter.api.BeforeAll;

class PostgreSqlDeviceStoreTest extends DeviceStoreContract {

    private static final DataSource DATABASE = Databases.postgresql();

    @BeforeAll
    static void migrate() {
        JdbcSchema.migrate(DATABASE);
    }

    @Override
    protected DeviceStore store() {
        return new JdbcDeviceStore(DATABASE);
    }

    @Override
    protected Optional<DeviceStore> reopened() {
        return Optional.of(new JdbcDeviceStore(DATABASE));
    }
}
