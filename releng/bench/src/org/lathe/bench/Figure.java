package org.lathe.bench;

import java.util.Optional;

/**
 * One line of the report.
 *
 * @param work what was done, with its size
 * @param unit of ours and the peer's
 * @param peerName what ours is compared with; a remark where there is none
 * @param ratio of ours to the peer's, each pair measured one after the other
 * @param aim for the ratio, or for ours where there is no peer
 */
record Figure(
        String work,
        String unit,
        Spread ours,
        Optional<Spread> peer,
        String peerName,
        Optional<Spread> ratio,
        Optional<Aim> aim) {

    /** Without a peer. */
    static Figure bare(String work, String unit, Spread ours, String why, Optional<Aim> aim) {
        return new Figure(work, unit, ours, Optional.empty(), why, Optional.empty(), aim.map(a -> a.of(unit)));
    }

    /** A peer was wanted but is not here: no aim can be met or missed. */
    static Figure without(String work, String unit, Spread ours, String why) {
        return new Figure(work, unit, ours, Optional.empty(), why, Optional.empty(), Optional.empty());
    }

    /** Whether the aim is met; absent where nothing is aimed at. */
    Optional<Boolean> met() {
        return aim.map(a -> a.met(ratio.orElse(ours).median()));
    }
}
