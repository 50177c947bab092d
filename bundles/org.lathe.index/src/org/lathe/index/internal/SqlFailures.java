package org.lathe.index.internal;

import java.io.EOFException;
import java.sql.SQLException;
import java.util.Set;
import org.h2.api.ErrorCode;

/** Tells apart what went wrong with the database: by H2's error codes, which are its vendor codes in JDBC. */
final class SqlFailures {
    /** The file holds no database that can be read. */
    private static final Set<Integer> DAMAGED = Set.of(
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.FILE_VERSION_ERROR_1,
            ErrorCode.WRONG_USER_OR_PASSWORD,
            ErrorCode.COLUMN_NOT_FOUND_1,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1);

    /** The process that served the database ended, or another one is just opening it. */
    private static final Set<Integer> PASSING = Set.of(
            ErrorCode.CONNECTION_BROKEN_1,
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
            ErrorCode.DATABASE_ALREADY_OPEN_1,
            ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1,
            ErrorCode.REMOTE_DATABASE_NOT_FOUND_1,
            ErrorCode.ERROR_OPENING_DATABASE_1,
            ErrorCode.OBJECT_CLOSED,
            // what a transaction meets when the process that serves it closes the database under it: "Transaction 2 has
            // status ROLLED_BACK, not OPEN"
            ErrorCode.GENERAL_ERROR_1);

    /** Two changed the same at once; the connection is good. */
    private static final Set<Integer> CONFLICTS = Set.of(
            ErrorCode.LOCK_TIMEOUT_1,
            ErrorCode.DEADLOCK_1,
            ErrorCode.CONCURRENT_UPDATE_1,
            ErrorCode.DUPLICATE_KEY_1,
            ErrorCode.REFERENTIAL_INTEGRITY_VIOLATED_PARENT_MISSING_1);

    private SqlFailures() {}

    /** @param opening whether it happened while the database was opened: anything odd then comes from the file */
    static boolean damaged(SQLException e, boolean opening) {
        return DAMAGED.contains(e.getErrorCode())
                || opening && (e.getErrorCode() == ErrorCode.GENERAL_ERROR_1 || endOfFile(e));
    }

    /** A read beyond the end comes as the same code as any other input or output that failed. */
    private static boolean endOfFile(Throwable e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException) {
                return true;
            }
        }
        return false;
    }

    static boolean conflict(SQLException e) {
        return CONFLICTS.contains(e.getErrorCode());
    }

    static boolean passing(SQLException e) {
        return PASSING.contains(e.getErrorCode());
    }
}
