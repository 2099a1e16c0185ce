package app.contrail.settings;

import java.nio.charset.StandardCharsets;

/** Text as a file can hold it. */
final class Unicode {
    private Unicode() {}

    /** The text with a question mark in place of each half of a character, which no file in UTF-8 can hold. */
    static String of(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
