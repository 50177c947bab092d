package org.lathe.index.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;

/** Finds the id of the run that people mean. */
final class References {
    private static final Pattern BEGINNING = Pattern.compile("[0-9a-f]{4,32}");
    /** As many are named in the sentence about too many. */
    private static final int EXAMPLES = 5;

    private final Connection connection;

    References(Connection connection) {
        this.connection = connection;
    }

    /** @throws CoreException when there is none or more than one */
    String id(String reference) throws SQLException, CoreException {
        List<String> ids = new ArrayList<>();
        if (BEGINNING.matcher(reference).matches()) {
            // 'g' sorts behind all hexadecimal digits
            ids.addAll(ids(
                    "SELECT id FROM run WHERE id >= ? AND id < ? || 'g' ORDER BY id LIMIT 100", reference, reference));
        }
        if (ids.size() != 1) {
            List<String> named = ids("SELECT id FROM run WHERE label = ? ORDER BY id LIMIT 100", reference);
            ids = named.isEmpty() ? ids : named;
        }
        if (ids.isEmpty()) {
            throw Failures.of("There is no run '" + reference + "'; 'run list' shows the ids and names there are.");
        }
        if (ids.size() > 1) {
            throw Failures.of("'" + reference + "' may be any of " + ids.size() + " runs; give the id of one: "
                    + String.join(", ", ids.subList(0, Math.min(EXAMPLES, ids.size())))
                    + (ids.size() > EXAMPLES ? ", ..." : "."));
        }
        return ids.getFirst();
    }

    private List<String> ids(String query, String... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            List<String> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        }
    }
}
