package app.contrail.ui.common;

import java.util.Locale;

/**
 * A kind of files that the user may choose.
 *
 * @param description what it is, for the user, such as "Picture (PNG)"
 * @param extension how its names end, without the dot and in small letters
 */
public record FileKind(String description, String extension) {

    /** Whether a file of this name is of this kind. */
    public boolean holds(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith('.' + extension);
    }

    /** The name with the ending of this kind, unless it has it. */
    public String complete(String name) {
        return holds(name) ? name : name + '.' + extension;
    }
}
