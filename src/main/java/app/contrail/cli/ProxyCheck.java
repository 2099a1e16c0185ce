package app.contrail.cli;

import app.contrail.api.BaseUrl;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which way requests go. A proxy's address may hold a password, so only host and port are ever named. */
final class ProxyCheck {
    private static final String TOPIC = "proxy";

    private ProxyCheck() {}

    static Finding of(BaseUrl address, Map<String, String> environment) {
        ProxySelector selector = ProxySelector.getDefault();
        List<Proxy> proxies = selector == null ? List.of() : selector.select(address.uri());
        Optional<InetSocketAddress> proxy = proxies.stream()
                .filter(one -> one.type() != Proxy.Type.DIRECT && one.address() instanceof InetSocketAddress)
                .map(one -> (InetSocketAddress) one.address())
                .findFirst();
        if (proxy.isPresent()) {
            return Finding.ok(
                    TOPIC,
                    "Requests go through the proxy " + proxy.get().getHostString() + ", port "
                            + proxy.get().getPort() + ".");
        }
        return ignoredVariable(environment)
                .map(name -> Finding.warn(
                        TOPIC,
                        "Requests go to the service directly: " + name + " is set, but Contrail does not go by it; if"
                                + " the proxy is needed, set -Dhttps.proxyHost=HOST -Dhttps.proxyPort=PORT in"
                                + " JAVA_TOOL_OPTIONS."))
                .orElseGet(() -> Finding.ok(TOPIC, "Requests go to the service directly; no proxy is set."));
    }

    private static Optional<String> ignoredVariable(Map<String, String> environment) {
        return Stream.of("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy")
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .findFirst();
    }
}
