package app.contrail.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** System properties for the length of a test; closing it brings the former ones back. */
public final class SystemProperties implements AutoCloseable {
    private final Map<String, @Nullable String> before = new LinkedHashMap<>();

    public SystemProperties set(String name, String value) {
        String former = System.setProperty(name, value);
        before.putIfAbsent(name, former);
        return this;
    }

    @Override
    public void close() {
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }
}
