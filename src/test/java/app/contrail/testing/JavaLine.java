package app.contrail.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for Java processes that live for a moment: they are told not to prepare for more. */
public final class JavaLine {
    private JavaLine() {}

    /** With the class path of these tests. */
    public static List<String> of(Class<?> main, String... arguments) {
        return withClassPath(System.getProperty("java.class.path"), main, arguments);
    }

    public static List<String> withClassPath(String classPath, Class<?> main, String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                main.getName()));
        line.addAll(List.of(arguments));
        return line;
    }
}
