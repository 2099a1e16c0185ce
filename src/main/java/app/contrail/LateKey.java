package app.contrail;

import app.contrail.api.ApiKey;
import app.contrail.keys.KeyException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A key that may still be on its way from where it lies. Safe for use by many threads. */
final class LateKey {
    private final CompletableFuture<ApiKey> key;

    private LateKey(CompletableFuture<ApiKey> key) {
        this.key = key;
    }

    /** A key that is there. */
    static LateKey of(ApiKey key) {
        return new LateKey(CompletableFuture.completedFuture(key));
    }

    /**
     * A key that is fetched in the background.
     *
     * @param source may block, and throws a {@link KeyException} if it gives no key
     * @param after the key is not fetched before this is done, unless it takes long
     */
    static LateKey fetched(Supplier<ApiKey> source, Future<?> after, Executor background) {
        return new LateKey(CompletableFuture.supplyAsync(
                () -> {
                    Patience.await(after, Patience.FOR_A_FRAME);
                    return source.get();
                },
                background));
    }

    /** Ends when the key is there, or it is clear that it will not be. */
    Future<?> settled() {
        return key;
    }

    /** Null if the key is not there, or not yet. Never blocks. */
    @Nullable ApiKey keyOrNull() {
        return key.isDone() && !key.isCompletedExceptionally() ? key.join() : null;
    }

    /** Why there will be no key, in a sentence for the user; null if there is one, or it is on its way. Never blocks. */
    @Nullable String problem() {
        if (!key.isCompletedExceptionally()) {
            return null;
        }
        try {
            key.join();
            return null;
        } catch (CompletionException e) {
            return e.getCause() instanceof KeyException known ? known.getMessage() : "The key could not be fetched.";
        }
    }
}
