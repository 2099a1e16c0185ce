package app.contrail.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody wrote beside the trail of a contest, such as "Newsletter sent".
 *
 * @param id tells notes apart; the same note keeps it, whatever is changed
 * @param at the time that the note is about, not that of its writing
 * @param text one line of 1 to {@value #MAX_CHARACTERS} characters, neither beginning nor ending with a space
 */
public record Note(UUID id, Instant at, String text) {
    /** As a reader counts them: what a text holds as two halves counts once. */
    public static final int MAX_CHARACTERS = 200;

    /** @throws IllegalArgumentException if the text is not as promised; the message is a sentence for the user */
    public Note {
        if (text.codePoints().noneMatch(Note::isVisible)) {
            throw new IllegalArgumentException("A note needs a text. Write a few words.");
        }
        int characters = text.codePointCount(0, text.length());
        if (characters > MAX_CHARACTERS) {
            throw new IllegalArgumentException("A note has room for " + MAX_CHARACTERS
                    + " characters, and this one has " + characters + ". Shorten it.");
        }
        if (!text.equals(cleaned(text))) {
            throw new IllegalArgumentException(
                    "A note is one line of text. Remove line breaks, tabs, and spaces around it.");
        }
    }

    /**
     * A new note, from text as somebody typed or pasted it: what controls or breaks the line becomes a space, and several
     * spaces in a row become one.
     *
     * @throws IllegalArgumentException if the text is empty or too long; the message is a sentence for the user
     */
    public static Note of(Instant at, String text) {
        return new Note(UUID.randomUUID(), at, cleaned(text));
    }

    /** This note with another text, which is cleaned as in {@link #of}. */
    public Note withText(String newText) {
        return new Note(id, at, cleaned(newText));
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(Note::cleaned).forEach(clean::appendCodePoint);
        return clean.toString().replaceAll(" +", " ").strip();
    }

    private static int cleaned(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> ' ';
            // Half of a character is no text, and would not come back from the history as it is.
            case Character.SURROGATE -> '?';
            default -> character;
        };
    }

    private static boolean isVisible(int character) {
        // What joins or directs characters shows nothing by itself.
        return cleaned(character) != ' ' && Character.getType(character) != Character.FORMAT;
    }
}
