package app.contrail.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;

/** Sockets that never connect within the time allowed, like those to a host that drops every packet. */
final class StallingSocketFactory extends SocketFactory {
    private final CountDownLatch connecting;
    private final CountDownLatch release;

    /**
     * @param connecting counted down once a socket is connecting
     * @param release ends the wait early
     */
    StallingSocketFactory(CountDownLatch connecting, CountDownLatch release) {
        this.connecting = connecting;
        this.release = release;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
                connecting.countDown();
                try {
                    release.await(timeoutMillis, TimeUnit.MILLISECONDS);
                } catch (InterruptedException ignored) {
                    Thread.currentThread().interrupt();
                }
                throw new SocketTimeoutException("Connect timed out");
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException();
    }
}
