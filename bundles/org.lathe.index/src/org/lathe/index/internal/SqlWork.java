package org.lathe.index.internal;

import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.core.runtime.CoreException;

/** What is done in one transaction; it may be done again when the connection breaks, so it must not leave other traces. */
@FunctionalInterface
interface SqlWork<T> {
    T apply(Connection connection) throws SQLException, CoreException;
}
