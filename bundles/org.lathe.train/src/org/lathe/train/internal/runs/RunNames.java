package org.lathe.train.internal.runs;

/** Makes up readable names for runs, such as {@code brave-otter}; the same id always gets the same name. */
final class RunNames {
    private static final String[] ADJECTIVES = {
        "agile", "amber", "autumn", "azure", "bold", "brave", "bright", "brisk", "calm", "clever", "cosmic", "crisp",
        "curious", "daring", "dapper", "eager", "early", "fair", "fleet", "fond", "gentle", "glad", "golden", "grand",
        "happy", "hardy", "honest", "humble", "keen", "kind", "lively", "loyal", "lucky", "mellow", "merry", "mighty",
        "modest", "neat", "nimble", "noble", "patient", "plucky", "polite", "proud", "quick", "quiet", "rapid",
                "rustic",
        "serene", "sharp", "silver", "smooth", "snug", "spry", "steady", "sturdy", "sunny", "swift", "tidy", "vivid",
        "warm", "wise", "witty", "zesty"
    };
    private static final String[] ANIMALS = {
        "alpaca", "badger", "beaver", "bison", "bobcat", "camel", "caribou", "cheetah", "condor", "cougar", "coyote",
        "crane", "dolphin", "dove", "eagle", "egret", "elk", "falcon", "ferret", "finch", "fox", "gazelle", "gecko",
        "goose", "hare", "hawk", "heron", "ibex", "jackal", "jaguar", "kestrel", "koala", "lemur", "leopard", "llama",
        "lynx", "magpie", "marmot", "marten", "moose", "newt", "ocelot", "orca", "osprey", "otter", "owl", "panda",
        "panther", "pelican", "penguin", "puffin", "puma", "quail", "rabbit", "raven", "robin", "salmon", "seal",
        "sparrow", "stork", "swan", "tiger", "turtle", "walrus"
    };

    private RunNames() {}

    /** @param id 32 hex digits; its last ones are random */
    static String of(String id) {
        long bits = Long.parseUnsignedLong(id.substring(16), 16) * 0x9e37_79b9_7f4a_7c15L;
        return ADJECTIVES[(int) ((bits >>> 40) % ADJECTIVES.length)] + "-"
                + ANIMALS[(int) ((bits >>> 20 & 0xfffff) % ANIMALS.length)];
    }
}
