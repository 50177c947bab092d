package org.lathe.core.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProcessMarkTest {
    @Test
    void thisProcessLivesAndOneThatTookItsNumberIsAnother() {
        ProcessMark mark = ProcessMark.of(ProcessHandle.current());
        assertTrue(mark.local());
        assertTrue(mark.alive());
        assertFalse(new ProcessMark(mark.host(), mark.pid(), Optional.of(Instant.EPOCH)).alive());
        assertFalse(new ProcessMark("elsewhere", mark.pid(), mark.started()).local());
    }

    @Test
    void anEndedProcessIsDead() throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        ProcessMark mark = ProcessMark.of(process.toHandle());
        process.waitFor();
        assertFalse(mark.alive());
    }
}
