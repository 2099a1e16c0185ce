package app.contrail.testing;

import app.contrail.api.BaseUrl;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A service on loopback that answers with the documented example payloads until a test tells it to misbehave, per
 * {@link Route}. One request per connection; keys are recorded, not checked; any contest id is known.
 *
 * <pre>{@code
 * try (FaultyService service = FaultyService.start()) {
 *     service.always(Route.LEADERBOARD, Answer.html(502));
 *     service.next(Route.ANALYTICS, new Answer.Reset());   // once, then as before
 *     ... ask service.baseUrl() ...
 *     assertThat(service.requests(Route.ANALYTICS)).hasSize(2);
 * }
 * }</pre>
 *
 * Safe for use by many threads. {@link #close()} cuts every connection and ends every stall at once.
 */
public final class FaultyService implements AutoCloseable {
    /** The contest that the example payloads are about. */
    public static final String CONTEST_ID = "clx1abc123def456";

    private static final String BASE_PATH = "/api/v1";
    private static final int LONGEST_HEAD = 64 * 1024;

    private final ServerSocket listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private final Map<Route, Answer> standing = new ConcurrentHashMap<>();
    private final Map<Route, Queue<Answer>> upcoming = new ConcurrentHashMap<>();
    private volatile Duration delay = Duration.ZERO;

    private FaultyService(ServerSocket listener) {
        this.listener = listener;
    }

    /** Starts a service on a free port of 127.0.0.1. */
    public static FaultyService start() {
        try {
            FaultyService service =
                    new FaultyService(new ServerSocket(0, 200, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})));
            Thread.ofVirtual().name("faulty-service").start(service::accept);
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public BaseUrl baseUrl() {
        return BaseUrl.parse("http://127.0.0.1:" + listener.getLocalPort() + BASE_PATH);
    }

    /** From now on, the answer to every request of that route. */
    public void always(Route route, Answer answer) {
        standing.put(route, answer);
    }

    /** The answers to the next requests of that route, one each, before the standing one counts again. */
    public void next(Route route, Answer... answers) {
        upcoming.computeIfAbsent(route, ignored -> new ConcurrentLinkedQueue<>())
                .addAll(List.of(answers));
    }

    /** Back to the documented examples, without delay. What was recorded stays. */
    public void behave() {
        standing.clear();
        upcoming.clear();
        delay = Duration.ZERO;
    }

    /** From now on, waits that long before each answer. */
    public void delayEach(Duration time) {
        delay = time;
    }

    /** Every request so far, those in progress included, in the order of their arrival. */
    public List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    /** The requests of one route. */
    public List<RecordedRequest> requests(Route route) {
        return requests.stream().filter(request -> request.route() == route).toList();
    }

    /** Begins to record requests anew, for tests that make very many. */
    public void forgetRequests() {
        requests.clear();
    }

    /** Stops listening, cuts every connection, ends every wait. */
    @Override
    public void close() {
        closed.countDown();
        closeQuietly(listener);
        open.forEach(FaultyService::closeQuietly);
    }

    private void accept() {
        while (closed.getCount() > 0) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                Thread.ofVirtual().name("faulty-service-connection").start(() -> serve(socket));
            } catch (IOException e) {
                // Only close() ends a listener that is in order.
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try {
            RecordedRequest request = read(new BufferedInputStream(socket.getInputStream()));
            if (request != null) {
                requests.add(request);
                try {
                    pause(delay);
                    send(answerTo(request), socket);
                } finally {
                    request.endedAt(System.nanoTime());
                }
            }
        } catch (IOException e) {
            // The client gave up or close() cut the connection; both are part of a test.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closeQuietly(socket);
            open.remove(socket);
        }
    }

    private @Nullable RecordedRequest read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && head.size() < LONGEST_HEAD; b = in.read()) {
            head.write(b);
            String soFar = b == '\n' ? head.toString(StandardCharsets.ISO_8859_1) : "";
            if (soFar.endsWith("\r\n\r\n")) {
                return parse(soFar);
            }
        }
        return null;
    }

    private RecordedRequest parse(String head) {
        List<String> lines = head.lines().toList();
        String[] start = lines.getFirst().split(" ", -1);
        Map<String, String> headers = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        String path = start[1].replaceFirst("\\?.*", "");
        Route route = path.startsWith(BASE_PATH) ? Route.of(path.substring(BASE_PATH.length())) : null;
        return new RecordedRequest(start[0], start[1], route, Collections.unmodifiableMap(headers), System.nanoTime());
    }

    private Answer answerTo(RecordedRequest request) {
        Route route = request.route();
        if (route == null) {
            return Answer.error(404, "Not found");
        }
        Queue<Answer> queue = upcoming.get(route);
        Answer scripted = queue == null ? null : queue.poll();
        return scripted != null ? scripted : standing.getOrDefault(route, Answer.example(route));
    }

    private void send(Answer answer, Socket socket) throws IOException, InterruptedException {
        switch (answer) {
            case Answer.Whole whole -> write(socket, whole, 0, 1);
            case Answer.Truncated truncated -> write(socket, truncated.whole(), truncated.missingBytes(), 1);
            case Answer.Reset reset -> socket.setSoLinger(true, 0);
            case Answer.Stalled stalled -> pause(stalled.time());
            case Answer.StalledMidBody stalled -> {
                write(socket, stalled.whole(), 0, 2);
                pause(stalled.time());
            }
            case Answer.Delayed delayed -> {
                pause(delayed.time());
                send(delayed.then(), socket);
            }
            case Answer.Gated gated -> {
                awaitEither(gated.gate());
                send(gated.then(), socket);
            }
        }
    }

    private static void write(Socket socket, Answer.Whole whole, int missingBytes, int divisor) throws IOException {
        byte[] body = whole.body().getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 " + whole.status() + " Scripted\r\n");
        whole.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length + missingBytes).append("\r\n");
        head.append("Connection: close\r\n\r\n");
        OutputStream out = socket.getOutputStream();
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(body, 0, body.length / divisor);
        out.flush();
    }

    private void awaitEither(CountDownLatch gate) throws InterruptedException {
        boolean waiting = closed.getCount() > 0;
        while (waiting && !gate.await(10, TimeUnit.MILLISECONDS)) {
            waiting = closed.getCount() > 0;
        }
    }

    private void pause(Duration time) throws InterruptedException {
        if (time.isPositive() && closed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("closed");
        }
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            // Nothing is left to do for a connection that cannot be closed.
        }
    }
}
