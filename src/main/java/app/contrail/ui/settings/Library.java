package app.contrail.ui.settings;

import java.util.List;

/**
 * A part of the program that others have made.
 *
 * @param name as its makers write it
 * @param licence under which it may be used
 */
record Library(String name, String licence) {
    private static final String APACHE = "Apache License 2.0";
    private static final String MIT = "MIT License";
    private static final String BSD = "3-Clause BSD License";
    private static final String MPL = "Mozilla Public License 2.0";
    private static final String GPL = "GPL 2 with Classpath Exception";

    static final List<Library> ALL = List.of(
            new Library("OpenJDK", GPL),
            new Library("OpenJFX (JavaFX)", GPL),
            new Library("AtlantaFX", MIT),
            new Library("ControlsFX", BSD),
            new Library("OkHttp and Okio", APACHE),
            new Library("Kotlin standard library", APACHE),
            new Library("Jackson", APACHE),
            new Library("FastCSV", MIT),
            new Library("fastexcel and opczip", APACHE),
            new Library("OpenPDF", MPL),
            new Library("SQLite", "public domain"),
            new Library("SQLite JDBC", APACHE),
            new Library("picocli", APACHE),
            new Library("AppDirs", APACHE),
            new Library("Java Native Access (JNA)", APACHE),
            new Library("Java Keyring", BSD),
            new Library("Secret Service and dbus-java", MIT),
            new Library("HKDF", APACHE),
            new Library("JKeychain", "2-Clause BSD License"),
            new Library("SLF4J", MIT),
            new Library("JSpecify", APACHE),
            new Library("Inter, as Contrail Sans", "SIL Open Font License 1.1"));
}
