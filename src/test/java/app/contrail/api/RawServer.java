package app.contrail.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that misbehaves below HTTP, in whatever way a test says. */
final class RawServer implements AutoCloseable {
    private final ServerSocket listening;
    private final AtomicInteger connections = new AtomicInteger();

    /** What to do with a connection once the request's head has arrived; the connection is closed afterwards. */
    @FunctionalInterface
    interface Conduct {
        void meet(Socket socket) throws IOException;
    }

    RawServer(Conduct conduct) {
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> accept(conduct));
    }

    /** One that sends these bytes, taken as Latin-1, and closes the connection. */
    static RawServer sending(String bytes) {
        return new RawServer(socket -> socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }

    OkHttpContestApi api() {
        return api(FakeService.PATIENT);
    }

    OkHttpContestApi api(Timeouts timeouts) {
        ManualClock clock = new ManualClock();
        return FakeService.client(baseUrl(), timeouts, new RequestBudget(clock, 1_000_000, 1_000_000), clock);
    }

    /** A client that tells when it has read an answer's headers. */
    OkHttpContestApi api(HeadersSeen headersSeen) {
        ManualClock clock = new ManualClock();
        return FakeService.client(
                headersSeen.client(),
                baseUrl(),
                FakeService.PATIENT,
                new RequestBudget(clock, 1_000_000, 1_000_000),
                clock);
    }

    private String baseUrl() {
        return "http://127.0.0.1:" + listening.getLocalPort() + "/api/v1";
    }

    /** How many connections were made. */
    int connections() {
        return connections.get();
    }

    private void accept(Conduct conduct) {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket, conduct));
            } catch (IOException ignored) {
                return;
            }
        }
    }

    private static void serve(Socket socket, Conduct conduct) {
        try (socket) {
            socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
            readHead(socket.getInputStream());
            conduct.meet(socket);
        } catch (IOException ignored) {
            // The client may leave at any time.
        }
    }

    /** Consumes one request; it must have no body. */
    static void readHead(InputStream in) throws IOException {
        int newlines = 0;
        while (newlines < 2) {
            int next = in.read();
            if (next < 0) {
                return;
            }
            newlines = next == '\n' ? newlines + 1 : next == '\r' ? newlines : 0;
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
