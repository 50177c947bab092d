package org.lathe.store.internal.run;

import org.lathe.core.Ids;

/** Where runs stand in the project's tree. */
final class RunPaths {
    static final String FOLDER = "runs";
    /** What of a run's folder could not be committed, with reasons; only there when there is any. */
    static final String SKIPPED = "skipped.json";

    private RunPaths() {}

    /** Sharded by the end of the id, since its beginning is time and one large folder makes every commit dear. */
    static String run(String id) {
        return FOLDER + "/" + shard(id) + "/" + Ids.check(id);
    }

    static String shard(String id) {
        return id.substring(id.length() - 2);
    }
}
