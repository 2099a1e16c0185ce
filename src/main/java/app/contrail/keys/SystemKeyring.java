package app.contrail.keys;

import app.contrail.api.ApiKey;
import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The keyring of the system: the Keychain of macOS, the credential manager of Windows, the secret service or KWallet of
 * Linux. It is opened for each question and closed again. Where there is none, that is found out within half a second.
 */
public final class SystemKeyring implements KeyKeeper {
    private static final System.Logger LOG = System.getLogger(SystemKeyring.class.getName());

    /** What the system shows as the owner of the entries. */
    private static final String SERVICE = "Contrail";

    private final Executor background;
    private final Duration patience;

    /**
     * @param background runs the questions, one thread each; one that takes too long is left alone to end there
     * @param patience how long the user may take to unlock the keyring
     */
    public SystemKeyring(Executor background, Duration patience) {
        this.background = background;
        this.patience = patience;
    }

    @Override
    public @Nullable ApiKey find(String account) {
        return ask(keyring -> found(keyring, account));
    }

    /** What was kept is read back, because not every keyring says that it refuses. */
    @Override
    public void keep(String account, ApiKey key) {
        boolean kept = ask(keyring -> {
            keyring.setPassword(SERVICE, account, key.toBeKept());
            ApiKey found = found(keyring, account);
            return found != null && found.toBeKept().equals(key.toBeKept());
        });
        if (!kept) {
            throw new KeyException("The system's keyring did not keep the key; it may be locked.");
        }
    }

    @Override
    public void forget(String account) {
        boolean gone = ask(keyring -> {
            try {
                keyring.deletePassword(SERVICE, account);
            } catch (PasswordAccessException e) {
                // Either it was not there, or it stays.
                return found(keyring, account) == null;
            }
            return true;
        });
        if (!gone) {
            throw new KeyException("The system's keyring did not delete the key. Delete the entry “" + SERVICE
                    + "” in the keyring yourself.");
        }
    }

    /** Keyrings do not tell an entry that is missing from one that is locked. */
    private static @Nullable ApiKey found(Keyring keyring, String account) {
        try {
            String text = keyring.getPassword(SERVICE, account);
            return text == null ? null : ApiKey.of(text);
        } catch (PasswordAccessException | IllegalArgumentException e) {
            return null;
        }
    }

    private <T extends @Nullable Object> T ask(Question<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        background.execute(() -> {
            try {
                answer.complete(asked(question));
            } catch (Exception | LinkageError e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeyException("The system's keyring was not waited for.", e);
        } catch (TimeoutException e) {
            throw new KeyException("The system's keyring did not answer; it may wait to be unlocked.", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static <T extends @Nullable Object> T asked(Question<T> question) throws Exception {
        Keyring keyring = Keyring.create();
        try {
            return question.ask(keyring);
        } finally {
            close(keyring);
        }
    }

    private static void close(Keyring keyring) {
        try {
            keyring.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.log(System.Logger.Level.DEBUG, "The keyring was not closed");
        }
    }

    private static KeyException failure(@Nullable Throwable cause) {
        boolean missing = cause instanceof BackendNotSupportedException || cause instanceof LinkageError;
        // Neither cause nor message goes on: both come from many libraries, and into a log.
        return new KeyException(
                missing
                        ? "This computer has no keyring that Contrail can use."
                        : "The system's keyring refused; it may be locked.");
    }

    private interface Question<T extends @Nullable Object> {
        T ask(Keyring keyring) throws PasswordAccessException;
    }
}
