package app.contrail.diagnosis;

import java.nio.file.Path;

/** The user's home folder, whose path usually holds the user's name. */
public record Home(Path folder) {

    /** That of the user who runs this process. */
    public static Home ofUser() {
        return new Home(Path.of(System.getProperty("user.home", "")).toAbsolutePath());
    }

    /** The path as text, with {@code ~} for the home folder. */
    public String shortened(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (folder.getNameCount() == 0 || !absolute.startsWith(folder)) {
            return absolute.toString();
        }
        Path below = folder.relativize(absolute);
        return below.toString().isEmpty() ? "~" : "~" + absolute.getFileSystem().getSeparator() + below;
    }

    /** The text with {@code ~} wherever it names the home folder. */
    public String hiddenIn(String text) {
        return folder.getNameCount() == 0 ? text : text.replace(folder.toString(), "~");
    }
}
