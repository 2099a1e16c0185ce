package app.contrail.api;

/** A team's key. Its text leaves this object only on its way into a request header, or to where keys are kept. */
public final class ApiKey {
    private final String text;

    private ApiKey(String text) {
        this.text = text;
    }

    /**
     * Takes a key as pasted; surrounding white space is dropped. The form is otherwise the service's business.
     *
     * @throws IllegalArgumentException with a sentence for the user, if it is empty or cannot travel in a header
     */
    public static ApiKey of(String pasted) {
        String text = pasted.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("Enter the API key of your team.");
        }
        if (!text.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException(
                    "The API key holds a space or a character that no key has. Copy it once more.");
        }
        return new ApiKey(text);
    }

    /** The key itself, for the request header only. */
    String headerValue() {
        return text;
    }

    /** The key itself, for the places in which keys are kept only. */
    public String toBeKept() {
        return text;
    }

    /** Hides the key, so that no log or message can show it by accident. */
    @Override
    public String toString() {
        return "ApiKey[hidden]";
    }
}
