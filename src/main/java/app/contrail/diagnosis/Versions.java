package app.contrail.diagnosis;

/** What this program runs on. */
public final class Versions {
    private Versions() {}

    /** One line: Contrail, Java and system. */
    public static String line() {
        String contrail = Versions.class.getPackage().getImplementationVersion();
        return "Contrail " + (contrail == null ? "(not packaged)" : contrail)
                + ", Java " + property("java.version") + " (" + property("java.vendor") + "), "
                + property("os.name") + " " + property("os.version") + " " + property("os.arch");
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }
}
