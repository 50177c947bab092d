package org.lathe.app;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.lathe.core.Workspace;
import org.lathe.core.io.AtomicFiles;

/**
 * How a second start reaches the window that is open on the same workspace: a loopback socket whose port, with a secret,
 * stands in a file of the workspace. Whoever can read the workspace can ask its window to come to front, nobody else.
 */
final class WindowHandOver implements AutoCloseable {
    private static final String FILE = "window.port";
    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int MOST_FILES = 10_000;

    private final ServerSocket server;
    private final Path file;
    private final String secret;
    private final Consumer<List<Path>> receiver;

    private WindowHandOver(ServerSocket server, Path file, String secret, Consumer<List<Path>> receiver) {
        this.server = server;
        this.file = file;
        this.secret = secret;
        this.receiver = receiver;
    }

    /** Listens until closed; the receiver is called off the UI thread with the files of each second start. */
    static WindowHandOver listen(Workspace workspace, Consumer<List<Path>> receiver) throws IOException {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        Path file = folder(workspace).resolve(FILE);
        Files.createDirectories(file.getParent());
        AtomicFiles.write(file, server.getLocalPort() + " " + secret + "\n");
        WindowHandOver handOver = new WindowHandOver(server, file, secret, receiver);
        Thread.ofVirtual().name("window hand-over").start(handOver::serve);
        return handOver;
    }

    private static Path folder(Workspace workspace) {
        return workspace.root().resolve(".metadata");
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.setSoTimeout(TIMEOUT_MILLIS);
                receive(socket);
            } catch (IOException e) {
                if (!server.isClosed()) {
                    ILog.get().warn("A second start could not hand over its files.", e);
                }
            }
        }
    }

    private void receive(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] given = in.readUTF().getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(given, secret.getBytes(StandardCharsets.US_ASCII))) {
            return;
        }
        int count = Math.clamp(in.readInt(), 0, MOST_FILES);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(Path.of(in.readUTF()));
        }
        socket.getOutputStream().write(1);
        receiver.accept(List.copyOf(files));
    }

    /** Hands files to the window that is open on the workspace. @return whether it answered */
    static boolean send(Workspace workspace, List<Path> files) {
        try (BufferedReader reader = Files.newBufferedReader(folder(workspace).resolve(FILE))) {
            String[] words = String.valueOf(reader.readLine()).split(" ");
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(words[0]))) {
                socket.setSoTimeout(TIMEOUT_MILLIS);
                DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                out.writeUTF(words.length > 1 ? words[1] : "");
                out.writeInt(files.size());
                for (Path path : files) {
                    out.writeUTF(path.toString());
                }
                out.flush();
                return socket.getInputStream().read() == 1;
            }
        } catch (IOException | NumberFormatException e) {
            ILog.get().info("The open window cannot be reached.", e);
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(file);
    }
}
