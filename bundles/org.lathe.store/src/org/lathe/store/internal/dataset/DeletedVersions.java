package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.lathe.core.io.Json;
import org.lathe.store.internal.git.TreeReader;

/**
 * The numbers of a dataset's versions that were deleted, kept beside its content so that no later version gets one of
 * them: runs may have learned from what they named.
 *
 * @param numbers in order
 */
record DeletedVersions(SortedSet<Integer> numbers) {
    DeletedVersions {
        numbers = numbers == null ? new TreeSet<>() : numbers;
    }

    static DeletedVersions of(TreeReader tree, String dataset) throws IOException, CoreException {
        Optional<String> json = tree.text(Names.deleted(dataset));
        return json.isEmpty()
                ? new DeletedVersions(null)
                : Json.parse(json.get(), DeletedVersions.class, "'" + Names.deleted(dataset) + "'");
    }

    DeletedVersions with(int number) {
        SortedSet<Integer> more = new TreeSet<>(numbers);
        more.add(number);
        return new DeletedVersions(more);
    }

    int highest() {
        return numbers.isEmpty() ? 0 : numbers.last();
    }

    ObjectId insert(ObjectInserter inserter) throws IOException {
        return inserter.insert(Constants.OBJ_BLOB, Json.pretty(this).getBytes(StandardCharsets.UTF_8));
    }
}
