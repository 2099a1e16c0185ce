package app.contrail.keys;

import app.contrail.api.ApiKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keys that are gone with this run. Never blocks. */
public final class MemoryKeys implements KeyKeeper {
    private final Map<String, ApiKey> keys = new ConcurrentHashMap<>();

    @Override
    public @Nullable ApiKey find(String account) {
        return keys.get(account);
    }

    @Override
    public void keep(String account, ApiKey key) {
        keys.put(account, key);
    }

    @Override
    public void forget(String account) {
        keys.remove(account);
    }
}
