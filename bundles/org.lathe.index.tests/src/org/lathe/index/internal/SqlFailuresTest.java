package org.lathe.index.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlFailuresTest {
    private static final SQLException ROLLED_BACK = new SQLException(
            "General error: \"Transaction 2 has status ROLLED_BACK, not OPEN\"", "HY000", ErrorCode.GENERAL_ERROR_1);

    @Test
    void aTransactionClosedByItsServerPassesButAnOddFileIsDamaged() {
        assertTrue(SqlFailures.passing(ROLLED_BACK));
        assertFalse(SqlFailures.damaged(ROLLED_BACK, false));
        assertTrue(SqlFailures.damaged(ROLLED_BACK, true));
    }

    @Test
    void workIsDoneAgainOnAnotherConnection(@TempDir java.nio.file.Path folder) throws Exception {
        AtomicInteger tries = new AtomicInteger();
        try (IndexDatabase database = new IndexDatabase(folder.resolve("index"), Clock.systemUTC(), notice -> {
            throw new AssertionError(notice);
        })) {
            int answer = database.transact(connection -> {
                if (tries.incrementAndGet() == 1) {
                    throw ROLLED_BACK;
                }
                return 42;
            });
            assertEquals(42, answer);
            assertEquals(2, tries.get());
        }
    }
}
