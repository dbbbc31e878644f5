package org.activesync4j.examples.server;

import java.nio.file.Path;
import org.activesync4j.state.InMemoryDeviceStore;
import org.activesync4j.state.InMemoryStateStore;
import org.activesync4j.state.JdbcDeviceStore;
import org.activesync4j.state.JdbcSchema;
import org.activesync4j.state.JdbcStateStore;
import org.h2.jdbcx.JdbcConnectionPool;

/** The stores that there are to choose from. */
enum StoreKind {

    /** A database in a file of the data folder: devices go on after a restart. */
    H2 {
        @Override
        Stores open(Path data) {
            JdbcConnectionPool pool = JdbcConnectionPool.create(
                    "jdbc:h2:file:" + data.toAbsolutePath().resolve("state") + ";DB_CLOSE_ON_EXIT=FALSE", "sa", "");
            JdbcSchema.migrate(pool);
            return new Stores(new JdbcStateStore(pool), new JdbcDeviceStore(pool), pool::dispose);
        }
    },

    /** The memory of this process: after a restart devices fetch everything anew. */
    MEMORY {
        @Override
        Stores open(Path data) {
            return new Stores(new InMemoryStateStore(), new InMemoryDeviceStore(), () -> {});
        }
    };

    abstract Stores open(Path data);
}
