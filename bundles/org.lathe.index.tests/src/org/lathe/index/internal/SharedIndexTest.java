package org.lathe.index.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.Workspace;
import org.lathe.core.run.RunNotes;

/** The index between processes. */
class SharedIndexTest {
    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void makeWorkspace() {
        workspace = new Workspace(folder);
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private H2RunIndex open() {
        return new H2RunIndex(workspace, Assertions::fail);
    }

    private static Set<String> ids(H2RunIndex index) throws Exception {
        return index.list(Optional.empty()).stream().map(run -> run.run().id()).collect(Collectors.toSet());
    }

    @Test
    void twoProcessesSeeEachOthersRuns() throws Exception {
        try (H2RunIndex index = open()) {
            index.put(Runs.running(1), RunNotes.NONE);
            Process other = IndexProcess.start(workspace, 10, 5);
            assertEquals(0, other.waitFor());
            assertEquals(6, ids(index).size());
            assertEquals(Runs.notes(12), index.resolve("run-12").notes());
        }
    }

    @Test
    void whatTheKilledServerCommittedStaysAndTheOthersGoOn() throws Exception {
        List<Integer> committed = new ArrayList<>();
        Process server = IndexProcess.start(workspace, 100, 100_000);
        try (BufferedReader lines = output(server);
                H2RunIndex index = open()) {
            assertEquals("open", lines.readLine());
            for (int i = 0; i < 20; i++) {
                committed.add(Integer.parseInt(lines.readLine()));
            }
            index.put(Runs.running(1), RunNotes.NONE);
            long before = index.revision();
            server.toHandle().destroyForcibly();
            server.waitFor();
            String line = lines.readLine();
            while (line != null && !line.isEmpty()) {
                committed.add(Integer.parseInt(line));
                line = lines.readLine();
            }
            Set<String> ids = ids(index);
            assertTrue(ids.contains(Runs.id(1)));
            for (int number : committed) {
                assertTrue(ids.contains(Runs.id(number)), "run " + number + " of " + committed.size());
            }
            index.put(Runs.running(2), RunNotes.NONE);
            assertTrue(index.revision() > before);
            Process next = IndexProcess.start(workspace, 5, 1);
            assertEquals(0, next.waitFor());
            assertTrue(ids(index).contains(Runs.id(5)));
        }
    }

    @Test
    void aServerThatEndsHandsOver() throws Exception {
        Process server = IndexProcess.start(workspace, 0, 0);
        try (BufferedReader lines = output(server);
                H2RunIndex index = open()) {
            assertEquals("open", lines.readLine());
            index.put(Runs.running(1), RunNotes.NONE);
            server.getOutputStream().close();
            assertEquals(0, server.waitFor());
            index.put(Runs.running(2), RunNotes.NONE);
            assertEquals(2, ids(index).size());
        }
    }

    @Test
    void fiveProcessesStartAtOnceOnNoIndexYet() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            processes.add(IndexProcess.start(workspace, 10 + i * 10, 3));
        }
        for (Process process : processes) {
            assertEquals(0, process.waitFor());
        }
        try (H2RunIndex index = open()) {
            assertEquals(15, ids(index).size());
        }
    }

    @Test
    void theServerListensOnTheLoopbackAddressOnly() throws Exception {
        try (H2RunIndex index = open()) {
            index.revision();
            Properties lock = new Properties();
            try (var in = Files.newInputStream(workspace.index().resolve("runs-" + Schema.VERSION + ".lock.db"))) {
                lock.load(in);
            }
            String server = lock.getProperty("server");
            assertTrue(server.startsWith("localhost:"), server);
            int port = Integer.parseInt(server.substring(server.indexOf(':') + 1));
            for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (InetAddress address : Collections.list(network.getInetAddresses())) {
                    if (address instanceof Inet4Address && !address.isLoopbackAddress()) {
                        try (Socket socket = new Socket()) {
                            Assertions.assertThrows(
                                    ConnectException.class,
                                    () -> socket.connect(new InetSocketAddress(address, port), 1000));
                        }
                    }
                }
            }
        }
    }
}
