package org.activesync4j.testkit.jdbc;

import java.util.Optional;
import javax.sql.DataSource;
import org.activesync4j.state.JdbcSchema;
import org.activesync4j.state.JdbcStateStore;
import org.activesync4j.state.StateStore;
import org.activesync4j.testkit.contract.StateStoreContract;
import org.junit.jupiter.api.BeforeAll;

class H2StateStoreTest extends StateStoreContract {

    private static final DataSource DATABASE = Databases.h2();

    @BeforeAll
    static void migrate() {
        JdbcSchema.migrate(DATABASE);
    }

    @Override
    protected StateStore store() {
        return new JdbcStateStore(DATABASE);
    }

    @Override
    protected Optional<StateStore> reopened() {
        return Optional.of(new JdbcStateStore(DATABASE));
    }
}
